import { taskTitleSchema } from '@rasa/domain/workshop/support-case';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { coerce, nest } from './form-value.ts';

const schema = z.toJSONSchema(
  z.object({
    name: z.string(),
    merchant: z.object({ bank: z.string() }),
    courier: z.object({ feeIdr: z.int() }).optional(),
    permit: z.object({ number: z.string() }).partial().optional(),
    points: z.array(z.object({ name: z.string(), hours: z.string() })),
    notes: z.array(z.string()),
    tasks: z.array(taskTitleSchema),
  }),
  { io: 'input' },
) as Parameters<typeof coerce>[1];

const read = (fields: Record<string, string>) => coerce(nest(Object.entries(fields)), schema);

test('names with dots and numbers become objects and lists, numbers become numbers', () => {
  expect(
    read({ name: 'A', 'courier.feeIdr': 'Rp 5.000', 'points[0].name': 'Balai', 'points[0].hours': '08' }),
  ).toEqual({ name: 'A', courier: { feeIdr: 5000 }, points: [{ name: 'Balai', hours: '08' }] });
});

test('an optional group of which nothing is answered is left out', () => {
  expect(read({ name: 'A', 'courier.feeIdr': ' ' })).toEqual({ name: 'A' });
});

test('a group that may be empty, or that is asked for, stays empty', () => {
  expect(read({ 'permit.number': '', 'merchant.bank': '' })).toEqual({ permit: {}, merchant: {} });
});

test('a row of which nothing is answered is left out', () => {
  expect(
    read({ 'points[0].name': 'Balai', 'points[0].hours': '', 'points[1].name': '', 'points[1].hours': '' }),
  ).toEqual({ points: [{ name: 'Balai' }] });
});

test('one box holds a list, a line for each', () => {
  expect(read({ notes: 'Buat logo\n\n Cetak ' })).toEqual({ notes: ['Buat logo', ' Cetak '] });
  expect(read({ notes: 'garam, gula' })).toEqual({ notes: ['garam', ' gula'] });
  expect(read({ tasks: 'Foto depan, samping\nPilih' })).toEqual({ tasks: ['Foto depan, samping', 'Pilih'] });
});
