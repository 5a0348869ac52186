import { createStaff, type StaffRole } from '@rasa/actions/identity/account';
import { foundUnit } from '@rasa/actions/identity/founding';
import { saveQris, type UnitInput } from '@rasa/actions/identity/unit';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Unit } from '@rasa/domain/identity/unit';
import { marketUnitId } from '../../cloud.ts';
import { drawQris } from '../../drawing/paper.ts';
import { staffEmails } from '../account.ts';
import type { Moment } from '../moment.ts';
import { asStaff } from './person.ts';

/** A unit and who works in it. */
export type Office = { unit: Unit; admin: StaffPrincipal; officer: StaffPrincipal; curator: StaffPrincipal };

const madiun: UnitInput = {
  name: 'Unit Madiun',
  serviceArea: ['35.01', '35.02', '35.03', '35.18', '35.19', '35.20', '35.21', '35.22', '35.71', '35.77'],
  merchant: {
    name: 'Koperasi Pasar Desa',
    bankName: 'Bank Contoh',
    accountNumber: '0019270045',
    accountHolder: 'Koperasi Pasar Desa',
  },
  pickupPoints: [
    {
      name: 'Balai Desa Tapelan',
      address: 'Jl. Raya Tapelan, Kec. Balerejo, Kab. Madiun',
      ...{ regencyCode: '35.19', districtCode: '35.19.10', villageCode: '35.19.10.2007' },
      openHours: 'Senin-Jumat 08.00-15.00',
    },
    {
      name: 'Rumah Kemas Mejayan',
      address: 'Dekat Pasar Caruban, Kec. Mejayan, Kab. Madiun',
      ...{ regencyCode: '35.19', districtCode: '35.19.11' },
      openHours: 'Senin-Sabtu 08.00-16.00',
    },
    {
      name: 'Kios Rasa Desa Kota Madiun',
      address: 'Sisi timur Alun-alun, Kec. Kartoharjo, Kota Madiun',
      ...{ regencyCode: '35.77', districtCode: '35.77.01' },
      openHours: 'Setiap hari 09.00-20.00',
    },
  ],
  commissionBasisPoints: 250,
  cashLimitIdr: 300_000,
};

const blitar: UnitInput = {
  name: 'Unit Blitar',
  serviceArea: ['35.04', '35.05', '35.72'],
  merchant: {
    name: 'Koperasi Talun Makmur',
    bankName: 'Bank Contoh',
    accountNumber: '0031180072',
    accountHolder: 'Koperasi Talun Makmur',
  },
  pickupPoints: [
    {
      name: 'Balai Kelurahan Bajang',
      address: 'Kec. Talun, Kab. Blitar',
      ...{ regencyCode: '35.05', districtCode: '35.05.14' },
      openHours: 'Senin-Jumat 08.00-14.00',
    },
  ],
  commissionBasisPoints: 250,
  cashLimitIdr: 300_000,
};

type Hire = (name: string, email: string, ...roles: StaffRole[]) => Promise<StaffPrincipal>;

const hiring =
  (then: Moment, admin: StaffPrincipal): Hire =>
  async (name, email, ...roles) =>
    asStaff(await createStaff(then, admin, { name, email, roles, locale: 'id' }));

/** The unit whose merchant of record receives online money, with its sign for QR payments and its staff. */
export async function openMarketUnit(then: Moment): Promise<Office> {
  const { email, ...name } = { name: 'Anisa Putri', email: staffEmails.admin };
  const founded = await foundUnit(then, {
    unitId: marketUnitId,
    unit: madiun,
    admin: { ...name, email, locale: 'id' },
  });
  const admin = asStaff(founded.admin);
  const hire = hiring(then, admin);
  const officer = await hire('Rina Kusuma', staffEmails.officer, 'officer');
  const curator = await hire('Dyah Ayuningtyas', staffEmails.curator, 'curator');
  await hire('Bagus Prasetyo', staffEmails.secondCurator, 'curator', 'officer');
  await hire('Mega Lestari', staffEmails.companion, 'companion');
  const unit = await saveQris(then, admin, marketUnitId, await drawQris());
  return { unit, admin, officer, curator };
}

/** Another office: what belongs to the first is closed to it, and its own is closed to the first. */
export async function openSecondUnit(then: Moment): Promise<Office> {
  const founded = await foundUnit(then, {
    unitId: then.newId('unit'),
    unit: blitar,
    admin: { name: 'Hendra Wijaya', email: staffEmails.blitarAdmin, locale: 'id', roles: ['officer'] },
  });
  const admin = asStaff(founded.admin);
  const curator = await hiring(then, admin)('Yuni Astuti', staffEmails.blitarCurator, 'curator');
  return { unit: founded.unit, admin, officer: admin, curator };
}
