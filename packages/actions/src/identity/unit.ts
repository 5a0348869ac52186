import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import type { PickupPoint, Unit } from '@rasa/domain/identity/unit';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

/** The asker's own unit. @throws Refusal `unit.unknown` for any other. */
export async function readUnit(deps: Deps, asker: Asker, unitId: string): Promise<Unit> {
  const unit =
    asker.kind === 'account' && asker.unitId === unitId ? await deps.store.units.get(unitId) : undefined;
  if (!unit) throw new Refusal('unit.unknown');
  return unit;
}

export type UnitInput = Omit<Unit, 'unitId' | 'version' | 'pickupPoints'> & {
  /** Without an id: a new one. */
  pickupPoints: (Omit<PickupPoint, 'pickupPointId'> & { pickupPointId?: string | undefined })[];
};

/** A pickup point that is not of this unit cannot be made into one of it. */
function checkOwnPoints(before: Unit, { pickupPoints }: UnitInput): void {
  const own = before.pickupPoints.map(({ pickupPointId }) => pickupPointId);
  for (const [index, { pickupPointId }] of pickupPoints.entries())
    if (pickupPointId && !own.includes(pickupPointId))
      throw new Refusal('pickup-point.unknown', {
        fields: { [`pickupPoints[${index}].pickupPointId`]: { code: 'pickup-point.unknown' } },
      });
}

/** An admin changes her unit: who receives money, where to pick up, the service area, commission, cash limit. */
export async function saveUnit(deps: Deps, asker: Asker, unitId: string, input: UnitInput): Promise<Unit> {
  const admin = requireStaff(asker, 'admin');
  return retrying(deps, async () => {
    const before = await readUnit(deps, admin, unitId);
    checkOwnPoints(before, input);
    const pickupPoints = input.pickupPoints.map(({ pickupPointId, ...point }) => ({
      ...point,
      pickupPointId: pickupPointId ?? deps.newId('pickupPoint'),
    }));
    const next: Unit = { ...input, unitId, pickupPoints, version: before.version + 1 };
    const about = { subjectId: unitId, at: deps.clock().toISOString(), actorId: admin.accountId };
    await deps.store.units.save(next, newEvent(deps, { type: 'unit.changed', ...about }));
    return next;
  });
}
