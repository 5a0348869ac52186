import { foundUnit } from '@rasa/actions/identity/founding';
import type { World } from '@rasa/functions/world';

export const firstAdminEmail = 'admin@rasadesa.example';

/**
 * A unit whose settings its admin fills in, so that an empty shop can be begun by signing in. Where one was begun in
 * practice, by an address that nobody owns, whoever runs it for real gets an account beside that one.
 * @returns whether there was none
 */
export async function foundEmptyShop(world: World, adminEmail = firstAdminEmail): Promise<boolean> {
  const { marketUnitId: unitId, store } = world;
  if ((await store.units.get(unitId)) && !(await store.accounts.getByEmail(firstAdminEmail))) return false;
  await foundUnit(world, {
    unitId,
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
    admin: { name: 'Admin', email: adminEmail, locale: 'id' },
  });
  return true;
}
