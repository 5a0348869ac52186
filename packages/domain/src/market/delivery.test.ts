import { expect, test } from 'vitest';
import type { Content } from './content.ts';
import { type DeliveryWays, deliveryFees } from './delivery.ts';

const ways: DeliveryWays = {
  pickupPointIds: ['pkp_01J00000000000000000000001', 'pkp_01J00000000000000000000002'],
  villageCourier: { districtCodes: ['35.19.10', '35.19.08', '35.77.01'], feeIdr: 5000 },
  carrier: { sameRegencyPerKgIdr: 8000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 30_000 },
};
const content = (over: Partial<Content> = {}): Content => ({
  ...{ name: 'Keripik', description: '', category: 'keripik', ingredients: ['singkong'], allergens: [] },
  ...{ netContent: { value: 250, unit: 'g' }, unit: 'kemasan', shippingWeightGrams: 1200, shelfLifeDays: 90 },
  ...{ storage: 'kering', legalClass: 'pirt', pictureIds: [] },
  ...over,
});
const to = (regencyCode: string, over: Partial<Content> = {}) =>
  deliveryFees(ways, '35.19', content(over), regencyCode).map(({ method, feeIdr, districtCodes }) => [
    method,
    feeIdr,
    ...(districtCodes ? [districtCodes] : []),
  ]);

test('a product’s page names each way once, and where the courier goes in the buyer’s regency', () => {
  expect(to('35.19')).toEqual([
    ['pickup', 0],
    ['village_courier', 5000, ['35.19.10', '35.19.08']],
    ['carrier', 16_000],
  ]);
  expect(to('35.77')).toEqual([
    ['pickup', 0],
    ['village_courier', 5000, ['35.77.01']],
    ['carrier', 24_000],
  ]);
});

test('farther away there is only the carrier, by begun kilograms, and none for what spoils', () => {
  expect(to('35.78')).toEqual([
    ['pickup', 0],
    ['carrier', 24_000],
  ]);
  expect(to('00.00', { shippingWeightGrams: 1000 })).toEqual([
    ['pickup', 0],
    ['carrier', 30_000],
  ]);
  expect(to('35.78', { storage: 'dingin' })).toEqual([['pickup', 0]]);
});

test('who hands over in no way has no fee to tell', () => {
  expect(deliveryFees({ pickupPointIds: [] }, '35.19', content(), '35.19')).toEqual([]);
});
