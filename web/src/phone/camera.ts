/**
 * The camera's live picture under a frame that shows where the food goes. What is taken goes into the file input beside
 * the button, as if it had been chosen. Without this script, or where the browser gives out no camera, the phone's own
 * camera is opened by the input.
 */
export const hasCamera = (): boolean =>
  typeof navigator.mediaDevices?.getUserMedia === 'function' && typeof HTMLDialogElement === 'function';

/** Long enough for a page and its print; the photo is made smaller before it is kept. */
const wanted = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } };
const quality = 0.92;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  about: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Node[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), about);
  made.append(...children);
  return made;
}

async function frameOf(video: HTMLVideoElement): Promise<File> {
  const { videoWidth: width, videoHeight: height } = video;
  const canvas = element('canvas', { width, height });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob || width === 0) throw new Error('the camera shows nothing yet');
  return new File([blob], 'foto.jpg', { type: 'image/jpeg' });
}

/** @returns what she took, or undefined where she closed it. @throws DOMException where she may not or cannot */
async function takeOne({ dataset }: HTMLElement): Promise<File | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
  const video = element('video', { muted: true, playsInline: true, srcObject: stream });
  const take = element('button', {
    type: 'button',
    className: 'button button-good button-wide',
    textContent: dataset.take ?? '',
  });
  const close = element('button', {
    type: 'button',
    className: 'button button-secondary button-wide',
    textContent: dataset.close ?? '',
  });
  const dialog = element(
    'dialog',
    { className: 'camera' },
    element('div', { className: 'camera-view' }, video, element('div', { className: 'camera-frame' })),
    element('p', { textContent: dataset.hint ?? '' }),
    take,
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
  try {
    return await new Promise<File | undefined>((done, failed) => {
      // A slow phone shows its first picture late; what is tapped meanwhile is not lost.
      const shows = video.play();
      shows.catch(failed);
      take.addEventListener('click', () => shows.then(() => frameOf(video)).then(done, failed));
      close.addEventListener('click', () => done(undefined));
      dialog.addEventListener('cancel', () => done(undefined));
    });
  } finally {
    for (const track of stream.getTracks()) track.stop();
    dialog.remove();
  }
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest?.<HTMLElement>('[data-camera]');
  const place = button?.closest<HTMLElement>('[data-camera-place]');
  const input = place?.querySelector<HTMLInputElement>('input[type=file]');
  const note = place?.querySelector<HTMLElement>('[data-camera-note]');
  if (!button || !input) return;
  const say = (text = '') => {
    if (note) Object.assign(note, { textContent: text, hidden: text === '' });
  };
  say();
  takeOne(button)
    .then((photo) => {
      if (!photo) return;
      const chosen = new DataTransfer();
      chosen.items.add(photo);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      if (button.dataset.camera === 'send') input.form?.requestSubmit();
    })
    // The input still opens the phone's own camera, or its pictures.
    .catch(() => say(button.dataset.refused));
});

if (hasCamera())
  for (const button of document.querySelectorAll<HTMLElement>('[data-camera][hidden]')) button.hidden = false;
