import { shopPlans } from './workshop/shop-list.ts';

/** Staff of the sample, by the unit they work in. Nobody owns these addresses. */
export const staffEmails = {
  admin: 'admin@rasadesa.example',
  officer: 'petugas@rasadesa.example',
  curator: 'kurator@rasadesa.example',
  secondCurator: 'kurator2@rasadesa.example',
  companion: 'pendamping@rasadesa.example',
  blitarAdmin: 'admin.blitar@rasadesa.example',
  blitarCurator: 'kurator.blitar@rasadesa.example',
} as const;

/** `+6281200001001` as people write it: `0812-0000-1001`. */
const written = (phone: string): string => phone.replace(/^\+62(\d{3})(\d{4})(\d+)$/, '0$1-$2-$3');

const phoneOf = (key: string): string => written(shopPlans.find((plan) => plan.key === key)?.phone ?? '');

/** Whom a visitor of the sample may sign in as. */
export const sampleAccounts: readonly { who: string; signIn: string }[] = [
  { who: 'Penjual Bu Sri (Tapelan)', signIn: phoneOf('sri') },
  { who: 'Penjual Mbok Jum (Kota Madiun)', signIn: phoneOf('josenan') },
  { who: 'Penjual baru Bu Lastri', signIn: phoneOf('lastri') },
  { who: 'Kurator', signIn: staffEmails.curator },
  { who: 'Petugas', signIn: staffEmails.officer },
  { who: 'Admin', signIn: staffEmails.admin },
  { who: 'Pendamping (membantu Bu Lastri)', signIn: staffEmails.companion },
  { who: 'Penjual unit lain (Blitar)', signIn: phoneOf('blitar') },
  { who: 'Kurator unit lain', signIn: staffEmails.blitarCurator },
];
