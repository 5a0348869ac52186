import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A name ticked or un-ticked on this phone. Ids alone: names are on the kept page, which has its own end. */
export type KeptMark = {
  seq?: number;
  accountId: string;
  sessionId: string;
  markId: string;
  participantId: string;
  isThere: boolean;
  /** By the phone's clock. */
  at: string;
  /** By the API's clock: it has it, but the kept page was drawn before. */
  sentAt?: string | undefined;
  /** The API's sentence, where it did not take it. */
  problem?: string | undefined;
};

interface HallSchema extends DBSchema {
  marks: { key: number; value: KeptMark };
}

let opened: Promise<IDBPDatabase<HallSchema>> | undefined;

function open(): Promise<IDBPDatabase<HallSchema>> {
  opened ??= openDB<HallSchema>('rasa-hall', 1, {
    upgrade: (db) => void db.createObjectStore('marks', { keyPath: 'seq', autoIncrement: true }),
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** What one account has ticked, in the order of ticking. */
export async function marksOf(accountId: string): Promise<(KeptMark & { seq: number })[]> {
  const all = await (await open()).getAll('marks');
  return all.flatMap((one) => (one.accountId === accountId ? [{ ...one, seq: one.seq! }] : []));
}

export async function addMark(mark: KeptMark): Promise<void> {
  await (await open()).add('marks', mark);
}

export async function putMark(mark: KeptMark): Promise<void> {
  await (await open()).put('marks', mark);
}

export async function removeMark(seq: number): Promise<void> {
  await (await open()).delete('marks', seq);
}
