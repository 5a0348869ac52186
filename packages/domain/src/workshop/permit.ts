import { provinceOf } from '../place.ts';
import type { RefusalCode } from '../refusal-code.ts';

/** Of BPOM rule 4/2024 and what producers print; rules change, so they are dated. */
export const permitRules = {
  validFrom: '2024-01-01',
  /** A P-IRT certificate ends this many years after it was given. */
  pirtValidYears: 5,
  pirtPackagings: { least: 1, most: 8 },
  pirtGroups: { least: 1, most: 16 },
  /** Kept for fewer days than this, food needs no permit. */
  shortLifeDays: 7,
  homeProvince: '35',
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
const within = (value: number, { least, most }: { least: number; most: number }) =>
  value >= least && value <= most;

/**
 * Shape alone; a right shape is never proof. 15 digits: packaging 1, food group 2, regency 4, product 2, producer 4,
 * year of the end 2. `today` is a calendar day.
 */
export function readPirt(text: string, today: string): ReadPermit | PermitProblem {
  const digits = digitsOf(text);
  if (digits.length !== 15 || /[^\d\s.\-pirtno]/i.test(text)) return { code: 'permit.pirt-digits' };
  if (!within(Number(digits[0]), permitRules.pirtPackagings)) return { code: 'permit.pirt-packaging' };
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

export const readPermit = (permit: { kind: 'pirt' | 'md'; number: string }, today: string) =>
  permit.kind === 'pirt' ? readPirt(permit.number, today) : readMd(permit.number);
