import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { cardVersion, sharePaths } from '@rasa/domain/market/share';
import { gzipPacking } from '@rasa/functions/catalogue/catalogue';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedOffer } from '../builders/shelf.ts';
import type { HttpAnswer, RunningFunction } from './function.ts';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let papers: RunningFunction<HttpAnswer>;
let offerId: string;
beforeAll(async () => {
  stage = await openStage();
  const { world, openShop } = stage.market;
  const { seller } = await openShop();
  offerId = (await savedOffer(world, seller)).stock.offerId;
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

test('what is not in the shop has none', async () => {
  expect((await asking(sharePaths.productPoster('ofr_00000000000000000000000000', 'a4'))).statusCode).toBe(
    404,
  );
});
