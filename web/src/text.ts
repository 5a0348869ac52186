import type { Locale } from '@rasa/domain/language';
import * as indonesian from './paraglide/texts/id.js';

type Messages = typeof import('./paraglide/messages/_index.js');
export type TextKey = keyof Messages;
type Inputs<Key extends TextKey> = Parameters<Messages[Key]>[0];

/** `t('cart.title')`, `t('cart.count', { count: 2 })`: a text in the page's language. */
export type Text = <Key extends TextKey>(
  key: Key,
  ...inputs: undefined extends Inputs<Key> ? [] : [Inputs<Key>]
) => string;

type Filling = Readonly<Record<string, unknown>>;

type Texts = typeof indonesian.texts;
type Found = ReadonlyMap<string, Texts[number]>;

const byKey = (keys: readonly string[], texts: Texts): Found =>
  new Map(keys.map((key, index) => [key, texts[index]!]));

type Modules = {
  id: () => Promise<{ keys: readonly string[]; texts: Texts }>;
  en: () => Promise<{ texts: Texts }>;
};

/** What stands on a shelf is loaded with the first page that speaks it, and so is English. */
const shelves = {
  public: {
    id: async () => indonesian,
    en: () => import('./paraglide/texts/en.js'),
  },
  workshop: {
    id: () => import('./paraglide/texts/workshop-id.js'),
    en: () => import('./paraglide/texts/workshop-en.js'),
  },
  desk: {
    id: () => import('./paraglide/texts/desk-id.js'),
    en: () => import('./paraglide/texts/desk-en.js'),
  },
} satisfies Record<string, Modules>;
type Shelf = keyof typeof shelves;

const loaded = new Map<string, Promise<Found>>();

function textsOf(shelf: Shelf, locale: Locale): Promise<Found> {
  const name = `${shelf} ${locale}`;
  const found = loaded.get(name) ?? read(shelves[shelf], locale);
  loaded.set(name, found);
  return found;
}

/** Keys stand beside the Indonesian texts alone. */
async function read(modules: Modules, locale: Locale): Promise<Found> {
  const [{ keys }, { texts }] = await Promise.all([modules.id(), modules[locale]()]);
  return byKey(keys, texts);
}

/** The shelves that a page speaks from, by its address without the language. */
export const shelvesAt = (pathname: string): Shelf[] =>
  pathname.startsWith('/staf')
    ? ['public', 'workshop', 'desk']
    : /^\/(?:penjual|luring)/.test(pathname)
      ? ['public', 'workshop']
      : ['public'];

/** Bound to one language, never to a global one, so that requests running side by side cannot mix. */
export async function textIn(locale: Locale, from: readonly Shelf[] = ['public']): Promise<Text> {
  const found = await Promise.all(from.map((shelf) => textsOf(shelf, locale)));
  const plural = new Intl.PluralRules(locale);
  return (key, ...[inputs]) => {
    const text = found.find((texts) => texts.has(key))?.get(key) ?? key;
    const filling = (inputs ?? {}) as Filling;
    if (typeof text === 'string') return fill(text, filling);
    const [input, forms] = text;
    return fill(forms[plural.select(Number(filling[input]))] ?? key, filling);
  };
}

const fill = (text: string, filling: Filling): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name]));
