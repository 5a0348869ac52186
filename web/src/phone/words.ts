import type { Text, TextKey } from '../text.ts';

/** What the small script of a seller's pages says. */
export const pageWords = [
  'phone.broken',
  'phone.clock',
  'phone.full',
  'phone.heic',
  'phone.not-a-picture',
  'phone.not-sent',
  'phone.offline',
  'phone.other-kept',
  'phone.sending',
  'phone.sending-photo',
  'phone.waiting',
  'phone.needs-help',
  'phone.shrinking',
] as const satisfies TextKey[];

/** What the script of her orders says. */
export const bellWords = ['bell.found'] as const satisfies TextKey[];

export type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Each input stands for itself, so that the phone can fill it in later. */
const placeholders = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/** The texts of one language that a script needs, with `{name}` where something is to be filled in. */
export function wordsFor<const Key extends TextKey>(t: Text, keys: readonly Key[]): Words<Key> {
  const say = t as (key: TextKey, inputs: object) => string;
  return Object.fromEntries(keys.map((key) => [key, say(key, placeholders)])) as Words<Key>;
}

export type Say<Key extends string> = (key: Key, inputs?: Record<string, string | number>) => string;

export const sayFrom =
  <Key extends string>(words: Words<Key>): Say<Key> =>
  (key, inputs = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(inputs[name] ?? whole));
