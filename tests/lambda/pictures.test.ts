import { pictureKey } from '@rasa/domain/picture';
import type { BatchAnswer } from '@rasa/functions/lambda/outbox';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedInCookie } from '../builders/people.ts';
import type { HttpAnswer, RunningFunction } from './function.ts';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let api: RunningFunction<HttpAnswer>;
let session: { SESSION_RECORDED: string };
beforeAll(async () => {
  stage = await openStage();
  api = await stage.start('api');
  const { principal } = await stage.market.openShop();
  const account = (await stage.market.world.store.accounts.get(principal.accountId))!;
  const cookie = await signedInCookie(stage.market.world, account);
  session = { SESSION_RECORDED: cookie.slice('__Host-session='.length) };
});
afterAll(() => stage[Symbol.asyncDispose]());

const uploaded = async (): Promise<string> => {
  const answer = await api.invoke(await recorded('picture-upload', session));
  expect(answer.statusCode, answer.body).toBe(201);
  return (JSON.parse(answer.body) as { pictureId: string }).pictureId;
};

const latestEvents = async (lane: 'common' | 'picture') =>
  (await stage.market.world.store.outbox.listDue('2100', 100, lane)).entries.map(({ event }) => event);

test('an upload in base64 lies in the bucket byte for byte, known by what it is and not by its name', async () => {
  const { store, blobs } = stage.market.world;
  const pictureId = await uploaded();
  expect(await store.pictures.get(pictureId)).toMatchObject({ status: 'processing', type: 'jpeg' });
  const event = await recorded('picture-upload', session);
  const original = await blobs.get(pictureKey.original(pictureId));
  expect(original?.contentType).toBe('image/jpeg');
  const sent = Buffer.from(event.body!, 'base64');
  expect(sent.includes(Buffer.from(original!.bytes))).toBe(true);
  expect(await sharp(original!.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 96 });
});

test('without the cookie of her session nobody uploads', async () => {
  const answer = await api.invoke(await recorded('picture-upload', { SESSION_RECORDED: 'nobody' }));
  expect(answer.statusCode).toBe(401);
});

test('the function for pictures prepares it, and the API gives it out in base64, without its place', async () => {
  const images = await stage.start<BatchAnswer>('images');
  const pictureId = await uploaded();
  const waiting = (await latestEvents('picture')).find((event) => event.subjectId === pictureId)!;
  const stream = await recorded<object>('stream-picture', {
    EVENT_1: waiting.eventId,
    pic_RECORDED: pictureId,
  });
  expect(await images.invoke(stream)).toEqual({ batchItemFailures: [] });

  const answer = await api.invoke(await recorded('picture-private', { ...session, pic_RECORDED: pictureId }));
  expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(answer.headers['content-type']).toBe('image/jpeg');
  const shown = await sharp(Buffer.from(answer.body, 'base64')).metadata();
  expect(shown).toMatchObject({ format: 'jpeg', width: 96, height: 72 });
  expect(shown.exif).toBeUndefined();
});

test('the function for the other events leaves pictures to the one that has the means', async () => {
  const events = await stage.start<BatchAnswer>('events');
  const pictureId = await uploaded();
  const waiting = (await latestEvents('picture')).find((event) => event.subjectId === pictureId)!;
  const stream = await recorded<object>('stream-picture', {
    EVENT_1: waiting.eventId,
    pic_RECORDED: pictureId,
  });
  expect(await events.invoke(stream)).toEqual({ batchItemFailures: [] });
  expect(await latestEvents('picture')).toContainEqual(waiting);
});
