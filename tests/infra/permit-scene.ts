import { runJobs } from '@rasa/functions/jobs';
import { browserOf } from '../builders/browser.ts';
import type { Market } from '../builders/market.ts';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { pdfBytes, pirt } from '../builders/permit.ts';
import { savedOffer } from '../builders/shelf.ts';
import type { App } from '../safety/stage/stage.ts';
import type { Recorder } from './recorder.ts';

/** A permit sent as a PDF, looked up, reminded of, and over: what the clock does is no route of the table. */
export async function permitEnds(
  recorder: Recorder,
  { market, app }: { market: Market; app: App },
): Promise<void> {
  const { world, unit } = market;
  const { seller, principal } = await market.openShop();
  await savedOffer(world, seller);
  const account = (await world.store.accounts.get(principal.accountId))!;
  const form = new FormData();
  const endsOn = new Date(world.clock().getTime() + 100 * 86_400_000).toISOString().slice(0, 10);
  // Its last digits are the year of its end.
  const number = pirt.replace(/\d\d$/, endsOn.slice(2, 4));
  for (const [name, value] of Object.entries({ kind: 'pirt', number, holderName: 'Siti', endsOn }))
    form.append(name, value);
  form.append('paper', new Blob([pdfBytes], { type: 'application/pdf' }), 'pirt.pdf');
  const sent = await app.request('http://shop.test/api/permits', {
    method: 'POST',
    headers: {
      origin: 'http://shop.test',
      accept: 'application/json',
      cookie: await signedInCookie(world, account),
    },
    body: form,
  });
  const { permitId } = (await sent.json()) as { permitId?: string };
  if (!permitId) throw new Error(`no permit was taken: ${sent.status}`);
  const curator = await savedAccount(world, { unitId: unit.unitId, roles: ['curator'] });
  const desk = browserOf(app, { cookies: await signedInCookie(world, curator) });
  await desk.get(`/api/permits/${permitId}/paper`);
  await desk.post(`/api/permits/${permitId}/verification`, { note: 'Ada di daftar' });
  for (const days of [11, 60, 24, 7]) {
    world.moveClock({ days });
    await recorder.as('jobs', () => runJobs(world));
  }
  const { status } = (await world.store.permits.get(permitId))!;
  if (status !== 'expired') throw new Error(`the permit is ${status}, and should be over`);
}
