import type { Account } from '@rasa/domain/identity/account';
import type { Mandate, MandateScope } from '@rasa/domain/identity/mandate';
import { startMandate } from '@rasa/domain/identity/mandate';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { World } from '@rasa/functions/world';
import { browserOf } from './browser.ts';
import { signedInCookie } from './people.ts';

type App = Parameters<typeof browserOf>[0];

const everyScope: MandateScope[] = ['listing', 'stock', 'order', 'support', 'money'];

/** A mandate that the seller gave by her name on the screen, saved. */
export async function savedMandate(
  world: World,
  companion: Account,
  seller: Pick<SellerPrincipal, 'sellerId' | 'unitId'>,
  { scope = everyScope, days = 30 }: { scope?: MandateScope[]; days?: number } = {},
): Promise<Mandate> {
  const at = world.clock().toISOString();
  const ids = {
    mandateId: world.newId('mandate'),
    sellerId: seller.sellerId,
    unitId: seller.unitId ?? '',
    companionId: companion.accountId,
  };
  const consent = { way: 'signature', at, signedName: 'Siti' } as const;
  const mandate = startMandate(ids, { scope, days }, { at, consent });
  const { mandateId: subjectId, sellerId, companionId } = ids;
  await world.store.mandates.save(mandate, {
    ...({ eventId: world.newId('event'), type: 'mandate.granted', subjectId, at } as const),
    ...{ actorId: companionId, detail: { sellerId, companionId } },
  });
  return mandate;
}

/** The companion's browser, in which she has chosen whom she helps. */
export async function helpingBrowser(world: World, app: App, companion: Account, { mandateId }: Mandate) {
  const browser = browserOf(app, { cookies: await signedInCookie(world, companion) });
  const chosen = await browser.post(`/api/mandates/${mandateId}/helping`);
  if (chosen.status !== 200) throw new Error(`not chosen: ${JSON.stringify(chosen.body)}`);
  return browser;
}
