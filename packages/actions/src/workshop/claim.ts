import { requireRole, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { checkClaim, claimOf, liveClaim, maxClaimsAtOnce } from '@rasa/domain/workshop/claim';
import { checkPending, wroteIt } from '@rasa/domain/workshop/decision';
import type { Revision } from '@rasa/domain/workshop/listing';
import type { Deps } from '../deps.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';
import { assistedSubjects, seeRevision } from './curation.ts';

/**
 * The curator looks at it now, and others are not offered it first. What somebody else holds she takes over only by
 * saying so; what she may not decide on she cannot hold.
 * @throws Refusal
 */
export async function claimRevision(
  deps: Deps,
  curator: StaffPrincipal,
  revisionId: string,
  { takeOver }: { takeOver: boolean },
): Promise<Revision> {
  requireRole(curator, 'curator');
  return retrying(deps, async () => {
    const read = await seeRevision(deps, curator, revisionId);
    checkPending(read);
    if (wroteIt(read, curator)) throw new Refusal('decision.own-work');
    await checkNotHelper(deps, curator.accountId, {
      sellerId: read.sellerId,
      subjectIds: assistedSubjects(read),
    });
    const at = deps.clock().toISOString();
    if (!takeOver) checkClaim(read.claim, curator.accountId, at);
    const claimed = { ...read, claim: claimOf(curator, at) };
    await deps.store.revisions.saveClaim(claimed, read);
    return claimed;
  });
}

/** Lets go what she holds; what she does not hold stays as it is. @throws Refusal */
export async function releaseRevision(
  deps: Deps,
  curator: StaffPrincipal,
  revisionId: string,
): Promise<void> {
  requireRole(curator, 'curator');
  await retrying(deps, async () => {
    const read = await seeRevision(deps, curator, revisionId);
    if (read.status !== 'pending' || read.claim?.by !== curator.accountId) return;
    const { claim: _, ...released } = read;
    await deps.store.revisions.saveClaim(released, read);
  });
}

/** Of those asked for, the ones that she holds now: what others were quicker with, or decided on, is left out. */
export async function claimRevisions(
  deps: Deps,
  curator: StaffPrincipal,
  revisionIds: readonly string[],
): Promise<Revision[]> {
  const claimed: Revision[] = [];
  for (const revisionId of [...new Set(revisionIds)].slice(0, maxClaimsAtOnce)) {
    const one = await claimRevision(deps, curator, revisionId, { takeOver: false }).catch(refusedOnly);
    if (one) claimed.push(one);
  }
  return claimed;
}

function refusedOnly(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.code === 'permission.denied') throw error;
}

const lookedAtOnce = 28;
/** Further on nobody looks for work: whoever gets there waits until others have let go. */
const maxPagesLooked = 4;

/**
 * The next one that is free or hers already, by age from behind `after` and then from the oldest on; claimed for her.
 * Undefined where there is none.
 */
export async function claimNext(
  deps: Deps,
  curator: StaffPrincipal,
  after?: Revision | undefined,
): Promise<Revision | undefined> {
  requireRole(curator, 'curator');
  for (const start of after ? [after, undefined] : [undefined]) {
    const found = await claimFirst(deps, curator, start, after?.revisionId);
    if (found) return found;
  }
  return undefined;
}

async function claimFirst(
  deps: Deps,
  curator: StaffPrincipal,
  start: Revision | undefined,
  without: string | undefined,
): Promise<Revision | undefined> {
  const about = { limit: lookedAtOnce, after: start };
  let cursor: string | undefined;
  for (let looked = 0; looked < maxPagesLooked; looked += 1) {
    const page = await deps.store.revisions.listQueue(curator.unitId, { ...about, cursor });
    for (const one of page.items) {
      if (one.revisionId === without || !mayTake(deps, curator, one)) continue;
      const claimed = await claimRevision(deps, curator, one.revisionId, { takeOver: false }).catch(
        refusedOnly,
      );
      if (claimed) return claimed;
    }
    cursor = page.cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

/** As far as it can be told without reading more. */
function mayTake(deps: Deps, curator: StaffPrincipal, one: Revision): boolean {
  const live = liveClaim(one.claim, deps.clock().toISOString());
  return !wroteIt(one, curator) && (live === undefined || live.by === curator.accountId);
}
