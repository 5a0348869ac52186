import type { Dice } from './dice.ts';
import { oddTexts } from './oddity.ts';
import type { Json } from './valid.ts';

export type Body = { type?: string; content: string | Uint8Array | FormData };

const utf8 = new TextEncoder();

const brokenJson: ((text: string, dice: Dice) => string | Uint8Array)[] = [
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text) => `${text}${text}`,
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/\}$/, ',}'),
  (text) => text.replace(/:/, ':NaN,"b":'),
  (text) => text.replace(/^\{/, '{"a":1,"a":2,"__proto__":{"b":1},'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/\d+/, '1e999'),
  (text) => text.replace(/\d+/, '9'.repeat(400)),
  () => '',
  () => '['.repeat(20_000),
  () => '{"a":'.repeat(20_000),
  () => 'null',
  () => '"text"',
  () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  (text) => utf8.encode(text).map((byte, index) => (index % 7 === 3 ? byte ^ 0x80 : byte)),
];

const wrongTypes = [
  ...['text/plain', 'application/json; charset=utf-16', 'application/merge-patch+json', 'image/png'],
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary="', 'x'],
  ...['application/x-www-form-urlencoded; charset=latin1', 'APPLICATION/JSON', 'application/json,text/html'],
];

const oddNames = [
  ...['a[b][c]', 'lines[0].quantity', 'lines[999999].quantity', 'lines[-1]', 'lines[].offerId', '[0]', 'a['],
  ...['__proto__[x]', '__proto__.x', 'constructor.prototype.x', 'a.__proto__.b', 'a..b', '', '.', '[]', ']['],
  ...[
    'a[0][0][0][0][0][0][0][0]',
    'length',
    'lines.length',
    '_back',
    '_next',
    '_keep',
    '_key',
    '_form',
    '_x',
  ],
  ...['toString', 'picture', 'token', 'name[]', 'name[0].x', 'checks.__proto__', 'hasOwnProperty[0]'],
];

const maxDepth = 10;

export function flat(value: Json, name: string, depth = 0): [string, string][] {
  if (value === null || depth > maxDepth) return [[name, '']];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, part]) =>
    flat(part, Array.isArray(value) ? `${name}[${key}]` : name ? `${name}.${key}` : key, depth + 1),
  );
}

/** What a form of this value would hold, with some names that no form has. */
function entries(value: Json, dice: Dice): [string, string][] {
  const own = flat(value, '').slice(0, 400);
  const odd = Array.from({ length: dice.below(4) }, (): [string, string] => [
    dice.one(oddNames),
    dice.one(oddTexts).slice(0, 5000),
  ]);
  const repeated = own.length > 0 && dice.rarely(4) ? [dice.one(own), dice.one(own)] : [];
  return [...own, ...odd, ...repeated];
}

const files = [
  new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], 'a.svg', {
    type: 'image/svg+xml',
  }),
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])], '../../a.jpg', { type: 'image/jpeg' }),
  new File([], 'empty.jpg', { type: 'image/jpeg' }),
  new File(['GIF89a'], 'a.gif', { type: 'image/png' }),
  new File([new Uint8Array(3000)], 'nul\u0000.jpg', { type: 'x/y' }),
  new File(['RIFF\0\0\0\0WEBPVP8 '], 'x'.repeat(3000), { type: 'image/webp' }),
];

function multipart(value: Json, dice: Dice): FormData {
  const form = new FormData();
  for (const [name, text] of entries(value, dice)) form.append(name, text);
  if (!dice.rarely(4)) form.append(dice.rarely(6) ? dice.one(oddNames) : 'picture', dice.one(files));
  return form;
}

const brokenMultipart = (dice: Dice): Body => ({
  type: 'multipart/form-data; boundary=part',
  content: dice.one([
    '--part\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
    '--other\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--other--',
    '--part--',
    '--part\r\n\r\n\r\n--part--\r\n',
    '--part\r\nContent-Disposition: form-data\r\n\r\n1\r\n--part--\r\n',
    '--part\r\nContent-Disposition: form-data; name="picture"; filename="\r\n\r\n1\r\n--part--\r\n',
    `--part\r\nContent-Disposition: form-data; name="${'n'.repeat(9000)}"\r\n\r\n1\r\n--part--\r\n`,
    `--part\r\nContent-Type: multipart/mixed; boundary=part\r\nContent-Disposition: form-data; name="picture"\r\n\r\n1\r\n--part--\r\n`,
    '',
  ]),
});

/** A body of this value, more often than not in a way that no program of ours sends. */
export function bodyOf(value: Json, type: string, dice: Dice): Body {
  const text = JSON.stringify(value);
  switch (dice.below(10)) {
    case 0:
      return { type: 'application/json', content: dice.one(brokenJson)(text, dice) };
    case 1:
      return { type: dice.one(wrongTypes), content: text };
    case 2:
      return { content: text };
    case 3:
    case 4:
      return {
        type: 'application/x-www-form-urlencoded',
        content: String(new URLSearchParams(entries(value, dice))),
      };
    case 5:
      return { content: multipart(value, dice) };
    case 6:
      return brokenMultipart(dice);
    default:
      return type === 'multipart/form-data' ? { content: multipart(value, dice) } : { type, content: text };
  }
}
