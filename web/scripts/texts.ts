import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './catalogue.ts';

/** Areas whose texts are loaded with the first page that speaks them; all others are there from the start. */
export const shelves = { workshop: ['workshop', 'training', 'phone'], desk: ['programme'] } as const;
export type Shelf = keyof typeof shelves;

type Variants = { declarations?: string[]; selectors?: string[]; match: Record<string, string> };

/** `{count}` in words of its own for one and for many: the input, then the text of each plural form. */
type Plural = [input: string, forms: Record<string, string>];

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** @throws Error for variants of any other kind than those by the plural of one input. */
export function compact(key: string, message: string | [Variants]): string | Plural {
  if (typeof message === 'string') return message;
  const [{ declarations = [], selectors = [], match }] = message;
  const [, local, input] =
    declarations.map((line) => /^local (\w+) = (\w+): plural$/.exec(line)).find((found) => found) ?? [];
  const forms = Object.entries(match).map(([when, text]) => {
    const form = pluralForms.find((one) => when === `${local}=${one}`);
    if (!input || !form || selectors.join() !== local)
      throw new Error(`${key} has variants that are not the plural of one input`);
    return [form, text] as const;
  });
  return [input!, Object.fromEntries(forms)];
}

/**
 * The texts as data, by the path of their module: a function for each, as the compiler makes them, weighs twice as
 * much. Keys stand once, beside the first language; the other is a list in their order, loaded when it is asked for.
 * So is what stands on a shelf, in modules of its own.
 */
export function textModules(
  catalogue: Catalogue,
  shelfOf: ReadonlyMap<string, Shelf>,
): Record<string, string> {
  const keys = Object.keys(catalogue.id).sort();
  const on = (shelf?: Shelf) => keys.filter((key) => shelfOf.get(key) === shelf);
  return {
    ...modulesOf(catalogue, '', on()),
    ...modulesOf(catalogue, 'workshop-', on('workshop')),
    ...modulesOf(catalogue, 'desk-', on('desk')),
  };
}

function modulesOf(catalogue: Catalogue, start: string, keys: readonly string[]): Record<string, string> {
  const list = (locale: keyof Catalogue) =>
    JSON.stringify(
      keys.map((key) => compact(key, catalogue[locale][key]!)),
      null,
      0,
    );
  const type = '/** @type {readonly (string | [string, Record<string, string>])[]} */';
  return {
    [`texts/${start}id.js`]: `export const keys = ${JSON.stringify(keys.join(' '))}.split(' ');\n${type}\nexport const texts = ${list('id')};\n`,
    [`texts/${start}en.js`]: `${type}\nexport const texts = ${list('en')};\n`,
  };
}

/** The shelf of each text that is on one. */
export function readShelves(messages: string): Map<string, Shelf> {
  const keysOf = (area: string): string[] =>
    Object.keys(JSON.parse(readFileSync(path.join(messages, `id/${area}.json`), 'utf8')));
  return new Map(
    (Object.keys(shelves) as Shelf[]).flatMap((shelf) =>
      shelves[shelf].flatMap(keysOf).map((key) => [key, shelf] as const),
    ),
  );
}
