import type { Dice } from './dice.ts';
import type { Json } from './valid.ts';

const nested = (depth: number, open: string, close: string): Json =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`) as Json;

/** Texts that have broken somebody's program before. */
export const oddTexts: readonly string[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udc00b', '\u202Ereversed', '\uFEFF', '\u200B\u200D'],
  ...['😀'.repeat(200), 'é'.normalize('NFD').repeat(100), '\u0301'.repeat(500), 'x'.repeat(10_000)],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN'],
  ...['../../etc/passwd', '..\\..\\x', '%00', '%2e%2e%2f', '//evil.example', 'javascript:alert(1)'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' OR 1=1 --", '#{7*7}', '{{7*7}}'],
  ...['-1', '1.5', '1e5', '1e999', '0x10', '15.000', 'Rp 15.000', '9007199254740993', '１２３', '٣'],
  ...['2026-02-30', '0000-00-00', '+275760-09-14', '2026-11-20T99:99:99Z', 'a\r\nSet-Cookie: x=1'],
  ...[
    'lst_01J00000000000000000000000\n',
    'LST_01J00000000000000000000000',
    'lst_',
    'rev_01J00000000000000000000000-0',
  ],
  ...[`${'a.'.repeat(2000)}b`, `${'('.repeat(3000)}`, 'A'.repeat(300_000 / 8)],
];

const oddValues: readonly Json[] = [
  ...oddTexts,
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    -0.1,
    1e21,
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 53),
    1e308,
    5e-324,
    4_294_967_296,
  ],
  ...[[], {}, [[]], [null], [[], {}], { length: 5 }, { toString: 1 }],
  ...[nested(40, '[', ']'), nested(2000, '[', ']'), nested(500, '{"a":', '}')],
  ...[JSON.parse('{"__proto__":{"polluted":1}}') as Json, { constructor: { prototype: { polluted: 1 } } }],
  ...[Array.from({ length: 300 }, () => ({})), Array.from({ length: 5000 }, () => 'a')],
];

/** A copy, since values are put into each other. */
const oddValue = (dice: Dice): Json => structuredClone(dice.one(oddValues));

type Place = { holder: Json[] | { [name: string]: Json }; at: string | number };

/** As deep as forms go; what was nested on purpose is left as it is. */
const maxDepth = 8;

function placesOf(value: Json, depth = 0): Place[] {
  if (value === null || typeof value !== 'object' || depth > maxDepth) return [];
  const holder = value;
  return Object.keys(holder).flatMap((name) => {
    const at = Array.isArray(holder) ? Number(name) : name;
    const below = (holder as { [name: string]: Json })[name]!;
    return [{ holder, at }, ...placesOf(below, depth + 1)];
  });
}

const set = ({ holder, at }: Place, value: Json) => Reflect.set(holder, at, value);
const get = ({ holder, at }: Place): Json => Reflect.get(holder, at) as Json;

const changes: ((place: Place, dice: Dice) => void)[] = [
  (place, dice) => set(place, oddValue(dice)),
  (place, dice) => set(place, oddValue(dice)),
  (place, dice) => set(place, dice.one(oddTexts)),
  ({ holder, at }) => void Reflect.deleteProperty(holder, at),
  (place) => set(place, [get(place)]),
  (place) => set(place, { value: get(place) }),
  (place) =>
    set(
      place,
      Array.from({ length: 300 }, () => get(place)),
    ),
  (place) => set(place, typeof get(place) === 'number' ? String(get(place)) : 7),
  ({ holder }, dice) => void Reflect.set(holder, dice.one(oddTexts), oddValue(dice)),
];

/** The same value with one to three things in it that nobody would write. The one given is left alone. */
export function disturbed(value: Json, dice: Dice): Json {
  if (dice.rarely(20)) return oddValue(dice);
  const copy = structuredClone(value);
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    const places = placesOf(copy);
    if (places.length === 0) return oddValue(dice);
    dice.one(changes)(dice.one(places), dice);
  }
  return copy;
}
