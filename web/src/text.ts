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

/** Each is loaded with the first page that speaks it, but for what most visitors see. */
const shelves: Record<'public' | 'desk', Record<Locale, () => Promise<Found>>> = {
  public: {
    id: async () => byKey(indonesian.keys, indonesian.texts),
    en: async () => byKey(indonesian.keys, (await import('./paraglide/texts/en.js')).texts),
  },
  desk: {
    id: async () => {
      const { keys, texts } = await import('./paraglide/texts/desk-id.js');
      return byKey(keys, texts);
    },
    en: async () => {
      const [{ keys }, { texts }] = await Promise.all([
        import('./paraglide/texts/desk-id.js'),
        import('./paraglide/texts/desk-en.js'),
      ]);
      return byKey(keys, texts);
    },
  },
};
const loaded = new Map<string, Promise<Found>>();

function textsOf(area: keyof typeof shelves, locale: Locale): Promise<Found> {
  const name = `${area} ${locale}`;
  const found = loaded.get(name) ?? shelves[area][locale]();
  loaded.set(name, found);
  return found;
}

/**
 * Bound to one language, never to a global one, so that requests running side by side cannot mix. Texts of staff's
 * pages are there only `atDesk`.
 */
export async function textIn(locale: Locale, { atDesk = false } = {}): Promise<Text> {
  const [texts, desk] = await Promise.all([
    textsOf('public', locale),
    atDesk ? textsOf('desk', locale) : undefined,
  ]);
  const plural = new Intl.PluralRules(locale);
  return (key, ...[inputs]) => {
    const text = texts.get(key) ?? desk?.get(key) ?? key;
    const filling = (inputs ?? {}) as Filling;
    if (typeof text === 'string') return fill(text, filling);
    const [input, forms] = text;
    return fill(forms[plural.select(Number(filling[input]))] ?? key, filling);
  };
}

const fill = (text: string, filling: Filling): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name]));
