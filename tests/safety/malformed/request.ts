import type { Operation } from '../stage/operation.ts';
import type { Person } from '../stage/stage.ts';
import { bodyOf } from './body.ts';
import type { Dice } from './dice.ts';
import { disturbed, oddTexts } from './oddity.ts';
import type { Json, MakeValid } from './valid.ts';

export type Made = { path: string; init: RequestInit & { headers: Record<string, string> } };

const oddSteps = [
  ...[
    '%',
    '%00',
    '%0A',
    '%ff%fe',
    '..%2F..%2Fetc',
    '.',
    '%2e%2e',
    '__proto__',
    'constructor',
    '😀',
    'a b',
    '*',
  ],
  ...[
    'x'.repeat(3000),
    '%E0%A4%A',
    '-1',
    '0',
    'null',
    "'",
    '%22',
    '{offerId}',
    ':id',
    ';a=b',
    '%5C',
    '%C0%AF',
  ],
];

/** Part of an address: what does not stand in one is written in percents. */
const written = (text: string): string => encodeURIComponent(text.toWellFormed());

const oddHeaders: (readonly [string, string])[] = [
  ['accept', 'text/html'],
  ['accept', '*/*;q=nan'],
  ['accept-language', `en${',x'.repeat(500)}`],
  ['cookie', '__Host-session=a.b; __Host-flash=%; __Host-cart=~; __Host-sign-in=%E0%A4%A; =; ;;'],
  ['cookie', `__Host-cart=${'a'.repeat(3000)}~${'b'.repeat(43)}`],
  ['idempotency-key', 'k'],
  ['idempotency-key', 'é'.repeat(40)],
  ['idempotency-key', 'k'.repeat(5000)],
  ['referer', 'http://shop.test/%'],
  ['referer', 'http://[bad'],
  ['referer', 'http://shop.test//evil.example/\\'],
  ['x-forwarded-for', ',,,'],
  ['x-forwarded-for', 'a'.repeat(6000)],
  ['sec-fetch-site', 'same-origin'],
  ['sec-fetch-site', 'cross-site'],
  ['origin', 'null'],
  ['content-encoding', 'gzip'],
  ['stripe-signature', 't=1,v1=zz,v1='],
  ['range', 'bytes=9-1,-,x'],
  ['if-none-match', '"'],
];

function addressOf(operation: Operation, make: MakeValid, dice: Dice): string {
  const { parameters } = operation;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (dice.rarely(5)) return dice.one(oddSteps);
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
    return written(String(make(schema, name, dice)));
  });
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || dice.rarely(2)))
    .flatMap(({ name, schema = {} }) => {
      const text = dice.rarely(2) ? dice.one(oddTexts).slice(0, 12_000) : String(make(schema, name, dice));
      const pair = `${written(name)}=${written(text)}`;
      return dice.rarely(8) ? [pair, `${written(name)}[]=x`, pair] : [pair];
    });
  if (dice.rarely(12))
    query.push(dice.one(['%=%', '=', '&&', 'a[b]=c', '__proto__=1', 'limit=%00', '_method=PUT']));
  return path + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** One call of a route, shaped as the document says and then disturbed. */
export function requestOf(operation: Operation, person: Person, make: MakeValid, dice: Dice): Made {
  const { method, body: described } = operation;
  const isSafe = method === 'GET';
  const headers: Record<string, string> = {
    accept: dice.rarely(2) ? 'application/json' : 'text/html,*/*;q=0.8',
    'x-forwarded-for': `198.51.100.${person.number}, 203.0.113.1`,
    'idempotency-key': `fuzz-key-${dice.below(1_000_000_000)}`,
    ...(!isSafe && { origin: 'http://shop.test' }),
    ...(person.cookie && { cookie: person.cookie }),
  };
  for (let left = dice.rarely(3) ? 1 + dice.below(2) : 0; left > 0; left -= 1) {
    const [name, value] = dice.one(oddHeaders);
    headers[name] = value;
  }
  const path = addressOf(operation, make, dice);
  if (isSafe) return { path, init: { method, headers } };
  const valid: Json = described ? make(described.schema, '', dice) : {};
  const value = dice.rarely(6) ? valid : disturbed(valid, dice);
  const { type, content } = bodyOf(value, described?.type ?? 'application/json', dice);
  if (type) headers['content-type'] = type;
  return { path, init: { method, headers, body: content as BodyInit } };
}
