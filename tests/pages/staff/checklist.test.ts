import { submitListing } from '@rasa/actions/workshop/listing';
import { checklistItems } from '@rasa/domain/workshop/checklist';
import { firstChecklist } from '@rasa/domain/workshop/first-checklist';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { inlineFaults } from '../../builders/inline.ts';
import type { Reader } from '../../builders/reader.ts';
import { clear, completeListing } from '../../builders/workshop.ts';

let desk: Desk;
let admin: Reader;
let curator: Reader;
beforeAll(async () => {
  desk = await openDesk();
  [admin, curator] = [await desk.staff('admin'), await desk.staff('curator')];
});
afterAll(() => desk[Symbol.asyncDispose]());

const path = '/staf/daftar-periksa';
const hygiene = checklistItems.indexOf('hygiene');
const added = checklistItems.length;

test('an admin words, adds and retires items; curators read the list and its versions', async () => {
  const form = await admin.open(path);
  const saved = await admin.press(form, 'Simpan', {
    'items[0].id': 'Nama dan merek jelas',
    [`items[${hygiene}].retired`]: 'true',
    [`items[${added}].id`]: 'Tutup rapat',
    [`items[${added}].en`]: 'The lid is tight',
    [`items[${added}].reasonsId`]: 'Tutup lebih rapat.',
    [`items[${added}].reasonsEn`]: 'Close it more tightly.',
  });
  expect(saved.path).toContain('selesai=daftar-periksa');
  expect(inlineFaults(saved.html)).toEqual([]);
  const read = await curator.open(path);
  for (const text of ['Nama dan merek jelas', 'Tutup rapat', 'Tutup lebih rapat.', 'v2'])
    expect(read.text).toContain(text);
  const before = await curator.open(`${path}?versi=${firstChecklist.version}`);
  expect(before.text).not.toContain('Tutup rapat');
});

test('what only half is said is told at its field, and every word stays', async () => {
  const form = await admin.open(path);
  const last = form.html.match(/items\[(\d+)\]\.id"/g)!.length;
  const refused = await admin.press(form, 'Simpan', {
    [`items[${last - 1}].id`]: 'Segel utuh',
    [`items[${last - 1}].en`]: 'The seal is whole',
    [`items[${last - 1}].reasonsId`]: 'Ganti segelnya.',
  });
  expect(refused.html).toContain('value="Segel utuh"');
  expect(refused.html).toContain('Ganti segelnya.');
  expect((await desk.world.store.checklists.list(desk.unitId)).map(({ version }) => version)).toHaveLength(2);
});

test('a ready-made reason is ticked, kept as it was said, and read by the seller', async () => {
  const { seller, principal } = await desk.shop({ shopName: 'Dapur Melati' });
  await clear(desk.world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(desk.world, principal, { name: 'Keripik Bayam' });
  const { revisionId } = await submitListing(desk.world, principal, listingId);
  const review = await curator.open(`/staf/kurasi/${revisionId}`);
  const [ready] = firstChecklist.items.picture.reasons;
  const name = review.html.match(/name="(reasons\[\d+\])\.ready\[\]"[^>]*value="Foto terlalu gelap/)![1]!;
  const after = await curator.press(review, 'Minta perbaikan', {
    'checks.picture': 'not_ok',
    [`${name}.ready[]`]: ready.id,
  });
  expect(after.text).toContain('Perbaikan diminta');
  const [decision] = await desk.world.store.revisions.listDecisions(listingId);
  expect(decision).toMatchObject({
    checklistVersion: 'v2',
    reasons: [{ target: 'picture', text: ready.id, textEn: ready.en }],
  });
});
