import { expect, test } from 'vitest';
import { readPhone } from './phone.ts';

test.each([
  '0812 3456 7890',
  '62812-3456-7890',
  '+62 0812 3456 7890',
  '+62 812 3456 7890',
  '81234567890',
  '0062 812 3456 7890',
])('%s is the one number +6281234567890', async (text) => {
  expect(await readPhone(text)).toBe('+6281234567890');
});

test.each(['', 'abc', '0351 123456', '+65 8123 4567', '0812', '081234567890123456', '+1 812 345 6789'])(
  '"%s" is no Indonesian mobile number, which is said at the field',
  async (text) => {
    await expect(readPhone(text)).rejects.toMatchObject({
      code: 'phone.invalid',
      fields: { phone: { code: 'phone.invalid' } },
    });
  },
);
