import { createListing } from '@rasa/actions/workshop/listing';
import { addVoiceNote, readVoiceNote, removeVoiceNote } from '@rasa/actions/workshop/voice-note';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { voiceKey, voiceLimits } from '@rasa/domain/workshop/voice-note';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { voiceBytes } from '../builders/voice.ts';

let market: Market;
let maker: SellerPrincipal;
beforeAll(async () => {
  market = await openMarket();
  maker = (await market.openShop()).principal;
});
afterAll(() => market[Symbol.asyncDispose]());

const begun = async () =>
  (await createListing(market.world, maker, { draft: { name: 'Keripik Tempe' } })).listingId;
const blob = (voiceId: string) => market.world.blobs.get(voiceKey(voiceId));

test('a repeat with the id of the phone changes nothing', async () => {
  const { world } = market;
  const [listingId, voiceId] = [await begun(), world.newId('voice')];
  const first = await addVoiceNote(world, maker, listingId, { bytes: voiceBytes, voiceId });
  expect(await addVoiceNote(world, maker, listingId, { bytes: voiceBytes, voiceId })).toEqual(first);
  expect(first.voiceNote).toMatchObject({ voiceId, type: 'webm', bytes: voiceBytes.length });
  expect(first.draft).toEqual({ name: 'Keripik Tempe' });
});

test('a new recording takes the place of the old one, whose sound is gone', async () => {
  const { world } = market;
  const listingId = await begun();
  const old = await addVoiceNote(world, maker, listingId, { bytes: voiceBytes });
  const now = await addVoiceNote(world, maker, listingId, { bytes: voiceBytes });
  expect(now.voiceNote?.voiceId).not.toBe(old.voiceNote?.voiceId);
  expect(await blob(old.voiceNote!.voiceId)).toBeUndefined();
  expect(await blob(now.voiceNote!.voiceId)).toBeDefined();
});

test('once taken away it is nowhere, and cannot be taken away again', async () => {
  const { world } = market;
  const listingId = await begun();
  const { voiceNote } = await addVoiceNote(world, maker, listingId, { bytes: voiceBytes });
  expect((await removeVoiceNote(world, maker, listingId)).voiceNote).toBeUndefined();
  expect(await blob(voiceNote!.voiceId)).toBeUndefined();
  await expect(removeVoiceNote(world, maker, listingId)).rejects.toMatchObject({ code: 'voice.unknown' });
  await expect(readVoiceNote(world, maker, listingId)).rejects.toMatchObject({ code: 'voice.unknown' });
});

test.each([
  ['too long', new Uint8Array(voiceLimits.maxBytes + 1).fill(1), 'voice.too-large'],
  ['no sound at all', new TextEncoder().encode('<script>'), 'voice.unsupported-type'],
  ['empty', new Uint8Array(), 'voice.missing'],
])('a recording that is %s is refused, and the earlier one stays', async (_, bytes, code) => {
  const { world } = market;
  const listingId = await begun();
  const { voiceNote } = await addVoiceNote(world, maker, listingId, { bytes: voiceBytes });
  await expect(addVoiceNote(world, maker, listingId, { bytes })).rejects.toMatchObject({
    code,
    fields: { voice: { code } },
  });
  expect((await world.store.listings.get(listingId))?.voiceNote).toEqual(voiceNote);
  expect(await blob(voiceNote!.voiceId)).toBeDefined();
});

test('her unit’s officer hears it, another seller does not', async () => {
  const { world, officer, openShop } = market;
  const listingId = await begun();
  await addVoiceNote(world, maker, listingId, { bytes: voiceBytes });
  const heard = await readVoiceNote(world, officer, listingId);
  expect(heard).toMatchObject({ contentType: 'audio/webm' });
  expect([...heard.bytes]).toEqual([...voiceBytes]);
  const { principal: other } = await openShop();
  for (const act of [
    () => readVoiceNote(world, other, listingId),
    () => addVoiceNote(world, other, listingId, { bytes: voiceBytes }),
    () => removeVoiceNote(world, other, listingId),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'listing.unknown' });
});
