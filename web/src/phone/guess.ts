import { changeLock, lockOf } from './phone.ts';
import { openPin, waitSeconds } from './vault.ts';

/** How a guess at the PIN ended; wrong ones cost time, whoever asks for them. @returns seconds to wait */
export async function guessed(accountId: string, right: boolean): Promise<number> {
  const { wrongGuesses = 0 } = await lockOf(accountId);
  const wrong = right ? 0 : wrongGuesses + 1;
  const wait = waitSeconds(wrong);
  await changeLock(accountId, { wrongGuesses: wrong, waitUntil: wait > 0 ? Date.now() + wait * 1000 : 0 });
  return wait;
}

/** Seconds until the PIN may be tried again. A clock that was set back does not lock her out for days. */
export async function stillWaits(accountId: string): Promise<number> {
  const { waitUntil = 0 } = await lockOf(accountId);
  const seconds = Math.ceil((waitUntil - Date.now()) / 1000);
  return seconds > 0 && seconds <= 3600 ? seconds : 0;
}

/** @returns the key that the PIN opens; else how many seconds she has to wait, 0 where it was wrong and nothing more */
export async function guessPin(accountId: string, guess: string): Promise<CryptoKey | number> {
  const seconds = await stillWaits(accountId);
  if (seconds > 0) return seconds;
  const { pin } = await lockOf(accountId);
  const key = pin && (await openPin(pin, guess));
  const wait = await guessed(accountId, key !== undefined);
  return key ?? wait;
}
