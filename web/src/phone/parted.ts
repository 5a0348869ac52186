import { maxParts, partBytes } from '@rasa/domain/picture-part';
import type { Act } from './act.ts';
import type { Ask, AskInit, Heard } from './sender.ts';

const codeOf = ({ body }: Heard): string | undefined =>
  (body as { error?: { code?: string } } | undefined)?.error?.code;

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (one) => one.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a photo piece by piece, of one that was tried before only what has not arrived, and has the API put it together.
 * @returns the API's answer, or its refusal of a piece; undefined where the photo must go out in one piece: it is
 * small, the API knows no pieces, or does not find them
 */
export async function askInParts(ask: Ask, act: Act, init: AskInit): Promise<Heard | undefined> {
  const { photo, kind, fields, tries } = act;
  if (kind !== 'picture' || !photo || photo.size <= partBytes || photo.size > maxParts * partBytes)
    return undefined;
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const hash = await hashOf(bytes);
  const count = Math.ceil(bytes.length / partBytes);
  const path = `/picture-parts/${hash}`;
  // A piece is the same however often it comes, so it needs no key.
  const { 'idempotency-key': _, ...headers } = init.headers;
  let held: readonly number[] = [];
  if (tries > 1) {
    const { status, body } = await ask(`${path}?count=${count}`, { method: 'GET', headers });
    if (status < 300) held = (body as { held?: number[] } | undefined)?.held ?? [];
  }
  for (let number = 0; number < count; number += 1) {
    if (held.includes(number)) continue;
    const body = new FormData();
    body.append('picture', photo.slice(number * partBytes, (number + 1) * partBytes), 'foto.jpg');
    const share = { from: number / count, of: 1 / count };
    const heard = await ask(`${path}/${number}`, { method: 'PUT', headers, body, act, share });
    if (codeOf(heard) === 'route.unknown') return undefined;
    if (heard.status >= 300) return heard;
  }
  const body = new FormData();
  for (const [name, text] of [...fields, ['hash', hash] as const, ['count', String(count)] as const])
    body.append(name, text);
  const heard = await ask(act.path, { ...init, body });
  return codeOf(heard) === 'picture.part-missing' ? undefined : heard;
}
