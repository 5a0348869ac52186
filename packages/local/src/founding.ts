import { foundUnit } from '@rasa/actions/identity/founding';
import type { World } from '@rasa/functions/world';
import { marketUnitId } from './cloud.ts';

export const firstAdminEmail = 'admin@rasadesa.example';

/** A unit whose settings its admin fills in, so that an empty shop can be begun by signing in. */
export async function foundEmptyShop(world: World): Promise<void> {
  if (await world.store.units.get(marketUnitId)) return;
  await foundUnit(world, {
    unitId: marketUnitId,
    unit: {
      name: 'Unit pertama',
      serviceArea: ['35.19'],
      merchant: {
        name: 'Koperasi (isi nama)',
        bankName: 'Bank (isi nama)',
        accountNumber: '0000000000',
        accountHolder: 'Koperasi (isi nama)',
      },
      pickupPoints: [],
      commissionBasisPoints: 0,
      cashLimitIdr: 300_000,
    },
    admin: { name: 'Admin', email: firstAdminEmail, locale: 'id' },
  });
}
