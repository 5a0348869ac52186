import type { APIContext } from 'astro';
import type { InferResponseType } from 'hono/client';
import { type ApiClient, load } from '../../../api.ts';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;
export type Participant = InferResponseType<
  ApiClient['training']['participants']['$get'],
  200
>['participants'][number];

const mostPages = 10;

/** Everybody of the unit, by name: to be ticked on a list. */
export async function everyParticipant(
  page: Page,
): Promise<{ participants: Participant[]; response?: undefined } | { response: Response }> {
  const participants: Participant[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { data, response } = await load(
      page,
      page.locals.api.training.participants.$get({ query: { limit: 100, cursor } }),
    );
    if (response) return { response };
    participants.push(...data.participants);
    cursor = data.cursor;
    if (!cursor) break;
  }
  return { participants };
}
