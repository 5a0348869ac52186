import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import {
  addAgain,
  addToCart,
  type Cart,
  countUnits,
  readCart,
  removeFromCart,
  setQuantity,
  writeCart,
} from './cart.ts';
import { maxLines, maxQuantity } from './order.ts';

const offer = (number: number): string => `ofr_01J${String(number).padStart(23, '0')}`;
const [chips, sauce] = [offer(1), offer(2)];
const fullCart: Cart = Array.from({ length: maxLines }, (_, index) => ({
  offerId: offer(index),
  quantity: maxQuantity,
}));
const code = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

test('the same product put in twice is one line with both quantities', () => {
  const cart = addToCart(addToCart([], { offerId: chips, quantity: 2 }), { offerId: chips, quantity: 3 });
  expect(cart).toEqual([{ offerId: chips, quantity: 5 }]);
});

test('no line holds more than one order may', () => {
  expect(addToCart([{ offerId: chips, quantity: 998 }], { offerId: chips, quantity: 5 })).toEqual([
    { offerId: chips, quantity: maxQuantity },
  ]);
});

test('a full cart takes more of what it holds, but nothing new', () => {
  expect(code(() => addToCart(fullCart, { offerId: offer(0), quantity: 1 }))).toBeUndefined();
  expect(code(() => addToCart(fullCart, { offerId: offer(99), quantity: 1 }))).toBe('cart.too-many-lines');
  expect(code(() => setQuantity(fullCart, offer(99), 1))).toBe('cart.too-many-lines');
});

test('a quantity is set in its place, none takes the line out, and a line that was gone comes back', () => {
  const cart = [
    { offerId: chips, quantity: 1 },
    { offerId: sauce, quantity: 1 },
  ];
  expect(setQuantity(cart, chips, 4)).toEqual([{ offerId: chips, quantity: 4 }, cart[1]]);
  expect(setQuantity(cart, chips, 0)).toEqual([cart[1]]);
  expect(setQuantity([], chips, 2)).toEqual([{ offerId: chips, quantity: 2 }]);
});

test('what was ordered is taken out and the rest stays', () => {
  expect(removeFromCart(fullCart, [offer(0), offer(1)])).toEqual(fullCart.slice(2));
  expect(
    countUnits([
      { offerId: chips, quantity: 2 },
      { offerId: sauce, quantity: 3 },
    ]),
  ).toBe(5);
});

test('the fullest cart fits a cookie with room to spare', () => {
  expect(writeCart(fullCart).length).toBeLessThan(1000);
  expect(writeCart(fullCart)).toMatch(/^[\w.*-]+$/);
  expect(readCart(writeCart(fullCart))).toEqual(fullCart);
});

test('whatever stands in a cookie makes a cart that can be ordered', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(`${writeCart(fullCart)}.${'0'.repeat(26)}*1`)), (text) => {
      const cart = readCart(text);
      expect(cart.length).toBeLessThanOrEqual(maxLines);
      expect(readCart(writeCart(cart))).toEqual(cart);
    }),
  );
  for (const odd of [
    '',
    '*',
    'x*1',
    `${'0'.repeat(26)}*0`,
    `${'0'.repeat(26)}*1000`,
    `${'0'.repeat(26)}*1,5`,
  ])
    expect(readCart(odd), odd).toEqual([]);
});

test('what was bought before comes again once, however often it is asked for', () => {
  const bought = [
    { offerId: chips, quantity: 2 },
    { offerId: sauce, quantity: 1 },
  ];
  const once = addAgain([{ offerId: chips, quantity: 5 }], bought);
  expect(once).toEqual([
    { offerId: chips, quantity: 5 },
    { offerId: sauce, quantity: 1 },
  ]);
  expect(addAgain(once, bought)).toEqual(once);
});

test('a cart that is full takes nothing more of an earlier order', () => {
  expect(code(() => addAgain(fullCart, [{ offerId: offer(maxLines), quantity: 1 }]))).toBe(
    'cart.too-many-lines',
  );
});
