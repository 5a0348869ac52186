/** What is kept of a value: as it is, or closed with the phone's key. */
export type Sealed = { open: unknown } | { iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer };

/** Thrown where something private is asked for while the phone is locked. */
export class Locked extends Error {
  override name = 'Locked';
}

const pinRounds = 310_000;
const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Closes a value. Without a key (no PIN was set) it is kept as it is. */
export async function seal(value: unknown, key: CryptoKey | undefined): Promise<Sealed> {
  if (!key) return { open: value };
  const iv = bytes(12);
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

export async function unseal(sealed: Sealed, key: CryptoKey | undefined): Promise<unknown> {
  if ('open' in sealed) return sealed.open;
  if (!key) throw new Locked();
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.box);
  return JSON.parse(new TextDecoder().decode(text));
}

/** What is kept of a PIN: never the PIN, only a key that nobody can open without it. */
export type Pin = {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
};

async function keyOfPin(pin: string, { salt, rounds }: Pick<Pin, 'salt' | 'rounds'>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const importKey = (raw: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A new key for this phone's data, and what opens it again. */
export async function makePin(pin: string, rounds = pinRounds): Promise<{ pin: Pin; key: CryptoKey }> {
  const [raw, salt, iv] = [bytes(32), bytes(16), bytes(12)];
  const own = await keyOfPin(pin, { salt, rounds });
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own, raw);
  return { pin: { salt, rounds, iv, wrapped }, key: await importKey(raw) };
}

/** @returns the key, or undefined where the PIN is another */
export async function openPin(kept: Pin, pin: string): Promise<CryptoKey | undefined> {
  const own = await keyOfPin(pin, kept);
  try {
    return await importKey(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, own, kept.wrapped));
  } catch {
    return undefined;
  }
}

/** The same key under another PIN: what is kept stays closed as it is. @returns undefined where the old PIN is another */
export async function changePin(kept: Pin, old: string, next: string): Promise<Pin | undefined> {
  const own = await keyOfPin(old, kept);
  let raw: ArrayBuffer;
  try {
    raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, own, kept.wrapped);
  } catch {
    return undefined;
  }
  const [salt, iv] = [bytes(16), bytes(12)];
  const other = await keyOfPin(next, { salt, rounds: kept.rounds });
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, other, raw);
  return { salt, rounds: kept.rounds, iv, wrapped };
}

/** Guesses that cost nothing; after each further one she waits twice as long. */
const freeGuesses = 4;

/** Seconds to wait after so many wrong guesses in a row. */
export const waitSeconds = (wrong: number): number =>
  wrong <= freeGuesses ? 0 : Math.min(30 * 2 ** (wrong - freeGuesses - 1), 3600);
