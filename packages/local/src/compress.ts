import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** What gets smaller: words. Pictures and sounds are packed already. */
const wordy =
  /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|javascript))/;
/** Below that, the packing is as large as what it saves. */
const leastBytes = 1000;

type Encoding = 'br' | 'gzip';

/** Rather fast than small, as each page is packed for each asker. */
const pack: Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The better one of those that the asker takes. */
function encodingOf(accepted: string | undefined): Encoding | undefined {
  const taken = new Set(
    (accepted ?? '')
      .split(',')
      .map((one) => one.replaceAll(' ', '').toLowerCase())
      .filter((one) => !/;q=0(?:\.0*)?$/.test(one))
      .map((one) => one.split(';')[0]),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined;
}

/** Packs what is read as words, as the edge does in the cloud. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (!res.body || !wordy.test(res.headers.get('content-type') ?? '') || res.headers.has('content-encoding'))
    return;
  const headers = new Headers(res.headers);
  headers.append('Vary', 'Accept-Encoding');
  const encoding = encodingOf(c.req.header('accept-encoding'));
  const bytes = new Uint8Array(await res.arrayBuffer());
  const isWorth = encoding !== undefined && bytes.length >= leastBytes && res.status === 200;
  if (isWorth) {
    headers.set('Content-Encoding', encoding);
    headers.delete('Content-Length');
  }
  const { status } = res;
  c.res = undefined;
  c.res = new Response(isWorth ? new Uint8Array(await pack[encoding](bytes)) : bytes, { status, headers });
};
