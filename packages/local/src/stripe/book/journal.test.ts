import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBook } from './book.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const basket = (sessionId: string) => ({ sessionId, description: 'x', intentMetadata: {} });
const journal = () => join(folder, 'journal.jsonl');

test('what was committed is there again, in the same order, and what was dropped is not', () => {
  const book = openBook(folder);
  for (const id of ['a', 'b', 'c']) book.change((draft) => draft.put('basket', id, basket(id)));
  book.change((draft) => draft.drop('basket', 'b'));
  book.close();
  for (const _time of [1, 2]) {
    const again = openBook(folder);
    expect(again.list('basket').map(({ sessionId }) => sessionId)).toEqual(['a', 'c']);
    again.close();
  }
});

test('a line cut short is forgotten whole, and the next one is not spoilt by it', () => {
  const book = openBook(folder);
  book.change((draft) => draft.put('basket', 'a', basket('a')));
  book.close();
  appendFileSync(journal(), '[["basket","b",{"sessionId":"b"');
  const again = openBook(folder);
  again.change((draft) => draft.put('basket', 'c', basket('c')));
  again.close();
  const last = openBook(folder);
  expect(last.list('basket').map(({ sessionId }) => sessionId)).toEqual(['a', 'c']);
  last.close();
});

test('work that throws changes nothing, here or on disk', () => {
  const book = openBook(folder);
  const before = readFileSync(journal(), 'utf8');
  expect(() =>
    book.change((draft) => {
      draft.put('basket', 'a', basket('a'));
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(book.list('basket')).toEqual([]);
  expect(readFileSync(journal(), 'utf8')).toBe(before);
  book.close();
});

test('a draft sees its own changes, and nobody else does before the commit', () => {
  const book = openBook();
  book.change((draft) => {
    draft.put('basket', 'a', basket('a'));
    expect(draft.get('basket', 'a')).toBeDefined();
    expect(draft.list('basket')).toHaveLength(1);
    expect(book.get('basket', 'a')).toBeUndefined();
    draft.drop('basket', 'a');
    expect(draft.get('basket', 'a')).toBeUndefined();
    expect(draft.list('basket')).toEqual([]);
  });
});
