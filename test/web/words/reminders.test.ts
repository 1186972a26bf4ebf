import { expect, test } from 'vitest';
import { TITLES } from '../../../lambdas/app/reminders/words/digest-words.ts';
import { reminderWords } from '../../../web/words/vi-reminders.ts';

test('a digest has the same headings in the app as by mail', () => {
  expect(reminderWords.groups).toEqual(TITLES);
});
