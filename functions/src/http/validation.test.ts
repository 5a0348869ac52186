import { cartLineSchema } from '@rasa/domain/market/quote';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { invalid } from './validation.ts';

const told = (schema: z.ZodType, value: unknown) =>
  invalid(schema.safeParse(value).error?.issues ?? []).fields;

test('a question that was not answered is told apart from one answered wrongly', () => {
  const schema = z.object({
    way: z.enum(['a', 'b']),
    name: z.string(),
    count: z.int(),
    list: z.array(z.string()),
  });
  const required = { code: 'field.required' };
  expect(told(schema, {})).toEqual({ way: required, name: required, count: required, list: required });
  expect(told(schema, { way: 'c', name: 7, count: 'banyak', list: 'x' })).toEqual({
    way: { code: 'field.invalid' },
    name: { code: 'field.invalid' },
    count: { code: 'field.not-a-whole-number' },
    list: { code: 'field.invalid' },
  });
});

test('a number past exact integers is told the bound of its own field', () => {
  const offerId = 'ofr_01J00000000000000000000000';
  expect(told(cartLineSchema, { offerId, quantity: 2 ** 53 + 2 })).toEqual({
    quantity: { code: 'field.too-high', params: { most: 999 } },
  });
  expect(told(cartLineSchema, { offerId, quantity: 1.5 })).toEqual({
    quantity: { code: 'field.not-a-whole-number' },
  });
});

test('a body that is wrong in thousands of places is answered in few words', () => {
  const refusal = told(z.array(z.string()), Array(50_000).fill(1));
  expect(Object.keys(refusal)).toHaveLength(100);
});
