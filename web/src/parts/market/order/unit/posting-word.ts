import type { Text, TextKey } from '../../../../text.ts';
import type { UnitPosting } from '../unit-order.ts';

const causes: Record<string, TextKey & `unit-order.${string}`> = {
  sale: 'unit-order.posting-sale',
  payment: 'unit-order.posting-payment',
  expiry: 'unit-order.posting-expiry',
  cancellation: 'unit-order.posting-cancellation',
  cancel: 'unit-order.posting-cancel',
  refund: 'unit-order.posting-refund',
  return: 'unit-order.posting-return',
  cash: 'unit-order.posting-cash',
};

const others: Record<string, TextKey & `unit-order.${string}`> = {
  again: 'unit-order.about-again',
  late: 'unit-order.about-late',
  suffix: 'unit-order.about-suffix',
};

/** What a posting is for, and for whose part. */
export function postingTitle({ cause, about }: UnitPosting, t: Text): string {
  const name = causes[cause] ? t(causes[cause]) : cause;
  if (about === undefined) return name;
  return `${name} · ${others[about] ? t(others[about]) : about}`;
}

type Entry = UnitPosting['entries'][number];

/** What is owed to somebody grows below zero in the books; people read growing as plus. */
const owedAccounts: readonly Entry['account'][] = ['commission', 'payable', 'delivery'];
export const grownIdr = ({ account, amountIdr }: Entry): number =>
  owedAccounts.includes(account) ? -amountIdr : amountIdr;

export const accountName = ({ account, shopName }: Entry, t: Text): string =>
  shopName ? `${t(`unit-order.account-${account}`)} ${shopName}` : t(`unit-order.account-${account}`);
