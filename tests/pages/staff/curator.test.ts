import { saveDraft, submitListing, withdrawListing } from '@rasa/actions/workshop/listing';
import { offerIdOf } from '@rasa/domain/id';
import { checklistItems } from '@rasa/domain/workshop/checklist';
import { firstChecklist } from '@rasa/domain/workshop/first-checklist';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { savedAccount } from '../../builders/people.ts';
import type { Page, Reader } from '../../builders/reader.ts';
import { clear, completeListing, readyPicture } from '../../builders/workshop.ts';

let desk: Desk;
let curator: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  curator = await desk.staff('curator');
  shop = await desk.shop({ shopName: 'Dapur Melati' });
  await clear(desk.world, shop.seller.sellerId, 'keripik');
});
afterAll(() => desk[Symbol.asyncDispose]());

async function sent(name: string) {
  const listing = await completeListing(desk.world, shop.principal, { name });
  const { revisionId } = await submitListing(desk.world, shop.principal, listing.listingId);
  return { listingId: listing.listingId, revisionId };
}

async function openFromQueue(name: string): Promise<Page> {
  const queue = await curator.open('/staf/kurasi');
  return curator.open(queue.links.find(({ label }) => label === name)!.href);
}

const allGood = Object.fromEntries(checklistItems.map((item) => [`checks.${item}`, 'ok']));
const rowOf = (item: (typeof checklistItems)[number]) => `reasons[${checklistItems.indexOf(item)}]`;

test('asking for changes sends the reasons and opens the help in one step, then leads back to the queue', async () => {
  const { revisionId, listingId } = await sent('Keripik Bayam');
  const review = await openFromQueue('Keripik Bayam');
  expect(review.text).toContain('Seperti dilihat pembeli');
  expect(review.text).toContain('Rp 7.500');
  const after = await curator.press(review, 'Minta perbaikan', {
    'checks.label_batch': 'not_ok',
    [`${rowOf('label_batch')}.text`]: 'Tulis tanggal produksi di label.',
    [`${rowOf('label_batch')}.caseKind`]: 'packaging',
    'reasons[15].target': 'description',
    'reasons[15].text': 'Tulis rasanya pedas atau tidak.',
  });

  expect(after.path).toMatch(/^\/staf\/kurasi\?putusan=request_changes&bantuan=cas_\w+&berikut=$/);
  expect(after.text).toContain('Perbaikan diminta');
  expect(after.text).not.toContain('Keripik Bayam');
  expect(await desk.world.store.listings.get(listingId)).toMatchObject({ status: 'changes_requested' });
  const [decision] = await desk.world.store.revisions.listDecisions(listingId);
  expect(decision).toMatchObject({
    revisionId,
    reasons: [
      { target: 'label_batch', text: 'Tulis tanggal produksi di label.', caseKind: 'packaging' },
      { target: 'description', text: 'Tulis rasanya pedas atau tidak.' },
    ],
  });
  const support = await curator.open(after.links.find(({ label }) => label === 'Lihat bantuan')!.href);
  expect(support.text).toContain('Tulis tanggal produksi di label.');
  expect(support.forms.some(({ action }) => action.endsWith('/plan'))).toBe(false);
});

test('an approval that skips an item comes back with what was ticked, and says what is open', async () => {
  const { listingId } = await sent('Keripik Gadung');
  const { 'checks.picture': _, ...skipped } = allGood;
  const back = await curator.press(await openFromQueue('Keripik Gadung'), 'Setujui', {
    ...skipped,
    [`${rowOf('picture')}.text`]: 'Tanya fotonya dulu.',
  });

  expect(back.text).toContain('Belum terkirim');
  const fields = Object.fromEntries(back.forms.find(({ action }) => action.endsWith('/decisions'))!.fields);
  expect(fields).toMatchObject({ 'checks.hygiene': 'ok' });
  expect(fields[`${rowOf('picture')}.text`]).toBe('Tanya fotonya dulu.');
  expect(back.html.match(/class="field-error"/g)).toHaveLength(1);
  expect(await desk.world.store.listings.get(listingId)).toMatchObject({ status: 'submitted' });
});

test('with every item good the product goes live, and a later change is shown beside what is live', async () => {
  const { listingId } = await sent('Keripik Tempe Sagu');
  const done = await curator.press(await openFromQueue('Keripik Tempe Sagu'), 'Setujui', allGood);
  expect(done.text).toContain('Disetujui');
  expect(await desk.world.store.offers.get(offerIdOf(listingId))).toMatchObject({
    stock: { status: 'live' },
  });

  await saveDraft(desk.world, shop.principal, listingId, {
    draft: { description: 'Renyah, digoreng pagi ini.', ingredients: ['tempe kedelai', 'minyak', 'gula'] },
  });
  await submitListing(desk.world, shop.principal, listingId);
  const queue = await curator.open('/staf/kurasi');
  expect(queue.text).toContain('Perubahan');
  const change = await openFromQueue('Keripik Tempe Sagu');
  expect(change.text).toContain('Yang berubah');
  expect(change.html).toContain('<del>kemarin.</del>');
  expect(change.html).toContain('<ins>gula</ins>');
});

