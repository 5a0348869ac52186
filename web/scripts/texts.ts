import type { Catalogue } from './catalogue.ts';

/** Texts of staff's pages alone: a fourth of all, and nothing that a visitor waits for. */
export const deskArea = 'programme';

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
 * So are those of `deskKeys`, which have modules of their own.
 */
export function textModules(catalogue: Catalogue, deskKeys: ReadonlySet<string>): Record<string, string> {
  const all = Object.keys(catalogue.id).sort();
  return {
    ...modulesOf(
      catalogue,
      '',
      all.filter((key) => !deskKeys.has(key)),
    ),
    ...modulesOf(
      catalogue,
      'desk-',
      all.filter((key) => deskKeys.has(key)),
    ),
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
