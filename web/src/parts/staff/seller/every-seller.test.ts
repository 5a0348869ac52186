import { expect, test } from 'vitest';
import { type Seller, sellersMatching } from './every-seller.ts';

const seller = (shopName: string, ownerName: string): Seller => ({
  sellerId: 'sel_01J0000000000000000000000A',
  unitId: 'unt_01J0000000000000000000000A',
  shopName,
  slug: 'toko',
  about: '',
  ownerName,
  phone: '+6281234567890',
  regencyCode: '35.19',
  villageName: 'Tapelan',
  districtName: 'Balerejo',
  deliveryWays: { pickupPointIds: [] },
  consents: { showVillage: true, showOwnerName: false },
  abilityLevel: 1,
  status: 'active',
  createdAt: '2026-11-25T00:00:00.000Z',
});
const sellers = [seller('Dapur Melati', 'Siti'), seller('Kopi Wilis', 'Rahma')];
const found = (query: string) => sellersMatching(sellers, query).map(({ shopName }) => shopName);

test('a seller is found by parts of her shop, her name, her village or her number, in any case', () => {
  expect(found('melati')).toEqual(['Dapur Melati']);
  expect(found('RAHMA wilis')).toEqual(['Kopi Wilis']);
  expect(found('081234')).toEqual(['Dapur Melati', 'Kopi Wilis']);
});

test('every word must fit, and nothing looked for finds all', () => {
  expect(found('melati rahma')).toEqual([]);
  expect(found('  ')).toHaveLength(2);
});
