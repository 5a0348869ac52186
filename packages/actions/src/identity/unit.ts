import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Merchant, PickupPoint, Unit } from '@rasa/domain/identity/unit';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { acceptPicture } from '../workshop/picture.ts';

/** The asker's own unit. @throws Refusal `unit.unknown` for any other. */
export async function readUnit(deps: Deps, asker: Asker, unitId: string): Promise<Unit> {
  const unit =
    asker.kind === 'account' && asker.unitId === unitId ? await deps.store.units.get(unitId) : undefined;
  if (!unit) throw new Refusal('unit.unknown');
  return unit;
}

export type UnitInput = Omit<Unit, 'unitId' | 'version' | 'pickupPoints' | 'merchant'> & {
  merchant: Omit<Merchant, 'qrisPictureId'>;
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
    const { qrisPictureId } = before.merchant;
    const merchant: Merchant = { ...input.merchant, ...(qrisPictureId && { qrisPictureId }) };
    return save(deps, admin, { ...input, unitId, merchant, pickupPoints, version: before.version });
  });
}

async function save(deps: Deps, admin: StaffPrincipal, read: Unit): Promise<Unit> {
  const next: Unit = { ...read, version: read.version + 1 };
  const about = { subjectId: read.unitId, at: deps.clock().toISOString(), actorId: admin.accountId };
  await deps.store.units.save(next, newEvent(deps, { type: 'unit.changed', ...about }));
  return next;
}

/**
 * The sign that buyers scan to pay the merchant of record; without one nobody is offered to pay so. It is a picture of
 * its own, so that no form can put another's in its place.
 * @throws Refusal as `acceptPicture`
 */
export async function saveQris(deps: Deps, asker: Asker, unitId: string, bytes: Uint8Array): Promise<Unit> {
  const admin = requireStaff(asker, 'admin');
  await readUnit(deps, admin, unitId);
  // Buyers are to see it, so it is shown as product pictures are.
  const about = { purpose: 'product', ownerId: unitId, unitId, actorId: admin.accountId } as const;
  const { pictureId: qrisPictureId } = await acceptPicture(deps, { bytes, ...about });
  return retrying(deps, async () => {
    const unit = await readUnit(deps, admin, unitId);
    return save(deps, admin, { ...unit, merchant: { ...unit.merchant, qrisPictureId } });
  });
}

/** Nobody is offered to pay by QRIS any more; whoever has ordered so before still may send her proof. */
export async function removeQris(deps: Deps, asker: Asker, unitId: string): Promise<Unit> {
  const admin = requireStaff(asker, 'admin');
  return retrying(deps, async () => {
    const unit = await readUnit(deps, admin, unitId);
    const { qrisPictureId, ...merchant } = unit.merchant;
    return qrisPictureId ? save(deps, admin, { ...unit, merchant }) : unit;
  });
}
