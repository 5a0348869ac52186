import type { Schema } from '../stage/operation.ts';
import type { Dice } from './dice.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What a sensible caller would write, by the name of the field. */
const byName: Record<string, Json> = {
  email: 'dewi@rumah.test',
  code: '123456',
  token: 'a-token-that-somebody-made-up-0000',
  heldOn: '2026-11-20',
  dueOn: '2026-12-10',
  slug: 'dapur-bu-siti',
  accountNumber: '1234567890',
  priceIdr: 15_000,
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  cursor: Buffer.from('{"pk":"a","sk":"b"}').toString('base64url'),
};

const samples = [
  ...['35.19', '35.19.10', '35.19.10.2007', '+6281234567890', '1234567890', 'dapur-bu-siti'],
  ...['2026-11-20', '2026-11-20T03:00:00.000Z', 'dewi@rumah.test', '123456'],
];

/** Values of the right shape, drawn from the document's schemas; ids are of things that exist. */
export function validMaker(schemas: Record<string, Schema>, ids: readonly string[]) {
  const strings = [...ids, ...samples];

  function text(schema: Schema, name: string, dice: Dice): string {
    if (schema.pattern) {
      const pattern = new RegExp(schema.pattern);
      const fitting = strings.filter((one) => pattern.test(one));
      if (fitting.length > 0) return dice.one(fitting);
    }
    if (typeof byName[name] === 'string') return byName[name];
    // Many buyers, since one may have few unpaid orders.
    if (name === 'phone') return `0812-3456-${1000 + dice.below(9000)}`;
    const kept = ids.filter((one) => name.endsWith('Id') && one.startsWith(name.slice(0, 3).toLowerCase()));
    if (kept.length > 0) return dice.one(kept);
    if (schema.format === 'date') return '2026-11-20';
    if (schema.format === 'email') return 'dewi@rumah.test';
    const words = dice.one(['Keripik Tempe', 'Balai desa', 'Terima kasih, Bu', 'Gula merah']);
    return words.slice(0, schema.maxLength ?? words.length).padEnd(schema.minLength ?? 0, 'a');
  }

  function make(given: Schema, name: string, dice: Dice): Json {
    const schema = given.$ref ? (schemas[given.$ref.split('/').at(-1) ?? ''] ?? {}) : given;
    if (schema.const !== undefined) return schema.const as Json;
    if (schema.enum) return dice.one(schema.enum) as Json;
    const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (branches) return make(dice.one(branches), name, dice);
    switch ([schema.type ?? 'string'].flat()[0]) {
      case 'object':
        return made(schema, dice);
      case 'array':
        return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
          make(schema.items ?? {}, name, dice),
        );
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 100_000_000 } = schema;
        const usual = byName[name];
        const fits = typeof usual === 'number' && usual >= minimum && usual <= maximum;
        return fits ? usual : Math.min(maximum, Math.max(minimum, dice.below(20)));
      }
      case 'boolean':
        return dice.rarely(2);
      case 'null':
        return null;
      default:
        return text(schema, name, dice);
    }
  }

  function made({ properties = {}, required = [] }: Schema, dice: Dice): Json {
    const names = Object.keys(properties).filter((name) => required.includes(name) || dice.rarely(2));
    return Object.fromEntries(names.map((name) => [name, make(properties[name]!, name, dice)]));
  }

  return make;
}
export type MakeValid = ReturnType<typeof validMaker>;
