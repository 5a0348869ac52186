import { randomBytes } from 'node:crypto';
import type { Book } from './book/book.ts';
import type { DeliveryPlan, FaultPlan, RefundPlan } from './plan.ts';

/** What every part of the stand-in shares. */
export interface Stand {
  book: Book;
  /** Milliseconds. */
  now: () => number;
  /** Where buyers reach the payment page. */
  publicBase: string;
  webhookUrl: string;
  webhookSecret: string;
  faults: FaultPlan;
  deliveries: DeliveryPlan;
  refunds: RefundPlan;
  /** Events were made: bring them, without waiting for it. */
  wakeCourier: () => void;
}

export function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}
