import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Act, NewAct } from './act.ts';
import { changeLock, databaseOf, lockOf } from './phone.ts';
import type { Shelf } from './shelf.ts';
import { type Pin, type Sealed, seal, unseal } from './vault.ts';

type KeptAct = { seq?: number; sealed: Sealed; photo?: Sealed | undefined };

interface StoreSchema extends DBSchema {
  acts: { key: number; value: KeptAct };
  shelf: { key: string; value: Sealed };
}

/** The browser has no room for more. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** The newest version of what is kept; a browser that has seen a newer one does not open it as an older. */
const schemaVersion = 1;

const asText = async (photo: Blob) => ({
  type: photo.type,
  base64: btoa(
    Array.from(new Uint8Array(await photo.arrayBuffer()), (one) => String.fromCharCode(one)).join(''),
  ),
});

function asBlob(kept: unknown): Blob | undefined {
  if (kept instanceof Blob || kept === undefined) return kept;
  const { type, base64 } = kept as { type: string; base64: string };
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
}

/**
 * What one account keeps on this phone: the queue in the order of doing, and what she was shown last. Closed with the
 * phone's key where a PIN is set.
 * @throws Locked while the phone is locked; QuotaExceededError where it is full
 */
export function storeOf(accountId: string) {
  let opened: Promise<IDBPDatabase<StoreSchema>> | undefined;
  function open(): Promise<IDBPDatabase<StoreSchema>> {
    opened ??= openDB<StoreSchema>(databaseOf(accountId), schemaVersion, {
      upgrade(db) {
        db.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true });
        db.createObjectStore('shelf');
      },
      // Signing out in another tab, or a newer version of this page, needs it closed.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        opened = undefined;
      },
    });
    return opened;
  }

  const keyNow = async () => (await lockOf(accountId)).key;

  async function closed({ photo, seq, ...act }: Partial<Act> & NewAct): Promise<KeptAct> {
    const key = await keyNow();
    return {
      ...(seq !== undefined && { seq }),
      sealed: await seal(act, key),
      ...(photo && { photo: key ? await seal(await asText(photo), key) : { open: photo } }),
    };
  }

  async function read({ seq, sealed, photo }: KeptAct): Promise<Act> {
    const key = await keyNow();
    const act = (await unseal(sealed, key)) as Omit<Act, 'seq' | 'photo'>;
    return { ...act, seq: seq!, photo: photo && asBlob(await unseal(photo, key)) };
  }

  return {
    accountId,
    async add(act: NewAct): Promise<number> {
      const kept = await closed({ ...act, status: 'waiting', tries: 0 });
      return (await open()).add('acts', kept);
    },
    async put(act: Act): Promise<void> {
      const kept = await closed(act);
      const transaction = (await open()).transaction('acts', 'readwrite');
      // Thrown away by her meanwhile, it does not come back.
      if (await transaction.store.getKey(act.seq)) await transaction.store.put(kept);
      await transaction.done;
    },
    async remove(seq: number): Promise<void> {
      await (await open()).delete('acts', seq);
    },
    async list(): Promise<Act[]> {
      return Promise.all((await (await open()).getAll('acts')).map(read));
    },
    async readShelf(): Promise<Shelf | undefined> {
      const kept = await (await open()).get('shelf', 'shelf');
      return kept && ((await unseal(kept, await keyNow())) as Shelf);
    },
    async writeShelf(shelf: Shelf): Promise<void> {
      const sealed = await seal(shelf, await keyNow());
      await (await open()).put('shelf', sealed, 'shelf');
    },
    async dropShelf(): Promise<void> {
      await (await open()).delete('shelf', 'shelf');
    },
    close: async () => (await opened)?.close(),
  };
}
export type Store = ReturnType<typeof storeOf>;

/**
 * Sets the phone's first PIN and closes all that is kept. What an interruption leaves open stays readable, so nothing
 * is lost.
 */
export async function closeWith(store: Store, made: { pin: Pin; key: CryptoKey }): Promise<void> {
  const [acts, shelf] = [await store.list(), await store.readShelf()];
  await changeLock(store.accountId, made);
  for (const act of acts) await store.put(act);
  if (shelf) await store.writeShelf(shelf);
}
