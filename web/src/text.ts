import type { Locale } from '@rasa/domain/language';
import * as messages from './paraglide/messages/_index.js';

type Messages = typeof messages;
export type TextKey = keyof Messages;
type Inputs<Key extends TextKey> = Parameters<Messages[Key]>[0];

/** `t('cart.title')`, `t('cart.count', { count: 2 })`: a text in the page's language. */
export type Text = <Key extends TextKey>(
  key: Key,
  ...inputs: undefined extends Inputs<Key> ? [] : [Inputs<Key>]
) => string;

/** Bound to one language, never to a global one, so that requests running side by side cannot mix. */
export function textIn(locale: Locale): Text {
  return (key, ...[inputs]) => {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: runs on the server only
    const message = messages[key] as (inputs: unknown, options: { locale: Locale }) => string;
    return message(inputs ?? {}, { locale });
  };
}
