import type { Account } from '@rasa/domain/identity/account';
import type { Unit } from '@rasa/domain/identity/unit';
import type { Locale } from '@rasa/domain/language';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import type { StaffRole } from './account.ts';
import type { UnitInput } from './unit.ts';

export type Founding = {
  unitId: string;
  unit: UnitInput;
  /** With further roles where one person does more than one thing. */
  admin: { name: string; email: string; locale: Locale; roles?: StaffRole[] };
};

const founder = 'founding';

/**
 * A new unit and the admin who opens every other account of it. Nobody of it can be asked for permission yet, so no
 * route leads here: it is run where the deployment is made. What is there already stays as it is.
 */
export async function foundUnit(deps: Deps, founding: Founding): Promise<{ unit: Unit; admin: Account }> {
  const { unitId, admin } = founding;
  const unit = (await deps.store.units.get(unitId)) ?? (await makeUnit(deps, founding));
  const account = (await deps.store.accounts.getByEmail(admin.email)) ?? (await makeAdmin(deps, founding));
  return { unit, admin: account };
}

async function makeUnit(deps: Deps, { unitId, unit: input }: Founding): Promise<Unit> {
  const pickupPoints = input.pickupPoints.map(({ pickupPointId, ...point }) => ({
    ...point,
    pickupPointId: pickupPointId ?? deps.newId('pickupPoint'),
  }));
  const unit: Unit = { ...input, unitId, pickupPoints, version: 1 };
  const about = { subjectId: unitId, at: deps.clock().toISOString(), actorId: founder };
  await deps.store.units.save(unit, newEvent(deps, { type: 'unit.changed', ...about }));
  return unit;
}

async function makeAdmin(deps: Deps, { unitId, admin }: Founding): Promise<Account> {
  const { roles = [], ...person } = admin;
  const at = deps.clock().toISOString();
  const account: Account = {
    ...person,
    accountId: deps.newId('account'),
    roles: [...new Set<StaffRole>(['admin', ...roles])],
    unitId,
    status: 'active',
    createdAt: at,
    version: 1,
  };
  const about = { subjectId: account.accountId, at, actorId: founder };
  await deps.store.accounts.saveNew(account, newEvent(deps, { type: 'account.created', ...about }));
  return account;
}
