import { expect, test } from 'vitest';
import { returnedMailIn } from '../../lambdas/adapters/ses-events.ts';
import { SesMailer } from '../../lambdas/adapters/ses-mailer.ts';
import { noteReturned } from '../../lambdas/app/reminders/mail-returned.ts';
import { digestId, digestOf } from '../../lambdas/app/reminders/mailer.ts';

const TO = 'somebody@example.org';

function mailer(error: { name: string; message?: string } | undefined) {
  const sent: unknown[] = [];
  const send = async (command: { input: unknown }) => {
    sent.push(command.input);
    if (error) throw Object.assign(new Error(error.message ?? ''), { name: error.name });
  };
  const ses = new SesMailer('us@example.org', 'settings', { send: send as never });
  return {
    sent,
    send: () => ses.send({ id: digestId('some-sub', '2023-03-20'), to: TO, subject: 's', text: 't' }),
  };
}

test('a mail carries its id as a tag, in letters that SES takes, by the settings that tell of its return', async () => {
  const { send, sent } = mailer(undefined);
  expect(await send()).toBe('sent');
  expect(sent).toMatchObject([
    { ConfigurationSetName: 'settings', EmailTags: [{ Name: 'digest', Value: '2023-03-20_some-sub' }] },
  ]);
  expect(digestId('0a-B_c', '2023-03-20')).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(digestOf(digestId('0a-B_c', '2023-03-20'))).toEqual({ sub: '0a-B_c', day: '2023-03-20' });
});

// What SES documents of SendEmail (v2), and the messages of its guide "Amazon SES email sending errors".
test.each([
  ['AccountSuspendedException', '', 'later'],
  ['SendingPausedException', '', 'later'],
  ['MailFromDomainNotVerifiedException', '', 'later'],
  ['MessageRejected', 'Email address is not verified. The following identities failed the check: …', 'later'],
  ['MessageRejected', 'Sending paused for this account.', 'later'],
  ['TooManyRequestsException', 'Maximum sending rate exceeded.', 'later'],
  ['ThrottlingException', 'Daily message quota exceeded', 'later'],
  ['LimitExceededException', '', 'later'],
  ['NotFoundException', 'Configuration set settings does not exist.', 'later'],
  ['AccessDeniedException', '', 'later'],
  ['TimeoutError', '', 'later'],
  ['MessageRejected', 'The message contains invalid content.', 'refused'],
  ['BadRequestException', 'Illegal address', 'refused'],
])('what SES says at once, %s "%s", means: %s', async (name, message, meaning) => {
  const answer = await mailer({ name, message })
    .send()
    .catch(() => 'later');
  expect(answer).toBe(meaning);
});

const ID = '2023-03-20_some-sub';
const mail = { destination: [TO], tags: { digest: [ID], 'ses:configuration-set': ['settings'] } };
const bounce = (bounceType: string, more: object = mail) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    // Whoever sends it back may stand behind a forwarding.
    bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress: 'x@y.example' }] },
    mail: more,
  },
});
const complaint = (complaintFeedbackType?: string) => ({
  'detail-type': 'Email Complaint Received',
  detail: { eventType: 'Complaint', complaint: { complaintFeedbackType }, mail },
});

test.each([
  ['a permanent bounce', bounce('Permanent'), true],
  ['a full mailbox', bounce('Transient'), false],
  ['a bounce of no known kind', bounce('Undetermined'), false],
  ['a complaint', complaint('abuse'), true],
  ['a complaint without a kind', complaint(), true],
  ['a mail taken out of the unwanted', complaint('not-spam'), false],
  ['a mail without our tag', bounce('Permanent', { destination: [TO], tags: { other: ['1'] } }), false],
  ['a mail without tags', bounce('Permanent', { destination: [TO] }), false],
  ['a mail to two', bounce('Permanent', { ...mail, destination: [TO, TO] }), false],
])('%s is told as it is', (_, event, isReturned) => {
  expect(returnedMailIn(event)).toEqual(isReturned ? { id: ID, to: TO } : undefined);
});

test('what is no event of mail is an error that quotes nothing', () => {
  const opened = { detail: { eventType: 'Open', mail } };
  expect(() => returnedMailIn(opened)).toThrow();
  expect(() => returnedMailIn(opened)).not.toThrow(TO);
});

test('an address is noted on whoever the digest was for, if they still have it', async () => {
  const noted: unknown[] = [];
  const ports = (address: string | undefined) => ({
    addressOf: async () => address,
    bounced: async (...all: unknown[]) => void noted.push(all),
  });
  expect(await noteReturned(ports('new@example.org'), { id: ID, to: TO })).toBe('of-before');
  expect(await noteReturned(ports(undefined), { id: ID, to: TO })).toBe('of-before');
  expect(await noteReturned(ports(TO), { id: 'another', to: TO })).toBe('not-ours');
  expect(noted).toEqual([]);
  expect(await noteReturned(ports(TO), { id: ID, to: TO })).toBe('noted');
  expect(noted).toEqual([['some-sub', TO, '2023-03-20']]);
});
