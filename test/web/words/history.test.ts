import { expect, test } from 'vitest';
import { historySentence } from '../../../web/words/vi-history.ts';

const RULING = {
  basis: 'standing-committee-meeting',
  basisOn: '2023-03-13',
  documentNo: '45/TB-LĐLĐ',
  on: '2023-03-14',
  signer: 'CHỦ TỊCH',
} as const;
const BEFORE = [
  { stage: 'plan', round: 2 },
  { stage: 'personnel', round: 2 },
  { stage: 'approval', round: 2 },
] as const;
const small = {
  event: 'đại hội',
  bundled: true,
  reason: (code: string) => ({ unsigned: 'Chưa ký' })[code] ?? code,
};
const large = { ...small, bundled: false };

test('a packet of a small union is one thing, filed a second time', () => {
  const filed = { type: 'submitted', on: '2023-03-15', versions: BEFORE, due: '2023-03-24' } as const;
  expect(historySentence(filed, small)).toBe('Nộp hồ sơ trước đại hội (lần 2); hạn xử lý 24/3/2023.');
});

test('the stages of a large union are named one by one', () => {
  const filed = {
    type: 'withdrawn',
    on: '2023-03-15',
    versions: [{ stage: 'personnel', round: 1 }],
  } as const;
  expect(historySentence(filed, large)).toBe('Rút hồ sơ đề án nhân sự.');
});

test('who filed in the place of a union is said with where it came from', () => {
  const filed = {
    type: 'submitted',
    on: '2023-03-15',
    versions: [{ stage: 'plan', round: 1 }],
    due: '2023-03-24',
    source: 'chat',
  } as const;
  expect(historySentence(filed, large)).toContain('(nộp thay, theo tin nhắn)');
});

test('a return tells the reasons with what was written to them', () => {
  const returned = {
    type: 'returned',
    on: '2023-03-15',
    versions: BEFORE,
    due: '2023-03-22',
    reasons: [{ code: 'unsigned', note: 'Trang 2 thiếu dấu.' }],
  } as const;
  expect(historySentence(returned, { ...small, reason: small.reason })).toBe(
    'Trả lại hồ sơ trước đại hội, đề nghị bổ sung: Chưa ký (Trang 2 thiếu dấu). Hạn nộp lại 22/3/2023.',
  );
});

test('confirming, approving and recognising are three different things', () => {
  const on = '2023-03-15';
  const approve = (stage: 'held' | 'recognition' | 'approval') =>
    historySentence(
      {
        type: 'approved',
        on,
        versions: [{ stage, round: 1 }],
        ...(stage === 'held' ? { confirmedBy: 'telephone' as const } : { ruling: RULING }),
      },
      large,
    );
  expect(approve('held')).toBe('Xác nhận đã tổ chức đại hội: qua điện thoại.');
  expect(approve('recognition')).toBe('Công nhận kết quả bầu cử (số 45/TB-LĐLĐ ngày 14/3/2023).');
  expect(approve('approval')).toBe('Duyệt hồ sơ duyệt đại hội (số 45/TB-LĐLĐ ngày 14/3/2023).');
});

test('a conference is called a conference', () => {
  const sentence = historySentence(
    { type: 'date-registered', on: '2023-03-15', date: '2023-04-20' },
    { ...small, event: 'hội nghị' },
  );
  expect(sentence).toBe('Đăng ký ngày hội nghị: 20/4/2023.');
});

test('what is corrected or taken back says why, with one full stop', () => {
  const on = '2023-03-15';
  const reason = 'Nhầm với CĐCS xã Nậm Cha.';
  const sentences = [
    historySentence({ type: 'held-corrected', on, held: { on }, reason }, small),
    historySentence({ type: 'confirmation-withdrawn', on, versions: [], reason }, small),
    historySentence(
      { type: 'recognition-withdrawn', on, versions: [], reason, ruling: RULING, due: on },
      small,
    ),
  ];
  expect(sentences).toEqual([
    'Sửa kết quả đại hội. Lý do: Nhầm với CĐCS xã Nậm Cha.',
    'Hủy xác nhận đã tổ chức đại hội. Lý do: Nhầm với CĐCS xã Nậm Cha.',
    'Hủy công nhận kết quả bầu cử (số 45/TB-LĐLĐ ngày 14/3/2023). Lý do: Nhầm với CĐCS xã Nậm Cha.',
  ]);
});

test('the ruling of a body outside is told as its document, and what was warned of with what it went with', () => {
  const on = '2023-03-15';
  const warned = { held: 12, obliged: 108 };
  const outside = { body: 'Tổng Liên đoàn', documentNo: '99/TB-TLĐ', on, signer: 'Chủ tịch' };
  const versions = [{ stage: 'approval' as const, round: 1 }];
  expect(historySentence({ type: 'approved', on, versions, outside, warned }, large)).toBe(
    'Ghi nhận văn bản của Tổng Liên đoàn (số 99/TB-TLĐ ngày 15/3/2023, Chủ tịch ký): duyệt hồ sơ duyệt đại hội. Khi đó mới có 12/108 công đoàn trực thuộc tổ chức xong.',
  );
  expect(historySentence({ type: 'date-registered', on, date: '2023-06-15', warned }, large)).toBe(
    'Đăng ký ngày đại hội: 15/6/2023. Khi đó mới có 12/108 công đoàn trực thuộc tổ chức xong.',
  );
});
