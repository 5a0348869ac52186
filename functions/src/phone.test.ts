import { describe, expect, it } from 'vitest';
import { readPhone } from './phone.ts';

describe('readPhone', () => {
  it.each(['0812-3456-7890', '6281234567890', '+62 0812 3456 7890', '81234567890', ' +62 812 3456 7890 '])(
    'takes %s as one number',
    async (text) => {
      expect(await readPhone(text)).toBe('+6281234567890');
    },
  );

  it.each(['', 'abc', '0351 123456', '12', '+1 202 555 0123', '0812'])('refuses %s', async (text) => {
    await expect(readPhone(text)).rejects.toMatchObject({ code: 'phone.invalid' });
  });
});
