import * as z from 'zod';
import type { ServiceEvent } from '../events/event-bus.ts';
import { ACCOUNT, REGION } from '../template/resource-names.ts';
import type { StackTemplate } from '../template/stack-template.ts';

/** A mail that SES took, as its events tell of it. */
export type TakenMail = {
  readonly messageId: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
};

/** What the address of SES's mailbox simulator does with a mail, as on AWS; a label after `+` is free. */
const SIMULATOR = /^(bounce|suppressionlist|complaint)(\+[^@]*)?@simulator\.amazonses\.com$/;

const schema = z.looseObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.looseObject({
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.looseObject({ EventBusArn: z.string().endsWith(':event-bus/default') }),
  }),
});

/** Which types of events each configuration set tells the default event bus of, as `set type`. */
export function readEventDestinations(stack: StackTemplate): ReadonlySet<string> {
  const told = stack.of('AWS::SES::ConfigurationSetEventDestination').flatMap(({ properties }) => {
    const { ConfigurationSetName: set, EventDestination } = schema.parse(properties);
    return EventDestination.MatchingEventTypes.map(type => `${set} ${type.toLowerCase()}`);
  });
  return new Set(told);
}

/** What SES tells the event bus of a mail to an address of its simulator; undefined where nobody asked to be told. */
export function returnOf(mail: TakenMail, told: ReadonlySet<string>): ServiceEvent | undefined {
  const box = SIMULATOR.exec(mail.to)?.[1];
  if (box === undefined) return undefined;
  const type = box === 'complaint' ? 'complaint' : 'bounce';
  if (!told.has(`${mail.configurationSet} ${type}`)) return undefined;
  const feedback = { timestamp: mail.at, feedbackId: `${mail.messageId}-feedback` };
  const detail =
    type === 'complaint'
      ? {
          eventType: 'Complaint',
          complaint: {
            ...feedback,
            complainedRecipients: [{ emailAddress: mail.to }],
            complaintSubType: null,
            complaintFeedbackType: 'abuse',
          },
        }
      : {
          eventType: 'Bounce',
          bounce: {
            ...feedback,
            bounceType: 'Permanent',
            bounceSubType: box === 'bounce' ? 'General' : 'Suppressed',
            bouncedRecipients: [{ emailAddress: mail.to, action: 'failed', status: '5.1.1' }],
          },
        };
  return {
    source: 'aws.ses',
    detailType: type === 'complaint' ? 'Email Complaint Received' : 'Email Bounced',
    resources: [`arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${mail.configurationSet}`],
    detail: { ...detail, mail: describe(mail) },
  };
}

function describe({ at, from, to, messageId, configurationSet, tags }: TakenMail): object {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]]);
  return {
    timestamp: at,
    source: from,
    sendingAccountId: ACCOUNT,
    messageId,
    destination: [to],
    tags: { 'ses:configuration-set': [configurationSet], ...Object.fromEntries(own) },
  };
}
