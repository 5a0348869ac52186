import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Pin } from './vault.ts';

/** What this phone knows beside anybody's data: whose turn it is. */
export type PhoneState = {
  /** Who was signed in last. */
  accountId?: string | undefined;
  /** She signed out without a network: the session is ended before anything else is asked. */
  signOutWaits?: boolean | undefined;
  /** How far the phone's clock is behind the API's, as last seen. */
  skewMilliseconds?: number | undefined;
};

/** How one account's data is locked on this phone. */
export type Lock = {
  pin?: Pin | undefined;
  /** There while the phone is open; the browser gives it to nobody as bytes. */
  key?: CryptoKey | undefined;
  wrongGuesses?: number | undefined;
  /** By the phone's clock. */
  waitUntil?: number | undefined;
};

interface PhoneSchema extends DBSchema {
  state: { key: string; value: PhoneState };
  locks: { key: string; value: Lock };
}

const name = 'rasa-phone';
let opened: Promise<IDBPDatabase<PhoneSchema>> | undefined;

function open(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= openDB<PhoneSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('state');
      db.createObjectStore('locks');
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

export async function phoneState(): Promise<PhoneState> {
  return (await (await open()).get('state', 'phone')) ?? {};
}

/** Changes in one transaction, so that the page and the service worker do not undo each other's. */
export async function changePhone(change: Partial<PhoneState>): Promise<PhoneState> {
  const transaction = (await open()).transaction('state', 'readwrite');
  const next = { ...(await transaction.store.get('phone')), ...change };
  await Promise.all([transaction.store.put(next, 'phone'), transaction.done]);
  return next;
}

export async function lockOf(accountId: string): Promise<Lock> {
  return (await (await open()).get('locks', accountId)) ?? {};
}

export async function changeLock(accountId: string, change: Partial<Lock>): Promise<void> {
  const transaction = (await open()).transaction('locks', 'readwrite');
  const next = { ...(await transaction.store.get(accountId)), ...change };
  await Promise.all([transaction.store.put(next, accountId), transaction.done]);
}

export const isLocked = ({ pin, key }: Lock): boolean => pin !== undefined && key === undefined;

/** Locks at once, where a PIN is set. */
export async function lockNow(accountId: string): Promise<void> {
  if ((await lockOf(accountId)).pin) await changeLock(accountId, { key: undefined });
}

export const databaseOf = (accountId: string): string => `rasa-phone-${accountId}`;

/** Accounts with something kept on this phone. */
export async function keptAccounts(): Promise<string[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.flatMap(({ name: one }) => (one?.startsWith(`${name}-`) ? [one.slice(name.length + 1)] : []));
}

/** Everything of one account, drafts and photos included. */
export async function deleteKept(accountId: string): Promise<void> {
  await (await open()).delete('locks', accountId);
  await deleteDB(databaseOf(accountId), { blocked: () => undefined });
}
