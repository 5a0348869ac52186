import { foundUnit } from '@rasa/actions/identity/founding';
import { expect, test } from 'vitest';
import { testWorld } from '../builders/world.ts';

const founding = (unitId: string) => ({
  unitId,
  unit: {
    name: 'Unit Baru',
    serviceArea: ['35.19'],
    merchant: {
      name: 'Koperasi',
      bankName: 'Bank Contoh',
      accountNumber: '1234567890',
      accountHolder: 'Koperasi',
    },
    pickupPoints: [{ name: 'Balai', address: 'Jl. Raya 1', regencyCode: '35.19', openHours: 'Senin 08.00' }],
    commissionBasisPoints: 0,
    cashLimitIdr: 300_000,
  },
  admin: { name: 'Rina', email: 'rina@unit.test', locale: 'id' as const },
});

test('a unit is founded once with one admin, however often it is run', async () => {
  await using world = await testWorld();
  const unitId = world.newId('unit');
  const first = await foundUnit(world, founding(unitId));
  expect(first.admin).toMatchObject({ roles: ['admin'], unitId });
  expect(await foundUnit(world, founding(unitId))).toEqual(first);
  expect(await world.store.accounts.listByUnit(unitId)).toEqual([first.admin]);
});
