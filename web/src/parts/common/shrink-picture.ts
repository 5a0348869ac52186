/**
 * Comfort over the plain form: a photo is made small before it is sent, since a phone's own has several megabytes and
 * the line is slow. What the browser cannot read goes as it is, and the API judges it.
 */
const longestSide = 1280;
const quality = 0.82;
/** Small enough already. */
const leftAloneBytes = 300_000;

async function shrunk(file: File): Promise<File> {
  if (file.size <= leftAloneBytes) return file;
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

async function shrinkIn(input: HTMLInputElement): Promise<void> {
  const files = await Promise.all([...(input.files ?? [])].map((file) => shrunk(file).catch(() => file)));
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

export {};
