import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { recordBatch } from '@rasa/actions/workshop/batch';
import { cardVersion, sharePaths } from '@rasa/domain/market/share';
import { certificateSchema, sealedText } from '@rasa/domain/programme/certificate';
import { jakartaDay } from '@rasa/domain/time';
import { labelPaths } from '@rasa/domain/workshop/label-shape';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import type { HttpAnswer, RunningFunction } from './function.ts';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let papers: RunningFunction<HttpAnswer>;
let offerId: string;
let code: string;
let cookie: string;
beforeAll(async () => {
  stage = await openStage();
  const { world, openShop } = stage.market;
  const { seller, principal } = await openShop();
  offerId = (await savedOffer(world, seller)).stock.offerId;
  const producedOn = jakartaDay(world.clock().toISOString());
  ({ code } = await recordBatch(world, principal, offerId, { producedOn, quantity: 1, stocked: false }));
  cookie = await signedInCookie(world, (await world.store.accounts.get(principal.accountId))!);
  await rebuildCatalogue(world, gzipPacking);
  papers = await stage.start('papers');
});
afterAll(() => stage[Symbol.asyncDispose]());

const asking = async (rawPath: string) => papers.invoke({ ...(await recorded('page-home')), rawPath });

test('the packaged function finds its fonts and its libraries, and gives out a card in base64', async () => {
  const entry = (await stage.market.world.catalogue.get(offerId))!;
  const answer = await asking(sharePaths.productCard(offerId, cardVersion(entry), 'lebar'));
  expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(await sharp(Buffer.from(answer.body, 'base64')).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1200,
  });
});

test('and a poster, as a PDF', async () => {
  const answer = await asking(sharePaths.productPoster(offerId, 'a6'));
  expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('a sheet of labels is its maker’s alone, whose session it knows', async () => {
  const path = labelPaths.sheet(offerId, code, 'kecil');
  expect((await asking(path)).statusCode).toBe(401);
  const hers = { ...(await recorded('page-home')), rawPath: path, cookies: [cookie] };
  const answer = await papers.invoke(hers);
  expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('what is posted to be drawn is believed by its seal alone', async () => {
  const event = await recorded('page-home');
  const { requestContext, headers } = event;
  const http = { ...requestContext.http, method: 'POST' };
  const fields = { name: 'Sri', course: 'Camilan', sessions: '3', earnedOn: '2026-11-20', unit: 'Unit' };
  const post = (seal: string) =>
    papers.invoke({
      ...{ ...event, rawPath: '/cetak/sertifikat', requestContext: { ...requestContext, http } },
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://shop.test',
      },
      ...{ body: Buffer.from(`${new URLSearchParams({ ...fields, seal })}`).toString('base64') },
      isBase64Encoded: true,
    });
  const seal = await stage.market.world.sign(sealedText(certificateSchema.parse(fields)));
  expect((await post('made-up')).statusCode).toBe(403);
  expect(await post(seal)).toMatchObject({ statusCode: 200, isBase64Encoded: true });
});

test('what is not in the shop has none', async () => {
  expect((await asking(sharePaths.productPoster('ofr_00000000000000000000000000', 'a4'))).statusCode).toBe(
    404,
  );
});
