import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { addMinutes, instantSchema, jakartaClock } from '../time.ts';

/** A slow look at one product, with a call to its maker; what is forgotten is free again before the hour is over. */
export const claimMinutes = 20;
/** What one curator can do in that time and a little more: more would only keep others from it. */
export const maxClaimsAtOnce = 10;

/** Who looks at a waiting revision, so that no two curators do the same work. It ends by itself. */
export const claimSchema = z.object({
  by: z.string(),
  /** As others read it beside the product, without asking who that is. */
  name: z.string(),
  until: instantSchema,
});
export type Claim = z.infer<typeof claimSchema>;

export const liveClaim = (claim: Claim | undefined, at: string): Claim | undefined =>
  claim !== undefined && claim.until > at ? claim : undefined;

/** @throws Refusal `revision.claimed` while somebody else looks at it */
export function checkClaim(claim: Claim | undefined, accountId: string, at: string): void {
  const live = liveClaim(claim, at);
  if (live && live.by !== accountId)
    throw new Refusal('revision.claimed', { params: { name: live.name, time: jakartaClock(live.until) } });
}

type Curator = { accountId: string; name: string };

export const claimOf = ({ accountId: by, name }: Curator, at: string): Claim => ({
  ...{ by, name },
  until: addMinutes(at, claimMinutes),
});
