import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileMessages } from '../scripts/messages.ts';

let textIn: typeof import('./text.ts').textIn;
beforeAll(async () => {
  await compileMessages(path.join(import.meta.dirname, '..'));
  ({ textIn } = await import('./text.ts'));
});

test('two languages side by side do not mix', async () => {
  const [id, en] = [await textIn('id'), await textIn('en')];
  const said = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      await Promise.resolve();
      return n % 2 === 0 ? id('header.cart') : en('header.cart');
    }),
  );
  expect(said).toEqual(Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? 'Keranjang' : 'Cart')));
});

test('inputs are put into the text', async () => {
  expect((await textIn('id'))('step.more', { what: 'Keripik' })).toBe('Tambah Keripik');
});

test('every text says what the compiler of messages makes of it, in each language and for each number', async () => {
  type Compiled = Record<string, (inputs: object, options: { locale: 'id' | 'en' }) => string>;
  const compiled = (await import('./paraglide/messages/_index.js')) as unknown as Compiled;
  const keys = Object.keys(compiled);
  expect(keys.length).toBeGreaterThan(1000);
  for (const locale of ['id', 'en'] as const) {
    const t = (await textIn(locale, ['public', 'workshop', 'desk'])) as (
      key: string,
      inputs: object,
    ) => string;
    for (const number of [0, 1, 2, 5, '1', 'Sari $& {count}']) {
      const inputs = new Proxy({}, { get: () => number });
      for (const key of keys) expect(t(key, inputs), key).toBe(compiled[key]!(inputs, { locale }));
    }
  }
});
