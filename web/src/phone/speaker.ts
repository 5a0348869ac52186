/**
 * The speaker button of a seller's screen: plays the recorded help, and stops it. Where the recording cannot be had, the
 * phone speaks the words itself if it has an Indonesian voice, else they are written out. Without this script the
 * button is a link to the sound.
 */
import { scriptPath } from './voice.ts';

type Playing = { link: HTMLElement; stop(): void };
let playing: Playing | undefined;

function stop(): void {
  playing?.stop();
  playing?.link.removeAttribute('data-plays');
  playing = undefined;
}

/** Whole, so that the service worker can keep it: the browser's own player asks for pieces. */
async function soundOf(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the sound answered ${answer.status}`);
  return answer.blob();
}

async function play(link: HTMLAnchorElement): Promise<void> {
  const audio = new Audio();
  const mine: Playing = { link, stop: () => audio.pause() };
  playing = mine;
  link.setAttribute('data-plays', '');
  const source = URL.createObjectURL(await soundOf(link.href));
  const done = () => {
    URL.revokeObjectURL(source);
    if (playing === mine) stop();
  };
  if (playing !== mine) return done();
  audio.src = source;
  audio.addEventListener('ended', done);
  await audio.play();
}

async function speak(link: HTMLAnchorElement): Promise<void> {
  const name = link.dataset.help ?? '';
  const scripts = (await (await fetch(scriptPath)).json()) as Record<string, string>;
  const words = scripts[name];
  if (!words) throw new Error(`no words for ${name}`);
  const voice = globalThis.speechSynthesis?.getVoices().find(({ lang }) => lang.startsWith('id'));
  if (!voice) return write(link, words);
  const said = Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: 'id-ID' });
  said.onend = stop;
  playing = { link, stop: () => speechSynthesis.cancel() };
  link.setAttribute('data-plays', '');
  speechSynthesis.speak(said);
}

function write(link: HTMLAnchorElement, words: string): void {
  stop();
  const text = document.createElement('p');
  text.className = 'speaker-words';
  text.lang = 'id';
  text.setAttribute('role', 'status');
  text.textContent = words;
  if (link.nextElementSibling?.className !== text.className) link.after(text);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a');
  if (!link) return;
  const again = playing?.link === link;
  stop();
  if (link.dataset.help === undefined) return;
  event.preventDefault();
  if (again) return;
  play(link)
    .catch(() => speak(link))
    // Neither sound nor words could be had: the phone has no network and has not kept this one.
    .catch(() => write(link, link.dataset.missing ?? ''));
});

type Line = { saveData?: boolean; effectiveType?: string };

/** On a good line the help of this screen is fetched ahead, so that the phone keeps it for when there is none. */
addEventListener('load', () => {
  const { saveData, effectiveType } = (navigator as { connection?: Line }).connection ?? {};
  const link = document.querySelector<HTMLAnchorElement>('a[data-help]');
  if (!link || saveData || effectiveType !== '4g' || !navigator.serviceWorker?.controller) return;
  setTimeout(() => void soundOf(link.href).catch(() => undefined), 3_000);
});
