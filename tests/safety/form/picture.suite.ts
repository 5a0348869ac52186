import type { Locale } from '@rasa/domain/language';
import { maxPictureBytes } from '@rasa/domain/picture';
import type { RefusalCode } from '@rasa/domain/refusal-code';
import { refusalText } from '@rasa/domain/refusal-text';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jpegBytes } from '../../builders/workshop.ts';
import { ask } from '../access/ask.ts';
import { stage } from '../stage/shared.ts';
import { addedTo, snapshot } from './snapshot.ts';

const jpeg = await jpegBytes();
const drawn = { create: { width: 20, height: 20, channels: 3 as const, background: 'red' } };
const text = (content: string) => new TextEncoder().encode(content);

type Wrong = { bytes: Uint8Array; code: RefusalCode; status: number };

/** By their bytes, whatever they call themselves. */
const wrong: Record<string, Wrong> = {
  'a drawing with a script': {
    bytes: text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ...{ code: 'picture.unsupported-type', status: 415 },
  },
  'a page': {
    bytes: text('<!doctype html><script>1</script>'),
    code: 'picture.unsupported-type',
    status: 415,
  },
  'a document': { bytes: text('%PDF-1.7\n%âãÏÓ'), code: 'picture.unsupported-type', status: 415 },
  'a program': {
    bytes: new Uint8Array([0x4d, 0x5a, 0x90, 0]),
    code: 'picture.unsupported-type',
    status: 415,
  },
  'a moving picture': {
    bytes: await sharp(drawn).gif().toBuffer(),
    code: 'picture.unsupported-type',
    status: 415,
  },
  'the first bytes of a photo': { bytes: jpeg.subarray(0, 12), code: 'picture.broken', status: 422 },
  'more than may be sent': {
    bytes: Buffer.concat([jpeg, Buffer.alloc(maxPictureBytes)]),
    ...{ code: 'picture.too-large', status: 413 },
  },
  'no file at all': { bytes: new Uint8Array(), code: 'picture.missing', status: 422 },
};

function upload(bytes: Uint8Array, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('picture', new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' }));
  return form;
}

const told = (code: RefusalCode, locale: Locale) => ({
  error: { code, fields: { picture: refusalText({ code }, locale) } },
});

describe.each(Object.keys(wrong))('%s instead of a photo', (name) => {
  test.each(['id', 'en'] as const)('is refused at its field, in %s, and not kept', async (locale) => {
    const { bytes, code, status } = wrong[name]!;
    const before = await snapshot(stage.world);
    const seller = stage.people.find((one) => one.name === 'seller')!;
    const visitor = stage.people.find((one) => one.name === 'visitor')!;
    const { listingId, orderToProve } = stage.things.near;
    const { orderId, token } = orderToProve;
    const headers = { 'accept-language': locale };
    const answers = [
      await ask(
        stage,
        'POST /api/pictures',
        { form: upload(bytes, { purpose: 'product' }), headers },
        seller,
      ),
      await ask(
        stage,
        'POST /api/listings/{listingId}/pictures',
        { params: { listingId }, form: upload(bytes), headers },
        seller,
      ),
    ];
    for (const heard of answers) {
      expect(heard.status).toBe(status);
      expect(JSON.parse(heard.text)).toMatchObject(told(code, locale));
    }
    const proof = { params: { orderId }, form: upload(bytes, { token }), headers };
    const heard = await ask(stage, 'POST /api/orders/{orderId}/proof', proof, visitor);
    expect(heard.status).toBe(status);
    const proofCode = code === 'picture.missing' ? 'payment.proof-missing' : code;
    expect(JSON.parse(heard.text)).toMatchObject(told(proofCode, locale));
    expect(addedTo(before, await snapshot(stage.world))).toEqual([]);
  });
});

test('after five proofs no further picture is even kept', async () => {
  const visitor = stage.people.find((one) => one.name === 'visitor')!;
  const { orderId, token } = stage.things.near.orderToProve;
  const send = () =>
    ask(
      stage,
      'POST /api/orders/{orderId}/proof',
      { params: { orderId }, form: upload(jpeg, { token }) },
      visitor,
    );
  for (let times = 0; times < 5; times += 1) expect((await send()).status).toBe(201);
  const before = await snapshot(stage.world);
  expect((await send()).code).toBe('rate.too-many');
  expect(addedTo(before, await snapshot(stage.world))).toEqual([]);
});
