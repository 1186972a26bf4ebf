import type { Day } from '../../lambdas/domain/days.ts';
import { MAX_DOCUMENT_BYTES } from '../../lambdas/domain/document-files.ts';
import type { FileFaultCode } from '../files/file-fault.ts';
import { dictionary } from './dictionary.ts';
import { formatDay } from './format.ts';

const MAX_MB = Math.floor(MAX_DOCUMENT_BYTES / 1_000_000);

const KINDS = 'ảnh JPG, PNG; PDF; Word (.doc, .docx) hoặc Excel (.xlsx)';

const faults: Record<FileFaultCode, string> = {
  empty: 'Tệp này trống, không có nội dung. Đồng chí chọn lại tệp.',
  'too-big': `Tệp lớn hơn ${MAX_MB} MB, chưa tải lên. Đồng chí chụp hoặc lưu lại nhỏ hơn.`,
  'wrong-type': `Không nhận loại tệp này. Chỉ nhận ${KINDS}.`,
  'not-what-it-says':
    'Nội dung tệp không đúng loại như tên tệp ghi, hoặc tệp đã hỏng. Đồng chí mở thử, lưu lại rồi chọn lại.',
  'unreadable-photo': 'Máy này không mở được ảnh. Đồng chí chụp lại.',
};

/** Words of filing: picking files, what is kept on the device, what happens without a network. */
export const filingWords = dictionary('filing', {
  limits: `Nhận ${KINDS}; mỗi tệp không quá ${MAX_MB} MB. Ảnh được thu nhỏ trước khi gửi; nhiều ảnh chọn cùng lúc cho một văn bản được ghép thành một tệp PDF.`,
  camera: 'Chụp ảnh',
  cameraFor: (paper: string) => `Chụp ảnh cho ${paper}`,
  merged: (photos: number) => `${photos} ảnh, ghép thành 1 tệp PDF`,
  toldStalled: 'Mất mạng. Các tệp đang chờ, có mạng sẽ tự tải tiếp; tệp đã tải lên vẫn giữ nguyên.',
  faults,
  template: {
    save: 'Tải mẫu Word',
    saveFor: (paper: string) => `Tải mẫu Word: ${paper}`,
    making: 'Đang soạn…',
  },
  draft: {
    saved: (time: string, day: Day) => `Bản nháp lưu trên máy này lúc ${time} ngày ${formatDay(day)}.`,
    discard: 'Bỏ bản nháp',
    reallyDiscard: 'Bỏ hẳn những gì đã nhập và các tệp đã chọn?',
    keep: 'Giữ lại',
    restored: 'Đã mở lại bản nháp.',
    goOn: 'Làm tiếp',
  },
  filedElsewhere:
    'Hồ sơ này đã được nộp từ một cửa sổ khác hoặc do người khác nộp; không nộp lại lần nữa. Đây là hồ sơ hiện nay.',
});
