import { grantMandate } from '@rasa/actions/identity/mandate';
import { saveDraft } from '@rasa/actions/workshop/listing';
import type { MandateScope } from '@rasa/domain/identity/mandate';
import { helpingAs, requireSeller } from '@rasa/domain/identity/permission';
import { staffEmails } from '../account.ts';
import type { Moment, Timeline } from '../moment.ts';
import type { Shop } from '../workshop/seller.ts';
import { asStaff } from './person.ts';

async function grant(then: Moment, { seller }: Shop, terms: { scope: MandateScope[]; days: number }) {
  const account = await then.store.accounts.getByEmail(staffEmails.companion);
  if (!account) throw new Error('the sample has no companion');
  const companion = asStaff(account);
  const { phone, ownerName } = seller;
  const consent = { way: 'signature', signedName: ownerName } as const;
  return { companion, mandate: await grantMandate(then, companion, { ...terms, phone, consent }) };
}

/** A companion helps a new seller with her products now; the help for another has come to its end. */
export async function giveMandates(at: Timeline, shops: ReadonlyMap<string, Shop>): Promise<void> {
  const [earlier, now] = [shops.get('sri')!, shops.get('lastri')!];
  await grant(at({ days: 45, at: '10:00' }), earlier, { scope: ['order', 'stock'], days: 30 });
  const scope: MandateScope[] = ['listing', 'stock', 'support'];
  const { companion, mandate } = await grant(at({ days: 6, at: '13:00' }), now, { scope, days: 90 });
  const { mandateId, sellerId } = mandate;
  const helper = requireSeller(helpingAs(companion, { mandateId, sellerId, scope, isLive: true }));
  const then = { ...at({ days: 2, at: '15:00' }), actingFor: sellerId };
  const [draft] = await then.store.listings.listBySeller(sellerId);
  if (draft) await saveDraft(then, helper, draft.listingId, { draft: {} });
}
