import type { Principal } from '@rasa/domain/identity/account';
import { type AuditEntry, nextEntry, type PersonalKind } from '@rasa/domain/identity/audit';
import { helpingOf } from '@rasa/domain/identity/permission';
import type { Page } from '@rasa/store/table';
import type { Deps } from '../deps.ts';
import { retrying } from '../retry.ts';

export const auditZones = ['market', 'programme'] as const;
export type AuditZone = (typeof auditZones)[number];

const auditsOf = ({ store, programme }: Deps, zone: AuditZone) =>
  zone === 'programme' ? programme.audits : store.audits;

/** Of no unit: the first admin, before there is one. */
const noUnit = 'none';

/** Her own data are hers to read. Whoever looks in another's name, or as staff, is written down. */
export const isWatched = (asker: Principal): boolean =>
  helpingOf(asker) !== undefined || asker.roles.some((role) => role !== 'seller');

/**
 * Writes down that somebody has read what is about other people. What is of the restricted zone is written there.
 * @throws Conflict, or whatever the store throws: what cannot be written down is not told.
 */
export async function recordRead(
  deps: Deps,
  reader: Principal,
  { kind, subjectId, zone }: { kind: PersonalKind; subjectId: string | undefined; zone: AuditZone },
): Promise<void> {
  const audits = auditsOf(deps, zone);
  const { accountId, unitId = noUnit } = reader;
  const helping = helpingOf(reader);
  await retrying(deps, async () => {
    const read = {
      ...{ accountId, unitId, at: deps.clock().toISOString(), kind },
      ...(subjectId && { subjectId }),
      ...(helping && { helpingSellerId: helping.sellerId }),
    };
    const last = await audits.getLast(accountId);
    await audits.save(await nextEntry(last, read, (text) => deps.hash(text)));
  });
}

export const listAudit = (
  deps: Deps,
  unitId: string,
  { zone, limit, cursor }: { zone: AuditZone; limit: number; cursor: string | undefined },
): Promise<Page<AuditEntry>> => auditsOf(deps, zone).list(unitId, limit, cursor);
