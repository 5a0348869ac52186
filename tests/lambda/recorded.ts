import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type HttpEvent = {
  rawPath: string;
  rawQueryString: string;
  cookies?: string[];
  headers: Record<string, string>;
  requestContext: { http: { method: string; sourceIp: string } };
  body?: string;
  isBase64Encoded: boolean;
};

/** Text of the recording → what stands there in this world, such as the id of an offer. */
export type Exchange = Record<string, string>;

const exchanged = (text: string, exchange: Exchange): string =>
  Object.entries(exchange).reduce((now, [from, to]) => now.replaceAll(from, to), text);

/** An event as AWS delivers it, from `recorded/`, with the recording's ids and secrets exchanged for this world's. */
export async function recorded<Event = HttpEvent>(name: string, exchange: Exchange = {}): Promise<Event> {
  const text = await readFile(join(import.meta.dirname, 'recorded', `${name}.json`), 'utf8');
  const event = JSON.parse(exchanged(text, exchange)) as Event & Partial<HttpEvent>;
  if (!event.isBase64Encoded || !event.body) return event;
  // Byte for byte: a picture may be in it.
  const body = exchanged(Buffer.from(event.body, 'base64').toString('latin1'), exchange);
  return { ...event, body: Buffer.from(body, 'latin1').toString('base64') };
}
