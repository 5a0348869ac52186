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

const at = new Map(indonesian.keys.map((key, index) => [key, index]));

/** English is loaded with its first page. */
const textsIn = async (locale: Locale) =>
  (locale === 'en' ? await import('./paraglide/texts/en.js') : indonesian).texts;

/** Bound to one language, never to a global one, so that requests running side by side cannot mix. */
export async function textIn(locale: Locale): Promise<Text> {
  const texts = await textsIn(locale);
  const plural = new Intl.PluralRules(locale);
  return (key, ...[inputs]) => {
    const text = texts[at.get(key) ?? -1] ?? key;
    const filling = (inputs ?? {}) as Filling;
    if (typeof text === 'string') return fill(text, filling);
    const [input, forms] = text;
    return fill(forms[plural.select(Number(filling[input]))] ?? key, filling);
  };
}

const fill = (text: string, filling: Filling): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name]));
