import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../message.ts';
import { sesMessages, snsMessages } from './aws.ts';

type Asked = { method: string; url: string; type: string; auth: string; body: string };

const region = 'ap-southeast-1';
const message: Message = {
  to: '+6281234567890',
  channel: 'sms',
  template: 'sign-in-code',
  locale: 'id',
  subject: 'Kode masuk & é',
  text: 'Kode Ibu: 123456 — jangan dibagikan + 100%',
  idempotencyKey: 'evt_01',
} as Message;

let server: Server;
let endpoint: string;
let asked: Asked[];
let answers: { status: number; body: string; headers?: Record<string, string> }[];

const askedBy = (headers: IncomingHttpHeaders) => ({
  type: headers['content-type'] ?? '',
  auth: headers.authorization ?? '',
});

beforeEach(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  asked = [];
  answers = [];
  server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    asked.push({ method: request.method!, url: request.url!, ...askedBy(request.headers), body });
    const answer = answers.shift() ?? { status: 200, body: '{}' };
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const xml = {
  status: 200,
  body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
};

test('an SMS is asked for in the words of the SDK', async () => {
  answers = [xml, xml];
  const kind = { DataType: 'String', StringValue: 'Transactional' };
  const sdk = new SNSClient({ region, endpoint });
  const attributes = { 'AWS.SNS.SMS.SMSType': kind };
  await sdk.send(
    new PublishCommand({ PhoneNumber: message.to, Message: message.text, MessageAttributes: attributes }),
  );
  await snsMessages({ region, endpoint }).send(message);
  const [theirs, ours] = asked.map(({ method, url, body }) => ({
    method,
    url,
    fields: Object.fromEntries(new URLSearchParams(body)),
  }));
  expect(ours).toEqual(theirs);
  expect(asked[1]!.auth).toContain(`/${region}/sns/aws4_request`);
  expect(asked[1]!.type).toMatch(/^application\/x-www-form-urlencoded/);
  sdk.destroy();
});

test('a mail is asked for in the words of the SDK', async () => {
  const mailFrom = 'kabar@rasa-desa.test';
  const sdk = new SESv2Client({ region, endpoint });
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await sdk.send(
    new SendEmailCommand({
      FromEmailAddress: mailFrom,
      Destination: { ToAddresses: ['dewi@example.test'] },
      Content: { Simple: { Subject: utf8(message.subject!), Body: { Text: utf8(message.text) } } },
    }),
  );
  await sesMessages({ region, mailFrom, endpoint }).send({ ...message, to: 'dewi@example.test' });
  const [theirs, ours] = asked.map((one) => ({ ...one, auth: '', body: JSON.parse(one.body) }));
  expect(ours).toEqual(theirs);
  expect(asked[1]!.auth).toContain(`/${region}/ses/aws4_request`);
  sdk.destroy();
});

test('what AWS refuses is an error with its code, and without the receiver', async () => {
  const told = `<ErrorResponse><Error><Code>InvalidParameter</Code><Message>${message.to}</Message></Error></ErrorResponse>`;
  answers = [{ status: 400, body: told }];
  const failed = await snsMessages({ region, endpoint })
    .send(message)
    .catch((error: Error) => error.message);
  expect(failed).toBe('SNS refused: InvalidParameter');
  expect(asked).toHaveLength(1);
  const headers = { 'x-amzn-errortype': 'MessageRejected:http://internal.amazon.com/' };
  answers = [{ status: 400, body: '{}', headers }];
  const mail = sesMessages({ region, endpoint, mailFrom: 'a@rasa-desa.test' });
  expect(await mail.send(message).catch((error: Error) => error.message)).toBe(
    'SES refused: MessageRejected',
  );
});

test('a failure that may pass is tried three times, and no more', async () => {
  answers = [{ status: 503, body: '' }, { status: 429, body: '' }, xml];
  await snsMessages({ region, endpoint }).send(message);
  expect(asked).toHaveLength(3);
  answers = Array.from({ length: 4 }, () => ({ status: 500, body: '<Code>InternalError</Code>' }));
  await expect(snsMessages({ region, endpoint }).send(message)).rejects.toThrow('SNS refused: InternalError');
  expect(asked).toHaveLength(6);
});

test('without credentials nothing is sent, and the reason names no secret', async () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
  await expect(snsMessages({ region, endpoint }).send(message)).rejects.toThrow('SNS refused');
  expect(asked).toHaveLength(0);
});
