import type { EventType } from '@rasa/domain/event';
import type { Helping } from '@rasa/domain/identity/account';
import {
  type Assent,
  type AssentSubject,
  answerAssent as answered,
  payoutSubject,
  subjectKey,
} from '@rasa/domain/identity/assent';
import { helpingAs, helpingOf, requireSeller, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { decideOfferChange, type OfferChange } from '@rasa/domain/market/offer-change';
import { currentDetails, type PayoutDetailsInput, payoutDetailsOf } from '@rasa/domain/market/payout-account';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { changeOffer, ownOffer } from '../market/offer.ts';
import { proposePayoutDetails } from '../market/payout-account.ts';
import { retrying } from '../retry.ts';
import { checkSubmittable, ownListing, submitListing } from '../workshop/listing.ts';
import { readHelping } from './mandate.ts';
import { askCode, checkCode } from './one-time-code.ts';

function assentEvent(
  deps: Deps,
  { assentId, sellerId }: Assent,
  type: EventType,
  actorId: string,
  at: string,
) {
  // To ask or to answer changes nothing of hers yet.
  return newEvent({ newId: deps.newId }, { type, subjectId: assentId, at, actorId, detail: { sellerId } });
}

/** What was asked about the same thing before is asked anew, with what is wanted now. */
async function ask(deps: Deps, companion: SellerPrincipal, subject: AssentSubject): Promise<Assent> {
  const { sellerId, accountId: askedBy } = companion;
  const helping = helpingOf(companion);
  const seller = await deps.store.sellers.get(sellerId);
  if (!helping || !seller) throw new Refusal('mandate.ended');
  return retrying(deps, async () => {
    const waiting = await deps.store.assents.listWaiting(sellerId);
    const same = waiting.find((one) => subjectKey(one.subject) === subjectKey(subject));
    const before = same && (await deps.store.assents.get(same.assentId));
    const askedAt = deps.clock().toISOString();
    const version = before?.status === 'waiting' ? before.version + 1 : 1;
    const assentId = before?.status === 'waiting' ? before.assentId : deps.newId('assent');
    const { mandateId } = helping;
    const ids = { assentId, sellerId, unitId: seller.unitId, mandateId, askedBy };
    const assent: Assent = { ...ids, subject, status: 'waiting', askedAt, version };
    await deps.store.assents.save(assent, assentEvent(deps, assent, 'assent.asked', askedBy, askedAt));
    return assent;
  });
}

/** A new price waits for her yes; what else a companion changes counts at once. @returns undefined where it is so already */
export async function askPrice(
  deps: Deps,
  companion: SellerPrincipal,
  offerId: string,
  { priceIdr, expectedPriceIdr }: Pick<OfferChange, 'priceIdr' | 'expectedPriceIdr'>,
): Promise<Assent | undefined> {
  const { stock, approved } = await ownOffer(deps, companion, offerId);
  if (priceIdr === undefined || !decideOfferChange(stock, { priceIdr, expectedPriceIdr })) return undefined;
  const { listingId, content } = approved;
  const prices = { beforeIdr: stock.priceIdr, afterIdr: priceIdr };
  return ask(deps, companion, { kind: 'price', offerId, listingId, name: content.name, ...prices });
}

/** @throws Refusal as sending itself does, so that nothing is asked that could not be sent */
export async function askSubmission(
  deps: Deps,
  companion: SellerPrincipal,
  listingId: string,
): Promise<Assent> {
  const listing = await ownListing(deps, companion, listingId);
  if (listing.pendingRevisionId) throw new Refusal('listing.pending');
  const { content, contentHash, priceIdr, stock } = await checkSubmittable(deps, companion, listing);
  const before = listing.approvedRevisionId
    ? await deps.store.revisions.get(listing.approvedRevisionId)
    : undefined;
  return ask(deps, companion, {
    ...{ kind: 'submission', listingId, name: content.name, contentHash, afterIdr: priceIdr, stock },
    ...(before && { beforeIdr: before.priceIdr }),
  });
}

export async function askPayoutDetails(
  deps: Deps,
  companion: SellerPrincipal,
  input: PayoutDetailsInput,
): Promise<Assent> {
  const details = payoutDetailsOf(input);
  const account = await deps.store.payoutAccounts.get(companion.sellerId);
  const before = currentDetails(account, deps.clock().toISOString())?.details;
  return ask(deps, companion, payoutSubject(details, before));
}

/** Her own, and for a companion what she asked herself. @throws Refusal `assent.unknown` for everybody else */
export async function ownAssent(deps: Deps, asker: SellerPrincipal, assentId: string): Promise<Assent> {
  const assent = await deps.store.assents.get(assentId);
  const isHers = assent?.sellerId === asker.sellerId;
  if (!assent || !isHers || (helpingOf(asker) && assent.askedBy !== asker.accountId))
    throw new Refusal('assent.unknown');
  return assent;
}

export async function listAssents(deps: Deps, asker: SellerPrincipal): Promise<Assent[]> {
  const waiting = await deps.store.assents.listWaiting(asker.sellerId);
  return helpingOf(asker) ? waiting.filter(({ askedBy }) => askedBy === asker.accountId) : waiting;
}

/** To the number of the seller's account as it stands in the table, whatever the page shows. */
export async function sendAssentCode(deps: Deps, asker: SellerPrincipal, assentId: string): Promise<Assent> {
  const seller = await deps.store.sellers.get(asker.sellerId);
  if (!seller) throw new Refusal('seller.unknown');
  const { status } = await ownAssent(deps, asker, assentId);
  if (status !== 'waiting') throw new Refusal('assent.not-in-state');
  const code = await askCode(deps, seller.phone);
  return retrying(deps, async () => {
    const before = await ownAssent(deps, asker, assentId);
    const at = deps.clock().toISOString();
    const assent = { ...before, code, version: before.version + 1 };
    await deps.store.assents.save(
      assent,
      assentEvent(deps, assent, 'assent.code-asked', asker.accountId, at),
    );
    return assent;
  });
}

/**
 * The seller's yes does the thing in the same transaction. She gives it signed in herself, or by the code that came to
 * her phone, which her companion types. Without a code a companion can only take back what she asked.
 * @throws Refusal
 */
export async function answerAssent(
  deps: Deps,
  asker: SellerPrincipal,
  assentId: string,
  { given, code }: { given: boolean; code?: string | undefined },
): Promise<Assent> {
  const isHelped = helpingOf(asker) !== undefined;
  const by = asker.accountId;
  return retrying(deps, async () => {
    let before = await ownAssent(deps, asker, assentId);
    const at = deps.clock().toISOString();
    if (!given) {
      const no = answered(before, isHelped ? 'withdraw' : 'refuse', { at, by });
      await deps.store.assents.save(no, assentEvent(deps, no, 'assent.changed', by, at));
      return no;
    }
    if (before.status !== 'waiting') throw new Refusal('assent.not-in-state');
    if (isHelped) {
      if (!code) throw new Refusal('mandate.needs-yes', { fields: { code: { code: 'field.required' } } });
      await checkCode(deps, before.code, code, async (counted) => {
        before = { ...before, code: counted, version: before.version + 1 };
        await deps.store.assents.save(before, assentEvent(deps, before, 'assent.changed', by, at));
      });
    }
    const yes = answered(before, 'give', { at, by, way: isHelped ? 'code' : 'screen' });
    await perform(deps, asker, before.subject, yes);
    return yes;
  });
}

/** Done by the companion who asked, in the seller's name. @throws Refusal `mandate.ended` where she may help no more */
async function perform(deps: Deps, asker: SellerPrincipal, subject: AssentSubject, yes: Assent) {
  const account = await deps.store.accounts.get(yes.askedBy);
  if (account?.status !== 'active') throw new Refusal('mandate.ended');
  const { accountId, name, roles, unitId } = account;
  const companion = {
    ...({ kind: 'account', accountId, name, roles, locale: asker.locale } as const),
    ...(unitId && { unitId }),
  };
  const helping: Helping | undefined = await readHelping(deps, companion, yes.mandateId);
  if (!helping?.isLive || !roles.includes('companion')) throw new Refusal('mandate.ended');
  const helper = requireSeller(helpingAs(companion, helping));
  // Another answer to the same question is found out here, where all is read anew: there is nothing to wait for.
  const named = { ...deps, actingFor: yes.sellerId, sleep: async () => {} };
  if (subject.kind === 'price') {
    const { offerId, afterIdr: priceIdr, beforeIdr: expectedPriceIdr } = subject;
    const { stock } = await ownOffer(deps, helper, offerId);
    // It is so already: her yes alone is left to be written down.
    if (stock.priceIdr === priceIdr) {
      const event = assentEvent(deps, yes, 'assent.changed', asker.accountId, deps.clock().toISOString());
      await deps.store.assents.save(yes, event);
    } else await changeOffer(named, helper, offerId, { priceIdr, expectedPriceIdr }, yes);
  } else if (subject.kind === 'submission') await submitListing(named, helper, subject.listingId, yes);
  else if (subject.details) await proposePayoutDetails(named, helper, yes.sellerId, subject.details, yes);
  else throw new Refusal('assent.changed');
}
