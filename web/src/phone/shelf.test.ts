import { expect, test } from 'vitest';
import type { Act, Field } from './act.ts';
import { emptyShelf, type KeptOffer, type KeptPart, withActs } from './shelf.ts';

const act = (kind: Act['kind'], subject: string, fields: Field[], path = ''): Act => ({
  ...{ seq: 1, id: 'key', kind, subject, fields, path, method: 'POST', before: [] },
  ...{ title: '', madeAt: '2026-11-25T00:00:00.000Z', status: 'waiting', tries: 0 },
});

const listingId = 'lst_00000000000000000000000001';
const offer: KeptOffer = {
  ...{
    offerId: 'ofr_00000000000000000000000001',
    listingId,
    name: 'Keripik',
    status: 'live',
    soldOut: false,
  },
  ...{ available: 5, priceIdr: 15_000, approvedPriceIdr: 15_000, approvedAt: '', acts: ['pause'] },
  ...{ steps: [], termsVersion: 0 },
};

test('a product made without a network is there with all that she answered', () => {
  const { listings } = withActs(emptyShelf(), [
    act('create', listingId, [['category', 'keripik']]),
    act('draft', listingId, [['name', 'Keripik Tempe']]),
    act('picture', listingId, [['pictureId', 'pic_1']]),
    act('picture', listingId, [['pictureId', 'pic_2']]),
    act('unpicture', listingId, [], `/listings/${listingId}/pictures/pic_1`),
  ]);
  expect(listings).toMatchObject([
    {
      listingId,
      status: 'draft',
      draft: { category: 'keripik', name: 'Keripik Tempe', pictureIds: ['pic_2'] },
    },
  ]);
});

test('price, units and pause are shown as she set them', () => {
  const shelf = withActs({ ...emptyShelf(), offers: [offer] }, [
    act('offer', offer.offerId, [['available', '0']]),
    act('offer', offer.offerId, [['paused', 'true']]),
  ]);
  expect(shelf.offers).toMatchObject([{ available: 0, soldOut: true, status: 'paused', acts: ['resume'] }]);
});

test('an order goes on step by step, by its way of delivery', () => {
  const part = { partId: 'prt_1-1', status: 'new', acts: ['accept', 'decline'], history: [] };
  const at = (method: string) => ({ ...part, delivery: { method, feeIdr: 0 } }) as unknown as KeptPart;
  const steps = (method: string, ...names: string[]) =>
    withActs(
      { ...emptyShelf(), parts: [at(method)] },
      names.map((name) => act('part', 'prt_1-1', [], `/order-parts/prt_1-1/${name}`)),
    ).parts[0];
  expect(steps('pickup', 'accept')).toMatchObject({ status: 'accepted', acts: ['pack', 'decline'] });
  expect(steps('pickup', 'accept', 'pack')).toMatchObject({ status: 'packed', acts: ['ready'] });
  expect(steps('carrier', 'accept', 'pack')).toMatchObject({ acts: ['ship'] });
  expect(steps('carrier', 'accept', 'pack', 'ship')).toMatchObject({ status: 'shipped', acts: ['deliver'] });
});

test('a receipt that was given later is there, and the order stays where it is', () => {
  const delivery = { method: 'carrier', feeIdr: 0, carrierName: 'JNE' };
  const part = { partId: 'prt_1-1', status: 'shipped', acts: ['deliver'], history: [], delivery };
  const fields: Field[] = [
    ['carrierName', 'J&T'],
    ['trackingNumber', 'JP1'],
  ];
  const { parts } = withActs({ ...emptyShelf(), parts: [part as unknown as KeptPart] }, [
    act('part', 'prt_1-1', fields, '/order-parts/prt_1-1/tracking'),
  ]);
  expect(parts).toEqual([{ ...part, delivery: { ...delivery, carrierName: 'J&T', trackingNumber: 'JP1' } }]);
});

test('what was sent is shown until the API has told of it', () => {
  const sent = { ...act('offer', offer.offerId, [['available', '9']]), status: 'sent' as const, sentAt: 'b' };
  expect(withActs({ ...emptyShelf(), offers: [offer], at: 'a' }, [sent]).offers[0]?.available).toBe(9);
  expect(withActs({ ...emptyShelf(), offers: [offer], at: 'c' }, [sent]).offers[0]?.available).toBe(5);
});

test('a price that was refused is not taken for the one that holds', () => {
  const refused = { ...act('offer', offer.offerId, [['priceIdr', '900000']]), status: 'refused' as const };
  expect(withActs({ ...emptyShelf(), offers: [offer] }, [refused]).offers[0]?.priceIdr).toBe(15_000);
});
