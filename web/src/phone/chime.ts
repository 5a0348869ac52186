/** Whether new orders are heard on this phone; hers to choose, and nobody's secret. */
const name = 'rasa-chime';
const soundPath = '/bunyi/pesanan-baru.mp3';

export const isChimeOn = (): boolean => localStorage.getItem(name) !== 'off';
export const setChime = (isOn: boolean): void => localStorage.setItem(name, isOn ? 'on' : 'off');

/** Browsers let nothing be heard on a page that nobody has touched yet. */
export const mayBeHeard = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

/** Rings once, where she wants it and has touched the page. @returns whether it was heard */
export async function chime(): Promise<boolean> {
  if (!isChimeOn() || !mayBeHeard()) return false;
  navigator.vibrate?.([200, 100, 200]);
  try {
    const answer = await fetch(soundPath);
    if (!answer.ok) return false;
    const source = URL.createObjectURL(await answer.blob());
    const audio = new Audio(source);
    audio.addEventListener('ended', () => URL.revokeObjectURL(source));
    await audio.play();
    return true;
  } catch {
    return false;
  }
}
