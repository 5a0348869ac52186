import { decideRevision } from '@rasa/actions/workshop/curation';
import { submitListing } from '@rasa/actions/workshop/listing';
import { cancelSupportCase, openSupportCase, planSupportCase } from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile } from '@rasa/actions/workshop/support-case-file';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Reason } from '@rasa/domain/workshop/decision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../builders/desk.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import type { Page, Reader } from '../builders/reader.ts';
import { helped, pdfBytes } from '../builders/support.ts';
import { clear, completeListing, jpegBytes } from '../builders/workshop.ts';

let desk: Desk;
let curator: StaffPrincipal;
let officer: StaffPrincipal;
let atDesk: Reader;
beforeAll(async () => {
  desk = await openDesk();
  const staff = async (role: 'curator' | 'officer') => {
    const account = await savedAccount(desk.world, { roles: [role], unitId: desk.unitId });
    return { account, principal: { ...principalOf(account), unitId: desk.unitId } };
  };
  const people = [await staff('curator'), await staff('officer')] as const;
  [curator, officer] = [people[0].principal, people[1].principal];
  atDesk = await desk.readAs(people[0].account);
});
afterAll(() => desk[Symbol.asyncDispose]());

const linkOf = (page: Page, label: string) => page.links.find((one) => one.label.startsWith(label))?.href;
/** The site lives by the real clock, so what is done beside it does too. */
const now = () => desk.world.setClock(new Date().toISOString());

/** A product that a curator sent back. */
async function sentBack(reasons: Reason[]) {
  now();
  const shop = await desk.shop();
  await clear(desk.world, shop.seller.sellerId, 'keripik');
  const { listingId } = await completeListing(desk.world, shop.principal);
  const { revisionId } = await submitListing(desk.world, shop.principal, listingId);
  const request = { outcome: 'request_changes', checks: {}, reasons } as const;
  const { newCaseIds } = await decideRevision(desk.world, curator, revisionId, request);
  return { ...shop, listingId, newCaseIds, reader: await desk.readAs(shop.account) };
}

test('help that she accepts marks its reason as solved, leads to sending again, and the next review says so', async () => {
  const { reader, principal, listingId, newCaseIds } = await sentBack([
    { target: 'label_batch', text: 'Belum ada tanggal', caseKind: 'packaging' },
  ]);
  const [caseId = ''] = newCaseIds;
  const product = `/penjual/produk/${listingId}`;
  expect((await reader.open(product)).text).not.toContain('Sudah beres');
  await helped(desk.world, officer, caseId);
  await desk.settle();
  const done = await reader.press(await reader.open(`/penjual/bantuan/${caseId}`), 'Sudah cocok');
  expect(done.text).toContain('Bantuannya sudah selesai');
  expect(linkOf(done, 'Kirim produk lagi')).toBe(`${product}/kirim`);
  expect(linkOf(done, 'Lihat produknya')).toBe(product);

  const told = await reader.open(product);
  expect(told.text).toMatch(/Belum ada tanggal Sudah beres lewat bantuan/);
  expect(linkOf(told, 'Kirim produk lagi')).toBe(`${product}/kirim`);
  expect(linkOf(told, 'Lihat bantuan: Kemasan')).toBe(`/penjual/bantuan/${caseId}`);

  const { revisionId } = await submitListing(desk.world, principal, listingId);
  const review = await atDesk.open(`/staf/kurasi/${revisionId}`);
  expect(review.text).toMatch(/Beres lewat bantuan: Kemasan dan label, diterima penjual/);
  expect(linkOf(review, 'Beres lewat bantuan')).toBe(`/staf/bantuan/${caseId}`);
});

