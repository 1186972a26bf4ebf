import { MAX_DOCUMENT_BYTES } from '../../../lambdas/domain/document-files.ts';
import { formatDay } from '../format.ts';
import type { filingWords } from '../vi-filing.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

const MAX_MB = Math.floor(MAX_DOCUMENT_BYTES / 1_000_000);

const KINDS = 'photos (JPG, PNG), PDF, Word (.doc, .docx) or Excel (.xlsx)';

/** Words of filing, in English. */
export const filing: English<typeof filingWords> = {
  limits: `Accepted: ${KINDS}; each file up to ${MAX_MB} MB. Photos are made smaller before they are sent; several photos chosen at once for one paper become one PDF file.`,
  camera: 'Take a photo',
  cameraFor: paper => `Take a photo for ${paper}`,
  merged: photos => `${counted(photos, 'photo')} joined into 1 PDF file`,
  toldStalled:
    'No network. The files wait and go on by themselves once there is one; what is uploaded stays uploaded.',
  faults: {
    empty: 'This file is empty. Choose it again.',
    'too-big': `This file is larger than ${MAX_MB} MB and was not uploaded. Take or save a smaller one.`,
    'wrong-type': `Files of this kind are not accepted. Accepted: ${KINDS}.`,
    'not-what-it-says':
      'The content is not what the name of the file says, or the file is damaged. Try to open it, save it again and choose it again.',
    'unreadable-photo': 'This device cannot open the photo. Take it again.',
  },
  template: {
    save: 'Word template',
    saveFor: paper => `Word template: ${paper}`,
    making: 'Writing…',
  },
  draft: {
    saved: (time, day) => `Draft kept on this device at ${time} on ${formatDay(day)}.`,
    discard: 'Discard the draft',
    reallyDiscard: 'Discard everything typed and all files chosen?',
    keep: 'Keep it',
    restored: 'Your draft is open again.',
    goOn: 'Go on',
  },
  filedElsewhere:
    'These papers were already submitted, from another window or by somebody else; they are not submitted again. Here is how they stand now.',
};
