/**
 * The button that records: a tap begins, the next one ends, a minute ends it too. What was recorded goes into the form's
 * file input and out with the form, as if it had been chosen. Without this script, or where the browser cannot record, a
 * recording is chosen from the phone.
 */
const longestSeconds = 60;
const bitsPerSecond = 24_000;
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Marks the form's button, says what is wrong in the form's note; both texts are in the page. */
type Place = {
  form: HTMLFormElement;
  button: HTMLElement;
  input: HTMLInputElement;
  note: HTMLElement | null;
};

let running: { recorder: MediaRecorder; place: Place; ticking: ReturnType<typeof setInterval> } | undefined;

export const canRecord = (): boolean => typeof MediaRecorder === 'function' && !!navigator.mediaDevices;

function placeOf(button: HTMLElement): Place | undefined {
  const form = button.closest('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  return form && input
    ? { form, button, input, note: form.querySelector<HTMLElement>('[data-record-note]') }
    : undefined;
}

function say({ note, button }: Place, what: 'refused' | 'nothing' | 'ready' | undefined): void {
  if (!note) return;
  note.hidden = what === undefined;
  note.textContent = what ? (button.dataset[what] ?? '') : '';
}

function count({ button }: Place, seconds: number): void {
  const clock = button.querySelector('[data-seconds]');
  if (clock) clock.textContent = `${seconds}`;
}

async function begin(place: Place): Promise<void> {
  say(place, undefined);
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType && { mimeType }),
  });
  const pieces: Blob[] = [];
  const from = Date.now();
  const ticking = setInterval(() => {
    const seconds = Math.round((Date.now() - from) / 1000);
    count(place, seconds);
    if (seconds >= longestSeconds) end();
  }, 500);
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop();
    const [type = 'audio/webm'] = recorder.mimeType.split(';');
    const sound = new File(pieces, `suara.${type.split('/')[1]}`, { type });
    if (sound.size === 0) return say(place, 'nothing');
    const chosen = new DataTransfer();
    chosen.items.add(sound);
    place.input.files = chosen.files;
    // `keep`: the form asks more than this.
    if (place.button.dataset.record === 'keep') say(place, 'ready');
    else place.form.requestSubmit();
  });
  running = { recorder, place, ticking };
  place.button.setAttribute('data-records', '');
  count(place, 0);
  recorder.start();
}

function end(): void {
  if (!running) return;
  clearInterval(running.ticking);
  running.place.button.removeAttribute('data-records');
  if (running.recorder.state !== 'inactive') running.recorder.stop();
  running = undefined;
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest?.<HTMLElement>('[data-record]');
  const place = button && placeOf(button);
  if (!place) return;
  if (running) return end();
  // Refused, or no microphone: she is told what to do, and writing is still there.
  begin(place).catch(() => say(place, 'refused'));
});

if (canRecord())
  for (const button of document.querySelectorAll<HTMLElement>('[data-record][hidden]')) button.hidden = false;
