import { expect, test } from 'vitest';
import { inputId, readFlash } from './flash.ts';

const refused = (form?: string) => ({
  locals: {
    flash: {
      path: '/masuk',
      ...(form && { form }),
      error: { code: 'body.invalid', message: 'Ada isian yang salah.', fields: { phone: 'Tulis nomor HP.' } },
      values: { phone: '08', kinds: ['keripik', 'bumbu'] },
    },
  },
});

test('a refused form gives back each error and what was typed', () => {
  const flash = readFlash(refused());
  expect(flash.message).toBe('Ada isian yang salah.');
  expect(flash.error('phone')).toBe('Tulis nomor HP.');
  expect(flash.error('name')).toBeUndefined();
  expect(flash.value('phone')).toBe('08');
  expect(flash.values('kinds')).toEqual(['keripik', 'bumbu']);
});

test('a box that was left unticked stays unticked', () => {
  expect(readFlash(refused()).values('sizes')).toEqual([]);
});

test('without a refusal the page keeps its own values', () => {
  const flash = readFlash({ locals: { flash: undefined } });
  expect([flash.message, flash.value('phone'), flash.values('kinds')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a refusal of one form does not touch another form of the page', () => {
  expect(readFlash(refused('address')).error('phone')).toBeUndefined();
  expect(readFlash(refused('address'), 'address').error('phone')).toBe('Tulis nomor HP.');
  expect(readFlash(refused('address'), 'payment').value('phone')).toBeUndefined();
});

test('the id of an input is usable in addresses', () => {
  expect(inputId('lines[0].quantity', 'cart')).toBe('cart-lines-0-quantity');
});