test('what help brought is put into the product first, then it is sent', async () => {
  const { reader, listingId, newCaseIds } = await sentBack([
    { target: 'picture', text: 'Fotonya gelap', caseKind: 'photo' },
    { target: 'priceIdr', text: 'Harganya terlalu tinggi' },
  ]);
  const [caseId = ''] = newCaseIds;
  await helped(desk.world, officer, caseId, { kind: 'photo' });
  await desk.settle();
  const done = await reader.press(await reader.open(`/penjual/bantuan/${caseId}`), 'Sudah cocok');
  expect(linkOf(await reader.open(`/penjual/produk/${listingId}`), 'Pasang hasilnya')).toBe(
    `/penjual/produk/${listingId}/foto?dari=perbaiki`,
  );
  // With one press, and straight on to sending it.
  const used = await reader.press(done, 'Pakai foto ini');
  expect(used.path).toBe(`/penjual/produk/${listingId}/kirim`);
  expect(used.text).toContain('Kirim ke kurator');
  const after = await reader.open(`/penjual/bantuan/${caseId}`);
  expect(after.text).not.toContain('Pakai foto ini');
  expect(after.text).toContain('Bantuannya sudah selesai');
});

test('what she wrote while the case was closed stays on its page, and begins a new request', async () => {
  const shop = await desk.shop();
  const reader = await desk.readAs(shop.account);
  const { caseId } = await openSupportCase(desk.world, shop.principal, { kind: 'branding' });
  const open = await reader.open(`/penjual/bantuan/${caseId}`);
  await cancelSupportCase(desk.world, officer, caseId, 'Sudah punya logo.');
  const late = await reader.press(open, 'Kirim pesan', { text: 'Logonya warna hijau, Bu' });
  expect(late.text).toContain('Bantuan ini sudah ditutup, jadi tidak bisa diubah lagi');
  expect(late.text).toContain('Logonya warna hijau, Bu');
  const again = await reader.press(late, 'Minta bantuan baru');
  expect(again.path).not.toContain(caseId);
  expect(again.text).toContain('Logonya warna hijau, Bu');
  const officerPage = await desk.staff('officer');
  const desked = await officerPage.open(`/staf/bantuan/${caseId}`);
  expect(desked.forms.filter(({ action }) => action.includes('/comments'))).toEqual([]);
});

test('an upload to a case that was closed meanwhile keeps the note, and says that it is closed', async () => {
  const shop = await desk.shop();
  const { caseId } = await openSupportCase(desk.world, shop.principal, { kind: 'packaging' });
  await planSupportCase(desk.world, officer, caseId, {});
  const reader = await desk.staff('officer');
  const open = await reader.open(`/staf/bantuan/${caseId}`);
  await cancelSupportCase(desk.world, officer, caseId, 'Tidak jadi.');
  const late = await reader.press(open, 'Tambah hasil', {
    ...{ kind: 'label', note: 'Ukuran 12 x 8', picture: new Blob([(await jpegBytes()) as BlobPart]) },
  });
  expect(late.text).toContain('Bantuan ini sudah ditutup');
  expect(late.html).toContain('value="Ukuran 12 x 8"');
});

test('a label that is a PDF is saved by both, with headers under which it can do nothing', async () => {
  const shop = await desk.shop();
  const { caseId } = await openSupportCase(desk.world, shop.principal, { kind: 'packaging' });
  await helped(desk.world, officer, caseId);
  const { caseId: other } = await openSupportCase(desk.world, shop.principal, { kind: 'permit' });
  await planSupportCase(desk.world, officer, other, {});
  const { files } = await addSupportCaseFile(desk.world, officer, other, {
    ...{ kind: 'document', note: 'Surat dari dinas', bytes: pdfBytes() },
  });
  const reader = await desk.readAs(shop.account);
  const page = await reader.open(`/penjual/bantuan/${other}`);
  const href = linkOf(page, 'Simpan PDF') ?? '';
  expect(href).toBe(`/api/support-cases/${other}/files/${files[0]!.fileId}`);
  expect((await (await desk.staff('officer')).open(`/staf/bantuan/${other}`)).html).toContain(href);
  const cookie = [...reader.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await desk.site.fetch(
    new Request(`${desk.world.publicOrigin}${href}`, { headers: { cookie } }),
  );
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="document-1.pdf"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  const stranger = await desk.readAs((await desk.shop()).account);
  expect((await stranger.open(href)).status).toBe(404);
});