test('another picture stands beside the one before, and a price or a number beside what is live; what is the same is not told', async () => {
  const { world } = desk;
  const { listingId, revisionId } = await sent('Keripik Tempe Daun');
  await curator.press(await curator.open(`/staf/kurasi/${revisionId}`), 'Setujui', allGood);
  const before = (await world.store.listings.get(listingId))!.draft.pictureIds![0]!;
  const after = await readyPicture(world, shop.principal);
  await saveDraft(world, shop.principal, listingId, {
    draft: { pictureIds: [after], priceIdr: 18_000, halalNumber: 'ID35110017058840424' },
  });
  const newer = await submitListing(world, shop.principal, listingId);
  const { html } = await curator.open(`/staf/kurasi/${newer.revisionId}`);
  const rows = [...html.matchAll(/<tr class="comparison">[\s\S]*?<\/tr>/g)].map(([row]) => row);
  expect(rows).toHaveLength(3);
  const [number, pictures, price] = rows;
  expect(number).toContain('<ins>ID35110017058840424</ins>');
  expect(pictures!.indexOf('picture-before')).toBeLessThan(pictures!.indexOf(before));
  expect(pictures!.indexOf(before)).toBeLessThan(pictures!.indexOf('picture-after'));
  expect(pictures!.indexOf('picture-after')).toBeLessThan(pictures!.indexOf(after));
  expect(price).toMatch(/<del>Rp\s15\.000<\/del>[\s\S]*<ins>Rp\s18\.000<\/ins>/);
});

test('after a decision the next product opens, hers for a while; others see who has it and are not offered it', async () => {
  await sent('Keripik Kelapa');
  await sent('Keripik Kimpul');
  const queue = await curator.open('/staf/kurasi');
  const taken = await curator.press(queue, 'Periksa Keripik Kelapa');
  expect(taken.path).toMatch(/^\/staf\/kurasi\/rev_/);
  expect(taken.text).toContain('Anda yang memeriksa produk ini, sampai');
  const next = await curator.press(taken, 'Setujui', allGood);
  expect(next.path).toMatch(/^\/staf\/kurasi\/rev_\S+\?putusan=approve$/);
  expect(next.text).toContain('Disetujui.');
  expect(next.text).toContain('Keripik Kimpul');
  expect(next.text).toContain('Anda yang memeriksa produk ini');

  const other = await desk.staff('curator');
  const theirs = await other.open('/staf/kurasi');
  expect(theirs.text).toMatch(
    /Sedang diperiksa orang lain[\s\S]*Keripik Kimpul[\s\S]*, sampai \d\d\.\d\d WIB/,
  );
  expect(theirs.forms.flatMap(({ buttons }) => buttons).map(({ label }) => label)).not.toContain(
    'Periksa Keripik Kimpul',
  );
  const held = await other.open(next.path.split('?')[0]!);
  expect(held.forms.some(({ action }) => action.endsWith('/decisions'))).toBe(false);
  const over = await other.press(held, 'Ambil alih');
  expect(over.text).toContain('Anda yang memeriksa produk ini');
  const refused = await curator.press(next, 'Setujui', allGood);
  expect(refused.text).toMatch(/Produk ini sedang diperiksa .+ sampai pukul \d\d\.\d\d WIB/);
  const free = await other.press(over, 'Lepaskan');
  expect(free.text).toContain('Belum ada yang memeriksa produk ini.');
});

test('several are taken at once by their ticks, and one is passed over for the next', async () => {
  await sent('Keripik Pare');
  await sent('Keripik Labu');
  const queue = await curator.open('/staf/kurasi');
  const form = queue.forms.find(({ action }) => action === '/api/curation/claims')!;
  expect(form.buttons[0]?.label).toBe('Ambil yang dipilih');
  const empty = await curator.press(queue, 'Ambil yang dipilih');
  expect(empty.html).toContain('class="field-error"');
  const ids = (await desk.world.store.revisions.listQueue(desk.unitId, { limit: 50 })).items
    .filter(({ content }) => ['Keripik Pare', 'Keripik Labu'].includes(content.name))
    .map(({ revisionId }) => revisionId);
  const taken = await curator.press(queue, 'Ambil yang dipilih', { 'revisionIds[]': ids });
  expect(taken.path).toBe('/staf/kurasi?luput=0');
  for (const id of ids)
    expect((await desk.world.store.revisions.get(id))?.claim?.name).toBe(
      taken.text.match(/Rasa Desa (\w+) English/)?.[1],
    );
  const review = await curator.open(`/staf/kurasi/${ids[0]}`);
  const passed = await curator.press(review, 'Lewati');
  expect(passed.path).toMatch(/^\/staf\/kurasi\/rev_/);
  expect(passed.path).not.toContain(ids[0]);
  expect((await desk.world.store.revisions.get(ids[0]!))?.claim).toBeUndefined();
});

test('a decision without a reason comes back to where reasons are written', async () => {
  await sent('Keripik Talas');
  const back = await curator.press(await openFromQueue('Keripik Talas'), 'Tolak');
  expect(back.path).toMatch(/^\/staf\/kurasi\/rev_/);
  expect(back.text).toContain('Belum terkirim');
  expect(back.html).toMatch(/id="reasons"[\s\S]*class="field-error"/);
});

