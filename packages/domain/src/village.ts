import { districtOf, type Place, regencyOf } from './place.ts';

/**
 * Villages and wards (desa, kelurahan) of East Java, a file for each regency: nobody loads them all. A line is a
 * district; a name without a number counts on from the one before. From idn-area-data 4.0.1, whose data stands under the
 * Open Database License 1.0; so do these lists.
 */
const lists: Record<string, () => Promise<{ default: string }>> = {
  '35.01': () => import('./village/35.01.ts'),
  '35.02': () => import('./village/35.02.ts'),
  '35.03': () => import('./village/35.03.ts'),
  '35.04': () => import('./village/35.04.ts'),
  '35.05': () => import('./village/35.05.ts'),
  '35.06': () => import('./village/35.06.ts'),
  '35.07': () => import('./village/35.07.ts'),
  '35.08': () => import('./village/35.08.ts'),
  '35.09': () => import('./village/35.09.ts'),
  '35.10': () => import('./village/35.10.ts'),
  '35.11': () => import('./village/35.11.ts'),
  '35.12': () => import('./village/35.12.ts'),
  '35.13': () => import('./village/35.13.ts'),
  '35.14': () => import('./village/35.14.ts'),
  '35.15': () => import('./village/35.15.ts'),
  '35.16': () => import('./village/35.16.ts'),
  '35.17': () => import('./village/35.17.ts'),
  '35.18': () => import('./village/35.18.ts'),
  '35.19': () => import('./village/35.19.ts'),
  '35.20': () => import('./village/35.20.ts'),
  '35.21': () => import('./village/35.21.ts'),
  '35.22': () => import('./village/35.22.ts'),
  '35.23': () => import('./village/35.23.ts'),
  '35.24': () => import('./village/35.24.ts'),
  '35.25': () => import('./village/35.25.ts'),
  '35.26': () => import('./village/35.26.ts'),
  '35.27': () => import('./village/35.27.ts'),
  '35.28': () => import('./village/35.28.ts'),
  '35.29': () => import('./village/35.29.ts'),
  '35.71': () => import('./village/35.71.ts'),
  '35.72': () => import('./village/35.72.ts'),
  '35.73': () => import('./village/35.73.ts'),
  '35.74': () => import('./village/35.74.ts'),
  '35.75': () => import('./village/35.75.ts'),
  '35.76': () => import('./village/35.76.ts'),
  '35.77': () => import('./village/35.77.ts'),
  '35.78': () => import('./village/35.78.ts'),
  '35.79': () => import('./village/35.79.ts'),
};

function readLine(districtCode: string, line: string): Place[] {
  let number = 0;
  return line.split(', ').map((text) => {
    const said = /^(\d{4}) (.+)$/.exec(text);
    number = said ? Number(said[1]) : number + 1;
    return { code: `${districtCode}.${number}`, name: said?.[2] ?? text };
  });
}

/** By name. Empty for a district outside the province. */
export async function villagesOf(districtCode: string): Promise<Place[]> {
  const list = await lists[regencyOf(districtCode)]?.();
  const line = list?.default.split('\n').find((one) => one.startsWith(`${districtCode.slice(6)} `));
  return line ? readLine(districtCode, line.slice(3)).sort((a, b) => a.name.localeCompare(b.name, 'id')) : [];
}

/** Undefined for a code outside the province. */
export const villageName = async (code: string): Promise<string | undefined> =>
  (await villagesOf(districtOf(code))).find((place) => place.code === code)?.name;
