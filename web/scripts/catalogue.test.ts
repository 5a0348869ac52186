import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf, readCatalogue } from './catalogue.ts';
import { compileMessages } from './messages.ts';

const messages = path.join(import.meta.dirname, '../messages');

test('every message of the site is there in both languages', () => {
  expect(readCatalogue(messages).faults).toEqual([]);
});

test('a missing translation is named', () => {
  expect(faultsOf({ id: { 'cart.title': 'Keranjang' }, en: {} })).toEqual(['cart.title is missing in en']);
  expect(faultsOf({ id: {}, en: { 'cart.title': 'Cart' } })).toEqual(['cart.title is missing in id']);
});

test('an empty text and other inputs in one language are named', () => {
  const faults = faultsOf({
    id: { 'cart.title': ' ', 'cart.of': 'Milik {name}' },
    en: { 'cart.title': 'Cart', 'cart.of': 'Of {owner}' },
  });
  expect(faults).toEqual(['cart.title is empty', 'cart.of takes other inputs in each language']);
});

test('variants by number count as one text', () => {
  const variants = (match: Record<string, string>) => [{ match }] as [{ match: Record<string, string> }];
  const id = { 'cart.count': variants({ 'countPlural=other': '{count} barang' }) };
  const en = {
    'cart.count': variants({ 'countPlural=one': '{count} item', 'countPlural=other': '{count} items' }),
  };
  expect(faultsOf({ id, en })).toEqual([]);
});

test('a missing translation stops the build before anything is written', async () => {
  const web = mkdtempSync(path.join(tmpdir(), 'rasa-messages-'));
  cpSync(messages, path.join(web, 'messages'), { recursive: true });
  writeFileSync(path.join(web, 'messages/id/market.json'), '{ "plate.name": "Piring" }');
  await expect(compileMessages(web)).rejects.toThrow('plate.name is missing in en');
  rmSync(web, { recursive: true });
});

test('a key that stands in two areas is named', () => {
  const web = mkdtempSync(path.join(tmpdir(), 'rasa-messages-'));
  cpSync(messages, path.join(web, 'messages'), { recursive: true });
  for (const locale of ['id', 'en'])
    writeFileSync(path.join(web, `messages/${locale}/programme.json`), '{ "site.name": "Rasa Desa" }');
  expect(readCatalogue(path.join(web, 'messages')).faults).toEqual([
    'site.name stands twice in id',
    'site.name stands twice in en',
  ]);
  rmSync(web, { recursive: true });
});
