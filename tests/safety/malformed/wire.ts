import type { Dice } from './dice.ts';

const line = '\r\n';

const get = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join(line);

const post = (body: string, ...headers: string[]): string =>
  ['POST /api/quotes HTTP/1.1', 'Host: localhost', ...headers, '', body].join(line);

const chunked = (body: string): string =>
  post(body, 'Content-Type: application/json', 'Transfer-Encoding: chunked');

const requestLines = [
  ...[
    '',
    line,
    'GET',
    'GET /',
    `GET /${line}${line}`,
    `FOO / HTTP/1.1${line}${line}`,
    `GET / HTTP/9.9${line}${line}`,
  ],
  ...[
    `get / http/1.1${line}${line}`,
    `GET  /  HTTP/1.1${line}${line}`,
    `PRI * HTTP/2.0${line}${line}SM${line}${line}`,
  ],
  ...[`OPTIONS * HTTP/1.1${line}Host: a${line}${line}`, `CONNECT a:1 HTTP/1.1${line}Host: a${line}${line}`],
  ...[
    `TRACE / HTTP/1.1${line}Host: localhost${line}${line}`,
    `TRACK /api/me HTTP/1.1${line}Host: localhost${line}${line}`,
  ],
  ...[`PROPFIND /api/me HTTP/1.1${line}Host: localhost${line}${line}`, `GET / HTTP/1.0${line}${line}`],
  ...[
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
    '\u0000\u0000\u0000',
    `GET /\u0000 HTTP/1.1${line}${line}`,
  ],
];

const targets = [
  ...[
    '/%zz',
    '/%',
    '/_astro/%E0%A4%A.js',
    '/%00.css',
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd.txt',
    '//evil.example/',
  ],
  ...[
    'http://evil.example/',
    'http://[bad/',
    '/\u00e9',
    '/?_method=PUT',
    '/api/offers/%ff',
    '/media/../../private/x.jpg',
  ],
  ...[
    '/media/%2e%2e/%2e%2e/private/original/x.jpg',
    '/dev/messages/%',
    `/${'a'.repeat(9000)}`,
    `/?${'a=1&'.repeat(3000)}`,
  ],
  ...[
    '/api/me#x',
    '/;/api/me',
    '/\\evil',
    '/penjual/produk/%0d%0aSet-Cookie:x',
    '/staf/penjual/%ff',
    '/cari?q=%ff%fe',
  ],
  ...[
    '/en/%',
    '/produk/%zz/x',
    '/toko/%',
    '/kategori/__proto__',
    '/kategori/constructor',
    '/pesanan/x?token=%00',
  ],
];

const headers = [
  ...[
    'Host: evil.example',
    'Host: [::1',
    'Host: a b',
    'Host:',
    'Host: localhost:99999',
    'Host: a/b?c',
    'Host: \u00e9',
  ],
  ...[
    'NoColon',
    ' Folded: x',
    ': empty',
    'A: \u0000',
    `A: ${'x'.repeat(20_000)}`,
    'Cookie: =;;=',
    'Cookie: __Host-session=%',
  ],
  ...[
    'Accept: text/html',
    'Accept-Language: ,,;q=',
    'Content-Length: 5',
    'Expect: 100-continue',
    'Expect: x',
  ],
  ...[
    'Upgrade: websocket',
    'Upgrade: h2c',
    'Connection: upgrade',
    'X-Forwarded-For: ,',
    'X-HTTP-Method-Override: PUT',
  ],
  ...['Transfer-Encoding: chunked', 'Range: bytes=-', 'If-Modified-Since: x', 'Referer: http://localhost/%'],
];

const bodies = [
  ...[
    post('{}', 'Content-Length: -1'),
    post('{}', 'Content-Length: x'),
    post('{}', 'Content-Length: 99999999999'),
  ],
  ...[post('{}', 'Content-Length: 1', 'Content-Length: 2'), post('{"lines":[', 'Content-Length: 1000')],
  ...[
    post('{}', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
    post('{}', 'Transfer-Encoding: xchunked'),
  ],
  ...[
    chunked(`zzz${line}{}${line}0${line}${line}`),
    chunked(`ffffffffffffffff${line}{}`),
    chunked(`-1${line}{}`),
  ],
  ...[
    chunked(`2${line}{}0${line}${line}`),
    chunked(`2;x="y${line}{}${line}0${line}${line}`),
    chunked(`5${line}{}`),
  ],
  ...[
    chunked(`2${line}{}${line}0${line}Trailer: x${line}${line}`),
    chunked(`2${line}{}${line}0${line}bad trailer`),
  ],
  post('a'.repeat(400_000), 'Content-Type: application/json', 'Content-Length: 400000'),
  ...[post('', 'Content-Type: multipart/form-data; boundary=a', 'Content-Length: 0')],
  `${get('/api/health')}GARBAGE${line}${line}`,
  get('/api/health').replace('Connection: close', 'Connection: keep-alive').repeat(30),
];

const sound = [
  get('/api/offers?query=keripik&limit=3', 'Accept: application/json', 'Accept-Language: id'),
  get('/', 'Accept: text/html', 'Cookie: __Host-cart=a~b'),
  post(
    '{"lines":[{"offerId":"ofr_01J00000000000000000000000","quantity":1}]}',
    ...[
      'Origin: http://localhost',
      'Content-Type: application/json',
      'Content-Length: 69',
      'Connection: close',
    ],
  ),
  post(
    'lines[0].quantity=1&_back=/keranjang',
    ...['Origin: http://localhost', 'Content-Type: application/x-www-form-urlencoded', 'Accept: text/html'],
    ...['Content-Length: 36', 'Connection: close'],
  ),
];

/** A sound request with some bytes changed, left out or put in. */
function worn(text: string, dice: Dice): Buffer {
  const bytes = [...Buffer.from(text)];
  for (let left = 1 + dice.below(6); left > 0; left -= 1) {
    const at = dice.below(bytes.length);
    const act = dice.below(3);
    if (act === 0) bytes[at] = dice.below(256);
    else if (act === 1) bytes.splice(at, 1 + dice.below(4));
    else bytes.splice(at, 0, dice.below(256), dice.one([0, 10, 13, 32, 58, 37, 255]));
  }
  return Buffer.from(bytes);
}

const written = [
  ...requestLines,
  ...targets.map((target) => get(target, 'Accept: text/html')),
  ...targets.map((target) => get(target)),
  ...headers.map((header) => get('/api/health', header)),
  ...bodies,
];

/** Bytes that a server on an open network meets; the first ones are written by hand, the others are worn. */
export function bytesOf(index: number, host: string, dice: Dice): Buffer {
  const here = (text: string) => text.replaceAll('localhost', host);
  return index < written.length
    ? Buffer.from(here(written[index]!), 'latin1')
    : worn(here(dice.one(sound)), dice);
}

export const writtenByHand = written.length;
