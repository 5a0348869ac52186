import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '@rasa/clients/message';
import { boxMessages } from '@rasa/clients/message/box';
import { afterEach, expect, test } from 'vitest';
import { type RunningMessageBox, startMessageBox } from './start.ts';

let box: RunningMessageBox | undefined;
afterEach(() => box?.close());

const message = (over: Partial<Message> = {}): Message => ({
  channel: 'whatsapp',
  to: '+6281234567890',
  template: 'sign-in-code',
  locale: 'id',
  text: 'Kode 123456',
  idempotencyKey: 'one',
  ...over,
});

const page = async (path: string) => (await fetch(`${box?.url}${path}`)).text();

test('the same message sent again is kept once', async () => {
  box = await startMessageBox();
  const messages = boxMessages(box);
  await messages.send(message());
  await messages.send(message({ text: 'again' }));
  await messages.send(message({ idempotencyKey: 'two' }));
  expect(box.list().map(({ text, number }) => [number, text])).toEqual([
    [1, 'Kode 123456'],
    [2, 'Kode 123456'],
  ]);
});

test('the page shows the newest first, escapes what it shows and makes addresses clickable', async () => {
  box = await startMessageBox();
  const messages = boxMessages(box);
  await messages.send(message({ text: '<script>alert(1)</script>' }));
  await messages.send(message({ idempotencyKey: 'two', text: 'Lihat http://shop.test/p/1?a=b&c=d.' }));
  const text = await page('/dev/messages');
  expect(text).toContain('<a href="http://shop.test/p/1?a=b&amp;c=d">http://shop.test/p/1?a=b&amp;c=d</a>.');
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script');
  expect(text.indexOf('shop.test')).toBeLessThan(text.indexOf('&lt;script&gt;'));
});

test('messages are asked for by receiver and by what came after', async () => {
  box = await startMessageBox();
  const messages = boxMessages(box);
  await messages.send(message());
  await messages.send(message({ idempotencyKey: 'two', channel: 'mail', to: 'ani@unit.test' }));
  await messages.send(message({ idempotencyKey: 'three' }));
  const listed = async (query: string) =>
    (
      JSON.parse(await page(`/dev/messages.json?${query}`)) as { messages: { number: number }[] }
    ).messages.map(({ number }) => number);
  expect(await listed('to=%2B6281234567890')).toEqual([1, 3]);
  expect(await listed('to=+6281234567890')).toEqual([1, 3]);
  expect(await listed('to=ani@unit.test')).toEqual([2]);
  expect(await listed('after=2')).toEqual([3]);
});

test('with a folder, messages outlive the process, and a line cut off by a crash spoils no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-box-'));
  try {
    box = await startMessageBox({ folder });
    await boxMessages(box).send(message());
    await box.close();
    appendFileSync(join(folder, 'messages.jsonl'), '\n{"channel":"wha');
    box = await startMessageBox({ folder });
    await boxMessages(box).send(message());
    await boxMessages(box).send(message({ idempotencyKey: 'two' }));
    await box.close();
    box = await startMessageBox({ folder });
    expect(box.list().map(({ number }) => number)).toEqual([1, 2]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what is no message is refused, and the sender hears of it', async () => {
  box = await startMessageBox();
  await expect(boxMessages(box).send(message({ text: '' }))).rejects.toThrow('422');
});
