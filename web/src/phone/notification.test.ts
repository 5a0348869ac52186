import { expect, test } from 'vitest';
import { readPush, shownOf } from './notification.ts';

const words = {
  ...{ accountId: 'acc_1', path: '/penjual/pesanan/prt_1-1', tag: 'newOrder 1' },
  ...{ title: 'Ada pesanan baru', body: 'Pesanan 1.' },
};

test('what the shop sends is shown to whom it is meant for', () => {
  const { accountId, ...shown } = words;
  expect(shownOf(readPush(JSON.stringify(words)), accountId, 'id')).toEqual(shown);
});

test('who has the phone now is told nothing of who left it', () => {
  const read = readPush(JSON.stringify(words));
  for (const accountId of ['acc_2', undefined])
    expect(shownOf(read, accountId, 'id')).toEqual({
      ...{ title: 'Rasa Desa', body: 'Ada kabar. Masuk untuk melihatnya.', path: '/penjual', tag: 'other' },
    });
});

test.each([
  undefined,
  '',
  'bukan JSON',
  'null',
  JSON.stringify({ ...words, title: undefined }),
  JSON.stringify({ ...words, path: 'https://evil.test/penjual' }),
  JSON.stringify({ ...words, path: '//evil.test' }),
  JSON.stringify({ ...words, path: '/penjual/../staf' }),
])('%s is no push of ours, and still something is shown', (text) => {
  expect(readPush(text)).toBeUndefined();
  expect(shownOf(readPush(text), 'acc_1', 'en').path).toBe('/en/penjual');
});
