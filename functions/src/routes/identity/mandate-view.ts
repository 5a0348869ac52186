import { z } from '@hono/zod-openapi';
import { eventTypeSchema } from '@rasa/domain/event';
import type { AssistedAct } from '@rasa/domain/identity/assisted-act';
import { consentWaySchema, type Mandate, mandateScopeSchema } from '@rasa/domain/identity/mandate';
import type { World } from '../../world.ts';

export const mandateViewSchema = z
  .object({
    mandateId: z.string(),
    shopName: z.string(),
    /** Not before she has said yes. */
    ownerName: z.string().optional(),
    companionName: z.string(),
    scope: z.array(mandateScopeSchema),
    status: z.enum(['proposed', 'live', 'revoked', 'expired']),
    /** How she said yes, and what is kept of it. */
    way: consentWaySchema.optional(),
    signedName: z.string().optional(),
    hasRecording: z.boolean(),
    isSound: z.boolean(),
    proposedAt: z.string(),
    endsAt: z.string(),
    endedAt: z.string().optional(),
    endedByName: z.string().optional(),
  })
  .openapi('Mandate');

export const mandateListSchema = z.object({ mandates: z.array(mandateViewSchema) }).openapi('Mandates');

/** What a companion did in a seller's name: the word for it is the page's, by the type of its event. */
export const assistedActSchema = z
  .object({ name: z.string(), type: eventTypeSchema, subjectId: z.string(), at: z.string() })
  .openapi('AssistedAct');

export const namesOf = async (
  { store }: World,
  accountIds: readonly (string | undefined)[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(accountIds.flatMap((id) => id ?? []))];
  const accounts = await Promise.all(ids.map((id) => store.accounts.get(id)));
  return new Map(accounts.flatMap((one) => (one ? [[one.accountId, one.name]] : [])));
};

export const nameOf = async (world: World, accountId: string): Promise<string> =>
  (await namesOf(world, [accountId])).get(accountId) ?? '';

export async function mandateViews(
  world: World,
  mandates: readonly Mandate[],
): Promise<z.infer<typeof mandateViewSchema>[]> {
  const ids = [...new Set(mandates.map(({ sellerId }) => sellerId))];
  const sellers = await Promise.all(ids.map((id) => world.store.sellers.get(id)));
  const names = await namesOf(
    world,
    mandates.flatMap(({ companionId, endedBy }) => [companionId, endedBy]),
  );
  return mandates.map((mandate) => {
    const { mandateId, scope, status, consent, proposedAt, endsAt, endedAt, endedBy } = mandate;
    const seller = sellers.find((one) => one?.sellerId === mandate.sellerId);
    return {
      ...{ mandateId, scope, status, proposedAt, endsAt, endedAt },
      shopName: seller?.shopName ?? '',
      ownerName: consent && seller?.ownerName,
      companionName: names.get(mandate.companionId) ?? '',
      way: consent?.way,
      signedName: consent?.signedName,
      hasRecording: consent?.fileType !== undefined,
      isSound: consent?.fileType?.startsWith('audio/') ?? false,
      endedByName: endedBy && names.get(endedBy),
    };
  });
}

export async function assistedViews(
  world: World,
  acts: readonly AssistedAct[],
): Promise<z.infer<typeof assistedActSchema>[]> {
  const names = await namesOf(
    world,
    acts.map(({ actorId }) => actorId),
  );
  return acts.map(({ actorId, type, subjectId, at }) => ({
    name: names.get(actorId) ?? '',
    ...{ type, subjectId, at },
  }));
}

const shownActs = 20;

/** What companions did to some things of a seller, newest first: for the pages of those things. */
export async function assistedWith(
  world: World,
  sellerId: string,
  subjectIds: readonly string[],
): Promise<z.infer<typeof assistedActSchema>[]> {
  const { assistedActs } = world.store;
  const found = await Promise.all(subjectIds.map((id) => assistedActs.listBySubject(sellerId, id)));
  const newest = found.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
  return assistedViews(world, newest.slice(0, shownActs));
}