test('help that is asked for without words is refused at its row', async () => {
  await sent('Keripik Ubi');
  const back = await curator.press(await openFromQueue('Keripik Ubi'), 'Minta perbaikan', {
    [`${rowOf('picture')}.caseKind`]: 'photo',
  });
  const row = /\d+/.exec(rowOf('picture'))?.[0];
  expect(back.html).toContain(`id="reasons-${row}-text-error"`);
});

test('what somebody sells or wrote is for another curator to decide', async () => {
  const { revisionId } = await sent('Keripik Nangka');
  const { sellerId } = shop.seller;
  const { unitId } = desk;
  const own = await desk.readAs(await savedAccount(desk.world, { roles: ['curator'], unitId, sellerId }));
  const page = await own.open(`/staf/kurasi/${revisionId}`);
  expect(page.text).toContain('Minta kurator lain memeriksanya');
  expect(page.forms.some(({ action }) => action.includes('/decisions'))).toBe(false);
});

test('hints stand at the item they are about', async () => {
  const listing = await completeListing(desk.world, shop.principal, {
    name: 'Lempeng Beras',
    ingredients: ['beras', 'bleng', 'telur'],
    allergens: [],
  });
  await submitListing(desk.world, shop.principal, listing.listingId);
  const { html } = await openFromQueue('Lempeng Beras');
  expect(html).toMatch(/href="#checks-banned_additives"[^>]*>Bahan menyebut (?:"|&quot;)bleng/);
  expect(html).toMatch(/id="checks-allergens"[\s\S]*?Telur[\s\S]*?<\/fieldset>/);
});

test('a decision on what was taken back is not saved; what was written is shown, with the way to what was sent since', async () => {
  const { listingId, revisionId } = await sent('Keripik Suweg');
  const review = await curator.open(`/staf/kurasi/${revisionId}`);
  const { world } = desk;
  await withdrawListing(world, shop.principal, listingId);
  await saveDraft(world, shop.principal, listingId, { draft: { description: 'Dengan gula aren.' } });
  const newer = await submitListing(world, shop.principal, listingId);

  const late = await curator.press(review, 'Minta perbaikan', {
    [`${rowOf('label_batch')}.text`]: 'Tulis tanggal produksi di label.',
    'reasons[15].target': 'description',
    'reasons[15].text': 'Tulis rasanya.',
  });
  expect(late.path).toBe(`/staf/kurasi/${revisionId}`);
  const words = ['Penjual sudah menarik kembali kiriman ini.', 'Keputusan Anda tidak disimpan'];
  for (const one of [
    ...words,
    'Tulis tanggal produksi di label.',
    'Tulis rasanya.',
    'Tanggal dan kode produksi',
  ])
    expect(late.text).toContain(one);
  expect(late.forms.some(({ action }) => action.endsWith('/decisions'))).toBe(false);
  expect(late.links.find(({ label }) => label === 'Buka kiriman terbaru')?.href).toBe(
    `/staf/kurasi/${newer.revisionId}`,
  );
  expect(await world.store.revisions.listDecisions(listingId)).toEqual([]);
  expect(await world.store.listings.get(listingId)).toMatchObject({ status: 'submitted' });
});

test('of two who decide, the second is told so, sees what the first decided, and what she herself wrote', async () => {
  const { listingId, revisionId } = await sent('Keripik Garut');
  const other = await desk.staff('curator');
  const [hers, theirs] = await Promise.all(
    [curator, other].map((one) => one.open(`/staf/kurasi/${revisionId}`)),
  );
  await curator.press(hers!, 'Setujui', allGood);
  const [ready] = firstChecklist.items.picture.reasons;
  const late = await other.press(theirs!, 'Minta perbaikan', {
    [`${rowOf('picture')}.ready[]`]: ready.id,
    [`${rowOf('picture')}.text`]: 'Fotonya gelap.',
  });
  expect(late.text).toContain(ready.id);
  for (const one of [
    'Kiriman ini sudah diputuskan.',
    'Keputusan Anda tidak disimpan',
    'Fotonya gelap.',
    'Disetujui',
  ])
    expect(late.text).toContain(one);
  expect(await desk.world.store.revisions.listDecisions(listingId)).toMatchObject([{ outcome: 'approve' }]);
  expect(await desk.world.store.listings.get(listingId)).toMatchObject({ status: 'approved' });
});

test('a decision while somebody else holds the product keeps what was written', async () => {
  const { revisionId } = await sent('Keripik Uwi');
  const review = await curator.open(`/staf/kurasi/${revisionId}`);
  const other = await desk.staff('curator');
  await other.press(await other.open(`/staf/kurasi/${revisionId}`), 'Ambil');
  const late = await curator.press(review, 'Minta perbaikan', {
    [`${rowOf('picture')}.text`]: 'Fotonya miring.',
  });
  expect(late.text).toMatch(/Produk ini sedang diperiksa .+ sampai pukul/);
  expect(late.text).toContain('Fotonya miring.');
});
