import { isLocked, lockNow, lockOf } from './phone.ts';

const name = 'rasa-left';
/** Laid down for so long, a phone with a PIN is locked when it is taken up again. */
const openMilliseconds = 5 * 60_000;

/** Locks a phone that was left lying, by whoever's clock: a clock that jumps back locks as well. */
export function lockWhenLeft(accountId: string, locked: () => void): void {
  const look = async () => {
    const left = Number(localStorage.getItem(name) ?? Date.now());
    const away = Math.abs(Date.now() - left);
    if (away > openMilliseconds) await lockNow(accountId);
    if (isLocked(await lockOf(accountId))) locked();
  };
  const note = () => localStorage.setItem(name, String(Date.now()));
  addEventListener('pagehide', note);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') note();
    else void look();
  });
  void look();
}
