import { MessageFailed, type Messages } from '../message.ts';

export type AwsMessagesOptions = {
  region: string;
  /** The verified sender of mail. */
  mailFrom: string;
};

const failed = (service: string) => (cause: unknown) => {
  // The SDK's own message may repeat the receiver.
  const name = cause instanceof Error ? cause.name : 'unknown';
  throw new MessageFailed(`${service} refused: ${name}`);
};

/** SMS by SNS. The SDK is loaded by the first message, so that only a function which sends pays for it. */
export function snsMessages({ region }: Pick<AwsMessagesOptions, 'region'>): Messages {
  let opening: Promise<Messages> | undefined;
  const open = async (): Promise<Messages> => {
    const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns');
    const client = new SNSClient({ region });
    const kind = { DataType: 'String', StringValue: 'Transactional' };
    return {
      async send({ to, text }) {
        await client
          .send(
            new PublishCommand({
              PhoneNumber: to,
              Message: text,
              MessageAttributes: { 'AWS.SNS.SMS.SMSType': kind },
            }),
          )
          .catch(failed('SNS'));
      },
    };
  };
  return {
    async send(message) {
      opening ??= open();
      await (await opening).send(message);
    },
  };
}

/** Mail by SES, loaded likewise. */
export function sesMessages({ region, mailFrom }: AwsMessagesOptions): Messages {
  let opening: Promise<Messages> | undefined;
  const open = async (): Promise<Messages> => {
    const { SendEmailCommand, SESv2Client } = await import('@aws-sdk/client-sesv2');
    const client = new SESv2Client({ region });
    return {
      async send({ to, subject, text }) {
        const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });
        await client
          .send(
            new SendEmailCommand({
              FromEmailAddress: mailFrom,
              Destination: { ToAddresses: [to] },
              Content: { Simple: { Subject: utf8(subject ?? 'Rasa Desa'), Body: { Text: utf8(text) } } },
            }),
          )
          .catch(failed('SES'));
      },
    };
  };
  return {
    async send(message) {
      opening ??= open();
      await (await opening).send(message);
    },
  };
}
