import { formatDay, formatInstant } from '../format.ts';
import type { review as viReview } from '../vi-review.ts';
import { counted } from './counted.ts';
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
  changes: {
    title: 'Changes since the last round',
    against: {
      returned: round => `Submission ${round}, against the one that was returned`,
      approved: round => `Submission ${round}, against the one that was approved`,
      rejected: round => `Submission ${round}, against the one that was not approved`,
      'recognition-refused': round => `Submission ${round}, against the one that was not recognised`,
      'confirmation-withdrawn': round =>
        `Submission ${round}, against the one whose confirmation was taken back`,
    },
    unknownBefore:
      'The submission before was made before the software was used; there are no files to compare with.',
    reasons: 'What was to be completed',
    answers: {
      replaced: paper => `File replaced: ${paper}`,
      new: paper => `Added: ${paper}`,
      unchanged: paper => `File not replaced: ${paper}`,
      'taken-away': paper => `Taken away: ${paper}`,
    },
    noFile: 'About all the papers; see the changes below.',
    papers: 'Papers',
    noPaper: 'No paper has changed.',
    unchanged: count => `${counted(count, 'paper')} unchanged`,
    kinds: { new: 'New', replaced: 'Replaced', unchanged: 'Unchanged', 'taken-away': 'Taken away' },
    now: 'Now',
    earlier: 'Before',
    facts: 'What else was said',
    changed: (what, before, now) => `${what}: ${before ?? 'nothing'} before, ${now ?? 'nothing'} now`,
    rewritten: (what, before, now) =>
      `${what}: ${before ? `“${before}”` : 'nothing'} before, ${now ? `“${now}”` : 'nothing'} now`,
    ballot: (of, count) => `${of}, ${count.toLowerCase()}`,
    opinion: (number, on, body) => `No. ${number} of ${formatDay(on)}, ${body}`,
  },
  behalf: {
    title: filing => `The upper-level union has submitted on your behalf: ${filing}`,
    detail: (by, at, source) => `Submitted by ${by} at ${formatInstant(at)}, from ${source}.`,
    until: day => `If something is not right, object by ${formatDay(day)} at the latest.`,
  },
  objection: {
    title: filing => `The union objects to what was submitted on its behalf: ${filing}`,
  },
  openings: {
    title: count => `Restricted papers were opened (${count})`,
    opened: (by, at) => `Opened by ${by}, ${at}`,
  },
  next: {
    go: 'Next item',
    none: 'Nothing else is waiting.',
  },
};
