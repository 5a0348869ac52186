import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message, Messages } from '../message.ts';
import { routedMessages } from './routed.ts';
import { whatsAppMessages } from './whatsapp.ts';

const message: Message = {
  channel: 'whatsapp',
  to: '+6281234567890',
  template: 'sign-in-code',
  parameters: ['123456'],
  locale: 'id',
  text: 'Kode 123456',
  idempotencyKey: 'one',
};

let server: Server;
let apiBase: string;
let status = 200;
let seen: { path: string; authorization: string; body: Record<string, unknown> }[];

beforeEach(async () => {
  seen = [];
  status = 200;
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    seen.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '', body });
    response.writeHead(status).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

test('a code goes to WhatsApp as its approved template, in the text and behind the copy button', async () => {
  await whatsAppMessages({ token: 'token', phoneNumberId: '42', apiBase }).send(message);
  const code = [{ type: 'text', text: '123456' }];
  expect(seen).toMatchObject([
    {
      path: '/42/messages',
      authorization: 'Bearer token',
      body: {
        messaging_product: 'whatsapp',
        to: '6281234567890',
        type: 'template',
        template: {
          name: 'sign_in_code',
          language: { code: 'id' },
          components: [
            { type: 'body', parameters: code },
            { type: 'button', sub_type: 'url', index: '0', parameters: code },
          ],
        },
      },
    },
  ]);
});

test('what WhatsApp refuses is an error that names neither receiver nor token', async () => {
  status = 401;
  const failed = await whatsAppMessages({ token: 'secret-token', phoneNumberId: '42', apiBase })
    .send(message)
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: 'MessageFailed' });
  expect(String(failed)).not.toMatch(/secret-token|81234567890/);
});

const recorder = () => {
  const sent: Message[] = [];
  const port: Messages = { send: async (one) => void sent.push(one) };
  return { sent, ...port };
};

test('what WhatsApp does not take goes by SMS, and mail goes by mail', async () => {
  const [sms, mail] = [recorder(), recorder()];
  const down: Messages = { send: () => Promise.reject(new Error('down')) };
  for (const whatsapp of [down, undefined]) await routedMessages({ whatsapp, sms, mail }).send(message);
  await routedMessages({ whatsapp: down, sms, mail }).send({ ...message, channel: 'mail', to: 'a@b.test' });
  expect(sms.sent).toEqual([
    { ...message, channel: 'sms' },
    { ...message, channel: 'sms' },
  ]);
  expect(mail.sent.map(({ to }) => to)).toEqual(['a@b.test']);
});

test('what WhatsApp takes is not sent again by SMS', async () => {
  const [whatsapp, sms, mail] = [recorder(), recorder(), recorder()];
  await routedMessages({ whatsapp, sms, mail }).send(message);
  expect([whatsapp.sent.length, sms.sent.length]).toEqual([1, 0]);
});
