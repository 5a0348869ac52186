import { describe, expect, test } from 'vitest';
import type { Act, Field } from './act.ts';
import { compareDraft, compareOffer, comparePart, comparePayout, rebased } from './compare.ts';
import { draftOf } from './draft.ts';

const act = (fields: Field[], before: Field[] = []) => ({ fields, before });

describe('a draft that has moved', () => {
  const price = act([['priceIdr', 'Rp 16.000']], [['priceIdr', '15000']]);

  test('is free where nobody touched what she changed', () => {
    expect(compareDraft(price, { name: 'Keripik', priceIdr: 15_000 })).toEqual({ is: 'free' });
  });

  test('is done where all is so already, whoever did it', () => {
    expect(compareDraft(price, { priceIdr: 16_000 })).toEqual({ is: 'done' });
  });

  test('asks where the same field was changed to something else', () => {
    expect(compareDraft(price, { priceIdr: 17_000 })).toEqual({
      is: 'conflict',
      theirs: { priceIdr: '17000' },
    });
  });

  test('takes an empty input for an answer that was never given, and none of the allergens for one that was', () => {
    expect(compareDraft(act([['ingredients', 'tempe']], [['ingredients', '']]), {})).toEqual({ is: 'free' });
    expect(compareDraft(act([['allergens', '']], [['allergens', '']]), {})).toEqual({ is: 'free' });
  });

  test('asks only about the fields that differ', () => {
    const both = act(
      [
        ['shelfLifeDays', '30'],
        ['storage', 'kering'],
      ],
      [['shelfLifeDays', '60']],
    );
    const theirs = { shelfLifeDays: 90, storage: 'kering' as const };
    expect(compareDraft(both, theirs)).toEqual({ is: 'conflict', theirs: { shelfLifeDays: '90' } });
  });

  test('asks where a field that she empties was written anew', () => {
    const emptied = act([['clear', 'halalNumber']], [['halalNumber', 'ID1']]);
    expect(compareDraft(emptied, { halalNumber: 'ID2' }).is).toBe('conflict');
    expect(compareDraft(emptied, { halalNumber: 'ID1' })).toEqual({ is: 'free' });
    expect(compareDraft(emptied, {})).toEqual({ is: 'done' });
  });

  test('takes lists and groups as one answer, in whatever order a group was written', () => {
    const content = act(
      [
        ['netContent.value', '250'],
        ['netContent.unit', 'g'],
      ],
      [],
    );
    expect(compareDraft(content, { netContent: { unit: 'g', value: 250 } })).toEqual({ is: 'done' });
    const allergens = act(
      [
        ['allergens', ''],
        ['allergens', 'soy'],
      ],
      [['allergens', '']],
    );
    expect(compareDraft(allergens, { allergens: ['soy'] })).toEqual({ is: 'done' });
    expect(compareDraft(allergens, { allergens: ['egg'] }).is).toBe('conflict');
  });
});

describe('an offer that has moved', () => {
  const now = { available: 9, priceIdr: 15_000, status: 'live' };
  const stock = act([
    ['expectedAvailable', '12'],
    ['available', '10'],
  ]);

  test('asks where orders took units meanwhile', () => {
    expect(compareOffer(stock, now)).toEqual({ is: 'conflict', theirs: { available: '9' } });
  });

  test('is done where it has the units already', () => {
    expect(compareOffer(stock, { ...now, available: 10 })).toEqual({ is: 'done' });
  });

  test('is tried again on what she has seen', () => {
    const again = rebased(stock as unknown as Act, { available: 9, priceIdr: 15_000 });
    expect(again.fields).toEqual([
      ['expectedAvailable', '9'],
      ['available', '10'],
    ]);
  });
});

describe('a step of an order', () => {
  const accept = { ...act([]), path: '/order-parts/prt_1-1/accept' };
  const pickup = { delivery: {}, mayTrack: false };

  test('is done once it is in the story, whatever came after', () => {
    const history = [{ status: 'new' }, { status: 'accepted' }, { status: 'packed' }];
    expect(comparePart(accept, { ...pickup, status: 'packed', acts: ['ship'], history })).toEqual({
      is: 'done',
    });
  });

  test('asks where the buyer took the order back', () => {
    const history = [{ status: 'new' }, { status: 'cancelled' }];
    expect(comparePart(accept, { ...pickup, status: 'cancelled', acts: [], history })).toEqual({
      is: 'conflict',
      theirs: { status: 'cancelled' },
    });
  });
});

describe('the receipt of a parcel', () => {
  const before: Field[] = [
    ['carrierName', 'JNE'],
    ['trackingNumber', ''],
  ];
  const given = {
    path: '/order-parts/prt_1-1/tracking',
    fields: [
      ['carrierName', 'JNE'],
      ['trackingNumber', 'JP1 '],
    ] as Field[],
    before,
  };
  const now = (delivery: object, status = 'shipped') => ({
    ...{ status, acts: ['deliver'], history: [], delivery, mayTrack: status === 'shipped' },
  });

  test('is free while nobody gave one, and done where the same one stands', () => {
    expect(comparePart(given, now({ carrierName: 'JNE' }))).toEqual({ is: 'free' });
    expect(comparePart(given, now({ carrierName: 'JNE', trackingNumber: 'JP1' }))).toEqual({ is: 'done' });
  });

  test('asks where somebody gave another, or the parcel came back', () => {
    expect(comparePart(given, now({ carrierName: 'JNE', trackingNumber: 'JP9' }))).toEqual({
      is: 'conflict',
      theirs: { trackingNumber: 'JP9' },
    });
    expect(comparePart(given, now({}, 'returned'))).toEqual({
      is: 'conflict',
      theirs: { status: 'returned' },
    });
  });

  test('is tried again on what she has seen', () => {
    const again = rebased(
      { ...given, fields: [['expectedTracking', 'JNE'], ...given.fields] } as unknown as Act,
      { tracking: 'JNE · JP9' },
    );
    expect(again.fields[0]).toEqual(['expectedTracking', 'JNE · JP9']);
  });
});

test('a form is read as the API reads it', () => {
  const fields: Field[] = [
    ['name', ' Keripik Tempe '],
    ['ingredients', 'tempe\nminyak; garam, cabai'],
    ['priceIdr', 'Rp 15.000'],
    ['stock', ''],
    ['clear', 'permit'],
    ['permit.kind', 'pirt'],
    ['permit.number', '123'],
    ['allergens', ''],
  ];
  expect(draftOf(fields)).toEqual({
    name: 'Keripik Tempe',
    ingredients: ['tempe', 'minyak', 'garam', 'cabai'],
    priceIdr: 15_000,
    permit: { kind: 'pirt', number: '123' },
    allergens: [],
  });
});

describe('her word on money', () => {
  const act = (word: string) => ({ path: `/payouts/pay_1/${word}` });

  test('goes on where it is still asked for, and is done where it was heard before', () => {
    expect(comparePayout(act('confirmation'), { status: 'paid' })).toEqual({ is: 'free' });
    expect(comparePayout(act('confirmation'), { status: 'disputed' })).toEqual({ is: 'free' });
    expect(comparePayout(act('confirmation'), { status: 'confirmed' })).toEqual({ is: 'done' });
    expect(comparePayout(act('dispute'), { status: 'disputed' })).toEqual({ is: 'done' });
  });

  test('is asked again where another word stands', () => {
    const theirs = { status: 'confirmed' };
    expect(comparePayout(act('dispute'), theirs)).toEqual({ is: 'conflict', theirs });
  });
});
