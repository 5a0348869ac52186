import { Hono } from 'hono';
// Its successor is not on the registry, so the deprecated one stands in this file alone.
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { timingSafeEqual } from 'hono/utils/buffer';
import { readEnvironment } from '../environment.ts';

/** Answers one request; `clientAddress` is what the gateway saw. */
export type Answer = (request: Request, about: { clientAddress: string }) => Response | Promise<Response>;

type Bindings = { event?: LambdaEvent };

function sourceIp(event: LambdaEvent | undefined): string | undefined {
  const context = event?.requestContext;
  return context && 'http' in context ? context.http.sourceIp : undefined;
}

/** The gateway's own word stands last, whatever the asker wrote: `PROXY_HOPS` is counted from there. */
function putLast(headers: Headers, address: string): void {
  const chain = headers.get('x-forwarded-for');
  if (chain?.split(',').at(-1)?.trim() === address) return;
  headers.set('x-forwarded-for', chain ? `${chain}, ${address}` : address);
}

/** The header in which the edge shows that a request came through it, and so past its limits. */
const keyHeader = 'x-origin-key';

/** Whoever knows the gateway's own address must not get round the edge: there he would say himself from where he asks. */
async function cameByEdge(headers: Headers, key: string): Promise<boolean> {
  const shown = headers.get(keyHeader) ?? '';
  headers.delete(keyHeader);
  return key === '' || (await timingSafeEqual(shown, key));
}

/** For events of API Gateway's HTTP API, payload 2.0. `open` runs at the first of them: importing an entry costs nothing. */
export function httpHandler(open: () => Answer) {
  let answer: Answer | undefined;
  let originKey: string | undefined;
  const root = new Hono<{ Bindings: Bindings }>();
  root.all('*', async (c) => {
    originKey ??= readEnvironment(process.env).ORIGIN_KEY;
    if (!(await cameByEdge(c.req.raw.headers, originKey))) return c.body(null, 403);
    answer ??= open();
    const clientAddress = sourceIp(c.env?.event);
    if (clientAddress) putLast(c.req.raw.headers, clientAddress);
    return answer(c.req.raw, { clientAddress: clientAddress ?? '127.0.0.1' });
  });
  return handle(root);
}
