import type { review as viReview } from '../vi-review.ts';
import type { English } from './english.ts';

/** Words of what reviewers and signatories look at, in English. */
export const review: English<typeof viReview> = {
  viewer: {
    close: 'Close the file',
    before: 'Previous file',
    after: 'Next file',
    smaller: 'Smaller',
    larger: 'Larger',
    rotate: 'Rotate',
    download: 'Download',
    ask: 'Ask for this file to be completed',
    about: (number, all, size, papers) =>
      number > 0
        ? `File ${number} of ${all} · ${size} · ${papers.join('; ')}`
        : `File of an earlier submission · ${size}`,
    page: (number, all) => `Page ${number} of ${all}`,
    content: name => `Content of the file ${name}`,
    other: 'Word and Excel files cannot be shown in the page; download the file to open it.',
    unreadable: 'This file cannot be shown in the page; download it to open it.',
  },
};
