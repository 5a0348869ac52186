import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const locales = ['id', 'en'] as const;
export const areas = ['common', 'market', 'workshop', 'programme', 'identity', 'phone', 'training'] as const;

type Locale = (typeof locales)[number];
/** A plain text with `{inputs}`, or inlang's form with variants. */
type Message = string | [{ declarations?: string[]; selectors?: string[]; match: Record<string, string> }];
export type Catalogue = Record<Locale, Record<string, Message>>;

/** All messages of `folder/<locale>/<area>.json` as one list per language, and what is wrong with them. */
export function readCatalogue(folder: string): { catalogue: Catalogue; faults: string[] } {
  const faults: string[] = [];
  const catalogue: Catalogue = { id: {}, en: {} };
  for (const locale of locales) {
    for (const name of readdirSync(path.join(folder, locale)))
      if (!areas.some((area) => name === `${area}.json`)) faults.push(`${locale}/${name} is no area`);
    for (const area of areas) {
      const file: Record<string, Message> = JSON.parse(
        readFileSync(path.join(folder, locale, `${area}.json`), 'utf8'),
      );
      for (const [key, message] of Object.entries(file)) {
        if (Object.hasOwn(catalogue[locale], key)) faults.push(`${key} stands twice in ${locale}`);
        catalogue[locale][key] = message;
      }
    }
  }
  return { catalogue, faults: [...faults, ...faultsOf(catalogue)] };
}

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);

const inputsOf = (message: Message): string =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** Every message must be there in each language, say something, and take the same inputs. */
export function faultsOf(catalogue: Catalogue): string[] {
  const keys = new Set(locales.flatMap((locale) => Object.keys(catalogue[locale])));
  return [...keys].flatMap((key) => {
    const missing = locales.filter((locale) => !Object.hasOwn(catalogue[locale], key));
    if (missing.length > 0) return missing.map((locale) => `${key} is missing in ${locale}`);
    const [first, second] = locales.map((locale) => catalogue[locale][key] ?? '');
    const faults: string[] = [];
    if (!/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/.test(key)) faults.push(`${key} is not like noun.detail`);
    if ([first, second].some((message) => textsOf(message ?? '').some((text) => text.trim() === '')))
      faults.push(`${key} is empty`);
    if (inputsOf(first ?? '') !== inputsOf(second ?? ''))
      faults.push(`${key} takes other inputs in each language`);
    return faults;
  });
}
