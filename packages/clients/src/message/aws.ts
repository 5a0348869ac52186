import { AwsRefused, askAws } from '../aws/ask.ts';
import { MessageFailed, type Messages } from '../message.ts';

export type AwsMessagesOptions = {
  region: string;
  /** The verified sender of mail. */
  mailFrom: string;
  /** Of a stand-in, for tests. */
  endpoint?: string;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function ask(service: 'ses' | 'sns', region: string, url: string, type: string, body: string) {
  const request = {
    method: 'POST',
    url: new URL(url),
    headers: { 'content-type': type },
    body: bytesOf(body),
  };
  try {
    await (await askAws(request, { service, region })).arrayBuffer();
  } catch (cause) {
    // AWS's own message may repeat the receiver.
    const reason = cause instanceof AwsRefused ? cause.code : cause instanceof Error ? cause.name : 'unknown';
    throw new MessageFailed(`${service.toUpperCase()} refused: ${reason}`);
  }
}

/** SMS by SNS. */
export function snsMessages({ region, endpoint }: Omit<AwsMessagesOptions, 'mailFrom'>): Messages {
  const url = `${endpoint ?? `https://sns.${region}.amazonaws.com`}/`;
  return {
    async send({ to, text }) {
      const form = new URLSearchParams({
        Action: 'Publish',
        Version: '2010-03-31',
        PhoneNumber: to,
        Message: text,
        'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType',
        'MessageAttributes.entry.1.Value.DataType': 'String',
        'MessageAttributes.entry.1.Value.StringValue': 'Transactional',
      });
      await ask('sns', region, url, 'application/x-www-form-urlencoded; charset=utf-8', form.toString());
    },
  };
}

/** Mail by SES. */
export function sesMessages({ region, mailFrom, endpoint }: AwsMessagesOptions): Messages {
  const url = `${endpoint ?? `https://email.${region}.amazonaws.com`}/v2/email/outbound-emails`;
  const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  return {
    async send({ to, subject, text }) {
      const mail = {
        FromEmailAddress: mailFrom,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject ?? 'Rasa Desa'), Body: { Text: utf8(text) } } },
      };
      await ask('ses', region, url, 'application/json', JSON.stringify(mail));
    },
  };
}
