import type { Account, Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { Locale } from '@rasa/domain/language';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

export type StaffRole = Exclude<Role, 'seller'>;

/** Accounts of the admin's unit, by name. */
export async function listAccounts(deps: Deps, asker: Asker): Promise<Account[]> {
  const { unitId } = requireStaff(asker, 'admin');
  return deps.store.accounts.listByUnit(unitId);
}

/**
 * An admin opens an account for somebody who works in her unit.
 * @throws Refusal `account.email-taken`.
 */
export async function createStaff(
  deps: Deps,
  asker: Asker,
  input: { name: string; email: string; roles: StaffRole[]; locale: Locale },
): Promise<Account> {
  const admin = requireStaff(asker, 'admin');
  const at = deps.clock().toISOString();
  const account: Account = {
    ...input,
    accountId: deps.newId('account'),
    unitId: admin.unitId,
    status: 'active',
    createdAt: at,
    version: 1,
  };
  const about = { subjectId: account.accountId, at, actorId: admin.accountId };
  await deps.store.accounts.saveNew(account, newEvent(deps, { type: 'account.created', ...about }));
  return account;
}

export type RightsChange = { status?: Account['status'] | undefined; roles?: StaffRole[] | undefined };

/** A seller's rights are those of her shop: she may be disabled, but never made staff. */
function changedRights(account: Account, { status, roles }: RightsChange): Account {
  if (roles && account.sellerId)
    throw new Refusal('body.invalid', { fields: { roles: { code: 'field.invalid' } } });
  return { ...account, ...(status && { status }), ...(roles && { roles }), version: account.version + 1 };
}

/**
 * An admin disables, enables or changes what an account of her unit may do. It counts from the account's next
 * request; a disabled account is also signed out everywhere.
 */
export async function changeRights(
  deps: Deps,
  asker: Asker,
  input: RightsChange & { accountId: string },
): Promise<Account> {
  const admin = requireStaff(asker, 'admin');
  const { accountId, ...change } = input;
  // Else the last admin of a unit could lock it.
  if (accountId === admin.accountId) throw new Refusal('account.own-rights');
  const changed = await retrying(deps, async () => {
    const account = await deps.store.accounts.get(accountId);
    if (account?.unitId !== admin.unitId) throw new Refusal('account.unknown');
    const next = changedRights(account, change);
    const about = { subjectId: accountId, at: deps.clock().toISOString(), actorId: admin.accountId };
    await deps.store.accounts.save(next, newEvent(deps, { type: 'account.changed', ...about }));
    return next;
  });
  if (changed.status === 'disabled') await deps.store.sessions.removeByAccount(accountId);
  return changed;
}
