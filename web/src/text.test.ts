import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileMessages } from '../scripts/messages.ts';

let textIn: typeof import('./text.ts').textIn;
beforeAll(async () => {
  await compileMessages(path.join(import.meta.dirname, '..'));
  ({ textIn } = await import('./text.ts'));
});

test('two languages side by side do not mix', async () => {
  const [id, en] = [textIn('id'), textIn('en')];
  const said = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      await Promise.resolve();
      return n % 2 === 0 ? id('header.cart') : en('header.cart');
    }),
  );
  expect(said).toEqual(Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? 'Keranjang' : 'Cart')));
});

test('inputs are put into the text', () => {
  expect(textIn('id')('step.more', { what: 'Keripik' })).toBe('Tambah Keripik');
});
