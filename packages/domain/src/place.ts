import { z } from 'zod';

/** Kemendagri codes, dotted: province 2, regency 2.2, district 2.2.2, village 2.2.2.4. Names are never keys. */
export const regencyCodeSchema = z.string().regex(/^\d{2}\.\d{2}$/);
export const districtCodeSchema = z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/);
export const villageCodeSchema = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);

export const regencyOf = (code: string): string => code.slice(0, 5);
export const districtOf = (code: string): string => code.slice(0, 8);
export const provinceOf = (code: string): string => code.slice(0, 2);

/** Undefined for what is no village's code. */
export const villageCodeOf = (plain: string): string | undefined =>
  villageCodeSchema.safeParse(plain.replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3.$4')).data;

export type Place = { code: string; name: string };

/** The regencies and cities of East Java (Kemendagri, province 35), for addresses and filters. */
export const eastJavaRegencies: readonly Place[] = [
  { code: '35.01', name: 'Kab. Pacitan' },
  { code: '35.02', name: 'Kab. Ponorogo' },
  { code: '35.03', name: 'Kab. Trenggalek' },
  { code: '35.04', name: 'Kab. Tulungagung' },
  { code: '35.05', name: 'Kab. Blitar' },
  { code: '35.06', name: 'Kab. Kediri' },
  { code: '35.07', name: 'Kab. Malang' },
  { code: '35.08', name: 'Kab. Lumajang' },
  { code: '35.09', name: 'Kab. Jember' },
  { code: '35.10', name: 'Kab. Banyuwangi' },
  { code: '35.11', name: 'Kab. Bondowoso' },
  { code: '35.12', name: 'Kab. Situbondo' },
  { code: '35.13', name: 'Kab. Probolinggo' },
  { code: '35.14', name: 'Kab. Pasuruan' },
  { code: '35.15', name: 'Kab. Sidoarjo' },
  { code: '35.16', name: 'Kab. Mojokerto' },
  { code: '35.17', name: 'Kab. Jombang' },
  { code: '35.18', name: 'Kab. Nganjuk' },
  { code: '35.19', name: 'Kab. Madiun' },
  { code: '35.20', name: 'Kab. Magetan' },
  { code: '35.21', name: 'Kab. Ngawi' },
  { code: '35.22', name: 'Kab. Bojonegoro' },
  { code: '35.23', name: 'Kab. Tuban' },
  { code: '35.24', name: 'Kab. Lamongan' },
  { code: '35.25', name: 'Kab. Gresik' },
  { code: '35.26', name: 'Kab. Bangkalan' },
  { code: '35.27', name: 'Kab. Sampang' },
  { code: '35.28', name: 'Kab. Pamekasan' },
  { code: '35.29', name: 'Kab. Sumenep' },
  { code: '35.71', name: 'Kota Kediri' },
  { code: '35.72', name: 'Kota Blitar' },
  { code: '35.73', name: 'Kota Malang' },
  { code: '35.74', name: 'Kota Probolinggo' },
  { code: '35.75', name: 'Kota Pasuruan' },
  { code: '35.76', name: 'Kota Mojokerto' },
  { code: '35.77', name: 'Kota Madiun' },
  { code: '35.78', name: 'Kota Surabaya' },
  { code: '35.79', name: 'Kota Batu' },
];

/** Where a parcel goes when the buyer lives outside the province. */
export const outsideProvince: Place = { code: '00.00', name: 'Luar Jawa Timur' };

export const regencyName = (code: string): string =>
  [...eastJavaRegencies, outsideProvince].find((place) => place.code === code)?.name ?? code;
