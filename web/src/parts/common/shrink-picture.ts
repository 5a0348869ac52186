/**
 * Comfort over the plain form: a photo is made small before it is sent, since a phone's own has several megabytes and
 * the line is slow. What the browser cannot read goes as it is, and the API judges it.
 */
import { shrunk } from '../../phone/photo.ts';

/** Small enough already. */
const leftAloneBytes = 150_000;

async function smaller(file: File): Promise<File> {
  if (file.size <= leftAloneBytes) return file;
  const photo = await shrunk(file);
  if (typeof photo === 'string' || photo.size >= file.size) return file;
  return new File([photo], file.name.replace(/\.\w+$/, '.jpg'), { type: photo.type });
}

async function shrinkIn(input: HTMLInputElement): Promise<void> {
  const files = await Promise.all([...(input.files ?? [])].map((file) => smaller(file).catch(() => file)));
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  input.files = list.files;
}

for (const input of document.querySelectorAll<HTMLInputElement>('.picture-field input[type="file"]')) {
  let working: Promise<void> | undefined;
  input.addEventListener('change', () => {
    working = shrinkIn(input).finally(() => {
      working = undefined;
    });
  });
  // She may be faster than her phone.
  input.form?.addEventListener('submit', (event) => {
    if (!working) return;
    event.preventDefault();
    const { submitter } = event;
    void working.then(() => input.form?.requestSubmit(submitter));
  });
}
