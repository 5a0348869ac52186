import type { Account } from '@rasa/domain/identity/account';
import type { Unit } from '@rasa/domain/identity/unit';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';

export type Founding = {
  unit: Omit<Unit, 'version'>;
  admin: { name: string; email: string };
};

const founder = 'founding';

/**
 * The first unit of a deployment and the admin who makes everything else. Nobody can be asked for permission yet, so
 * no route leads here: it is run where the deployment is made. Run again, it changes nothing.
 * @returns whether the unit was made now
 */
export async function foundUnit(deps: Deps, { unit, admin }: Founding): Promise<boolean> {
  const at = deps.clock().toISOString();
  const about = { at, actorId: founder };
  const made = !(await deps.store.units.get(unit.unitId));
  if (made)
    await deps.store.units.save(
      { ...unit, version: 1 },
      newEvent(deps, { type: 'unit.changed', subjectId: unit.unitId, ...about }),
    );
  if (await deps.store.accounts.getByEmail(admin.email)) return made;
  const account: Account = {
    accountId: deps.newId('account'),
    ...admin,
    roles: ['admin'],
    unitId: unit.unitId,
    locale: 'id',
    status: 'active',
    createdAt: at,
    version: 1,
  };
  await deps.store.accounts.saveNew(
    account,
    newEvent(deps, { type: 'account.created', subjectId: account.accountId, ...about }),
  );
  return made;
}
