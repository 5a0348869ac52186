import { provinceOf } from '../place.ts';
import type { RefusalCode } from '../refusal-code.ts';

/** Of BPOM rule 4/2024 and what producers print; rules change, so they are dated. */
export const permitRules = {
  validFrom: '2024-01-01',
  /** A P-IRT certificate ends this many years after it was given. */
  pirtValidYears: 5,
  pirtPackagings: { least: 1, most: 8 },
  pirtGroups: { least: 1, most: 16 },
  /** Of the 38 provinces, as places' codes begin. */
  provinces: [
    { least: 11, most: 19 },
    { least: 21, most: 21 },
    { least: 31, most: 36 },
    { least: 51, most: 53 },
    { least: 61, most: 65 },
    { least: 71, most: 76 },
    { least: 81, most: 82 },
    { least: 91, most: 97 },
  ],
  /** Anywhere kabupaten are counted from 01 and kota from 71. */
  regencies: [
    { least: 1, most: 45 },
    { least: 71, most: 79 },
  ],
  /** Kept for fewer days than this, food needs no permit. */
  shortLifeDays: 7,
  homeProvince: '35',
  /** Its kabupaten and kota, all of them. */
  homeRegencies: [
    { least: 1, most: 29 },
    { least: 71, most: 79 },
  ],
} as const;

/** Odd, but seen on real certificates or on rules that may have moved: for the curator's eye, not a refusal. */
export type PermitDoubt =
  | 'pirt-group-unknown'
  | 'pirt-other-province'
  | 'pirt-year-too-far'
  | 'halal-month-odd';

export type ReadPermit = { printed: string; doubts: PermitDoubt[] };
export type PermitProblem = { code: RefusalCode; params?: Record<string, string | number> };

const digitsOf = (text: string): string => text.replace(/\D/g, '');
type Bounds = { least: number; most: number };
const within = (value: number, { least, most }: Bounds) => value >= least && value <= most;
const withinAny = (value: number, all: readonly Bounds[]) => all.some((bounds) => within(value, bounds));

/** Whether four digits can be a kabupaten or kota: exactly in the home province, by their form elsewhere. */
function isRegency(digits: string): boolean {
  const { homeProvince, homeRegencies, provinces, regencies } = permitRules;
  const [province, number] = [provinceOf(digits), Number(digits.slice(2))];
  return withinAny(Number(province), provinces)
    ? withinAny(number, province === homeProvince ? homeRegencies : regencies)
    : false;
}

/**
 * Shape alone; a right shape is never proof. 15 digits: packaging 1, food group 2, regency 4, product 2, producer 4,
 * year of the end 2. `today` is a calendar day.
 */
export function readPirt(text: string, today: string): ReadPermit | PermitProblem {
  const digits = digitsOf(text);
  if (digits.length !== 15 || /[^\d\s.\-pirtno]/i.test(text)) return { code: 'permit.pirt-digits' };
  if (!within(Number(digits[0]), permitRules.pirtPackagings)) return { code: 'permit.pirt-packaging' };
  const regency = digits.slice(3, 7);
  if (!isRegency(regency)) return { code: 'permit.pirt-regency', params: { digits: regency } };
  const year = 2000 + Number(digits.slice(13));
  const thisYear = Number(today.slice(0, 4));
  if (year < thisYear) return { code: 'permit.expired', params: { year } };
  const doubts: PermitDoubt[] = [];
  if (!within(Number(digits.slice(1, 3)), permitRules.pirtGroups)) doubts.push('pirt-group-unknown');
  if (provinceOf(digits.slice(3)) !== permitRules.homeProvince) doubts.push('pirt-other-province');
  if (year > thisYear + permitRules.pirtValidYears) doubts.push('pirt-year-too-far');
  return { printed: `P-IRT ${digits.slice(0, 13)}-${digits.slice(13)}`, doubts };
}

/** `BPOM RI MD` and 12 digits (old) or 15. */
export function readMd(text: string): ReadPermit | PermitProblem {
  const digits = /^(?:bpom\s*)?(?:ri\s*)?md[\s.]*([\d\s]+)$/i.exec(text.trim())?.[1]?.replace(/\s/g, '');
  if (digits === undefined || ![12, 15].includes(digits.length)) return { code: 'permit.md-shape' };
  return { printed: `BPOM RI MD ${digits}`, doubts: [] };
}

/** `ID` and 17 digits; the last four appear to be month and year of issue. */
export function readHalal(text: string): ReadPermit | PermitProblem {
  const digits = /^id(\d{17})$/i.exec(text.replace(/\s/g, ''))?.[1];
  if (digits === undefined) return { code: 'halal.shape' };
  const month = Number(digits.slice(13, 15));
  const isOdd = month < 1 || month > 12 || Number(digits.slice(15)) < 19;
  return { printed: `ID${digits}`, doubts: isOdd ? ['halal-month-odd'] : [] };
}

/** 13 digits, with blanks, dots or dashes as people write them. */
export function readNib(text: string): ReadPermit | PermitProblem {
  const digits = /^(?:nib)?[\s:.]*([\d\s.-]+)$/i.exec(text.trim())?.[1]?.replace(/\D/g, '');
  if (digits?.length !== 13) return { code: 'permit.nib-shape' };
  return { printed: digits, doubts: [] };
}

export const readPermit = (permit: { kind: 'pirt' | 'md'; number: string }, today: string) =>
  permit.kind === 'pirt' ? readPirt(permit.number, today) : readMd(permit.number);
