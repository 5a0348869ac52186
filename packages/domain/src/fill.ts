import { formatIdr } from './money.ts';

const thousands = new Intl.NumberFormat('id-ID');

/** Parted by thousands where it is long; a year is not. */
const written = (value: string | number): string =>
  typeof value === 'number' && value >= 10_000 ? thousands.format(value) : String(value);

/** Fills `{name}` from the params. Amounts (`…Idr`) are written as rupiah. */
export const fill = (template: string, params: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' && name.endsWith('Idr') ? formatIdr(value) : written(value ?? '');
  });
