import { formatIdr } from './money.ts';

/** Fills `{name}` from the params. Amounts (`…Idr`) are written as rupiah. */
export const fill = (template: string, params: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' && name.endsWith('Idr') ? formatIdr(value) : String(value ?? '');
  });
