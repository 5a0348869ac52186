import {
  cancelSupportCase,
  openSupportCase,
  planSupportCase,
  seeCase,
} from '@rasa/actions/workshop/support-case';
import {
  addSupportCaseFile,
  deliverSupportCase,
  readCaseFile,
} from '@rasa/actions/workshop/support-case-file';
import { maxPictureBytes } from '@rasa/domain/picture';
import type { CaseFileKind } from '@rasa/domain/workshop/case-file';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { helped, pdfBytes, worked } from '../builders/support.ts';
import { jpegBytes, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

async function plannedCase(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  const officer = await workshop.staff('officer');
  const { caseId } = await openSupportCase(world, workshop.seller, { kind: 'packaging' });
  await planSupportCase(world, officer, caseId, {});
  const add = (kind: CaseFileKind, bytes: Uint8Array | readonly Uint8Array[]) =>
    addSupportCaseFile(world, officer, caseId, { kind, note: '', bytes });
  return { ...workshop, officer, caseId, add };
}

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
const webp = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#0a7a3c' } })
  .webp()
  .toBuffer();

test('a label may be a PDF, whose bytes come back as they were, with who added it and when', async () => {
  await using world = await testWorld();
  const { seller, officer, caseId, add } = await plannedCase(world);
  const pdf = pdfBytes();
  await add('label', await jpegBytes());
  const { files } = await add('label', pdf);
  expect(files.map(({ kind, version, pdfBytes: size }) => [kind, version, size])).toEqual([
    ['label', 1, undefined],
    ['label', 2, pdf.length],
  ]);
  expect(files[1]).toMatchObject({ addedByName: officer.name, addedAt: world.clock().toISOString() });
  const read = await readCaseFile(world, seller, caseId, files[1]!.fileId);
  expect(Buffer.from(read.bytes).equals(Buffer.from(pdf))).toBe(true);
  expect(read.name).toBe('label-2.pdf');
});

test('pictures that come together are one version of the photo set', async () => {
  await using world = await testWorld();
  const { add } = await plannedCase(world);
  await add('photo', [await jpegBytes(1), await jpegBytes(2), await jpegBytes(3)]);
  const { files } = await add('photo', await jpegBytes(4));
  expect(files.map(({ version }) => version)).toEqual([1, 1, 1, 2]);
});

test.each<[string, CaseFileKind, Uint8Array, string]>([
  ['a drawing that may carry a script', 'logo', svg, 'case.logo-unsupported'],
  ['a drawing that may carry a script, as a label', 'label', svg, 'case.file-unsupported'],
  ['a logo as PDF', 'logo', pdfBytes(), 'case.logo-unsupported'],
  ['a logo that printers cannot read', 'logo', webp, 'case.logo-unsupported'],
  ['a photo as PDF', 'photo', pdfBytes(), 'picture.unsupported-type'],
  ['a program', 'document', new Uint8Array([0x4d, 0x5a, 0x90, 0]), 'case.file-unsupported'],
  [
    'a page that calls itself a PDF',
    'document',
    new TextEncoder().encode('<html>%PDF-1.7 %%EOF'),
    'case.file-unsupported',
  ],
  ['a PDF cut off on its way', 'document', pdfBytes().subarray(0, 60), 'case.file-broken'],
  [
    'a PDF that is too large',
    'document',
    Buffer.concat([pdfBytes(), Buffer.alloc(maxPictureBytes)]),
    'case.file-too-large',
  ],
])('%s is refused at its field, and nothing is kept', async (_, kind, bytes, code) => {
  await using world = await testWorld();
  const { seller, caseId, add } = await plannedCase(world);
  await expect(add(kind, bytes)).rejects.toMatchObject({ code, fields: { picture: { code } } });
  expect((await seeCase(world, seller, caseId)).files).toEqual([]);
});

test('of a set with one wrong file nothing is kept, and a label is one file', async () => {
  await using world = await testWorld();
  const { seller, caseId, add } = await plannedCase(world);
  await expect(add('photo', [await jpegBytes(), svg])).rejects.toMatchObject({
    code: 'picture.unsupported-type',
  });
  await expect(add('label', [await jpegBytes(), pdfBytes()])).rejects.toMatchObject({
    code: 'picture.too-many',
    fields: { picture: { params: { most: 1 } } },
  });
  await expect(add('photo', Array(9).fill(await jpegBytes()))).rejects.toMatchObject({ params: { most: 8 } });
  expect((await seeCase(world, seller, caseId)).files).toEqual([]);
});

test('a PDF is closed to other sellers and units, and a picture is not read as one', async () => {
  await using world = await testWorld();
  const { shop, seller, caseId, add } = await plannedCase(world);
  const foreign = await (await savedWorkshop(world)).staff('officer');
  await add('document', pdfBytes());
  const { files } = await add('label', await jpegBytes());
  const [pdf = '', picture = ''] = files.map(({ fileId }) => fileId);
  for (const asker of [await shop(), foreign])
    await expect(readCaseFile(world, asker, caseId, pdf)).rejects.toMatchObject({ code: 'case.unknown' });
  await expect(readCaseFile(world, { kind: 'visitor' }, caseId, pdf)).rejects.toMatchObject({
    code: 'case.unknown',
  });
  for (const fileId of [picture, world.newId('file')])
    await expect(readCaseFile(world, seller, caseId, fileId)).rejects.toMatchObject({
      code: 'case.file-unknown',
    });
});

test('what comes after the case was closed is refused in words, and nothing of it is kept', async () => {
  await using world = await testWorld();
  const { officer, seller, caseId, add } = await plannedCase(world);
  await cancelSupportCase(world, officer, caseId, 'Tidak jadi.');
  await expect(add('label', pdfBytes())).rejects.toMatchObject({ code: 'case.closed' });
  expect((await seeCase(world, seller, caseId)).files).toEqual([]);
});

test('nothing is handed over without a picture of it, or with a picture of somebody else', async () => {
  await using world = await testWorld();
  const { officer, shop, caseId } = await plannedCase(world);
  const other = await shop();
  const { caseId: otherCase } = await openSupportCase(world, other, { kind: 'photo' });
  const { history } = await helped(world, officer, otherCase, { kind: 'photo' });
  const theirs = history.at(-1)?.pictureId;
  expect(theirs).toMatch(/^pic_/);
  // Brought as far as its hand-over, so that only the picture is missing.
  await worked(world, officer, caseId);
  const code = 'case.handover-picture-missing';
  await expect(deliverSupportCase(world, officer, caseId, {})).rejects.toMatchObject({
    ...{ code, fields: { picture: { code } } },
  });
  await expect(deliverSupportCase(world, officer, caseId, { pictureId: theirs })).rejects.toMatchObject({
    code: 'picture.unknown',
  });
  await expect(deliverSupportCase(world, officer, caseId, { bytes: svg })).rejects.toMatchObject({
    code: 'picture.unsupported-type',
  });
  const delivered = await deliverSupportCase(world, officer, caseId, { bytes: await jpegBytes() });
  expect(delivered.status).toBe('delivered');
  expect(delivered.history.at(-1)).toMatchObject({ status: 'delivered', by: officer.accountId });
  expect(delivered.history.at(-1)?.pictureId).toMatch(/^pic_/);
});
