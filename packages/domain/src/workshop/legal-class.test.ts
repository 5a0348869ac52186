import { expect, test } from 'vitest';
import type { Content } from '../market/content.ts';
import { refusedByClass } from './legal-class.ts';

const refused = (over: Partial<Content>) =>
  refusedByClass({ legalClass: 'pirt', name: 'Jahe Instan', description: 'Hangat.', ...over } as Content);

test('a promise of health cannot be sold under P-IRT, and is told where it stands', () => {
  expect(refused({ description: 'Menurunkan kolesterol.' })).toEqual({
    description: { code: 'listing.pirt-claim', params: { word: 'menurunkan' } },
  });
  expect(refused({ name: 'Kunyit Antioksidan' })).toEqual({
    name: { code: 'listing.pirt-claim', params: { word: 'antioksidan' } },
  });
  expect(refused({ name: 'Kunyit Antioksidan', legalClass: 'md_required' })).toEqual({});
});

test.each(['Bubur Bayi Beras Merah', 'Anggur Beralkohol', 'Pewarna Makanan Merah', 'Susu Formula'])(
  '%s is no kind for P-IRT',
  (name) => {
    expect(refused({ name })).toMatchObject({ legalClass: { code: 'listing.pirt-kind' } });
  },
);

test('brem, tape and food for children at large are as good as any', () => {
  for (const name of ['Brem Padat Madiun', 'Madumongso Tape Ketan', 'Stik Bawang', 'Kue Arak-arakan'])
    expect(refused({ name, description: 'Disukai anak-anak.' })).toEqual({});
});
