import { expect, test } from 'vitest';
import { seal, unseal } from './sealed.ts';

const own = { secret: 'a secret of ours', purpose: 'address' };

test('what was sealed opens again and shows nothing meanwhile', () => {
  const sealed = seal('Jl. Melati 5 ☘', own);
  expect(unseal(sealed, own)).toBe('Jl. Melati 5 ☘');
  expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('Melati');
  expect(seal('Jl. Melati 5 ☘', own)).not.toBe(sealed);
});

test('it opens with no other secret, for no other purpose, and not once it was changed', () => {
  const sealed = seal('Jl. Melati 5', own);
  expect(unseal(sealed, { ...own, secret: 'another' })).toBeUndefined();
  expect(unseal(sealed, { ...own, purpose: 'cart' })).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64url');
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(unseal(changed.toString('base64url'), own)).toBeUndefined();
  }
});

test.each(['', '~', 'a'.repeat(3000), '%E0%A4%A'])('%s is nothing', (text) => {
  expect(unseal(text, own)).toBeUndefined();
});
