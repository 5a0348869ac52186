import { type Field, type Method, type NewAct, routeOf, textOf } from './act.ts';
import { newId } from './id.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isFilled = (element: Element): element is Input =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** What stood in the inputs when the page came. */
function shownIn(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(isFilled).flatMap((input): Field[] => {
    if (input.name.startsWith('_') || input.name === 'clear') return [];
    if (input instanceof HTMLSelectElement)
      return [...input.options]
        .filter((one) => one.defaultSelected)
        .map((one): Field => [input.name, one.value]);
    if (input instanceof HTMLTextAreaElement) return [[input.name, input.defaultValue]];
    if (input.type === 'file') return [];
    if (input.type !== 'checkbox' && input.type !== 'radio') return [[input.name, input.defaultValue]];
    return input.defaultChecked ? [[input.name, input.value]] : [];
  });
}

function ownFields(data: FormData): { own: Field[]; marks: Field[]; files: File[] } {
  const texts: Field[] = [];
  const files: File[] = [];
  for (const [name, value] of data)
    if (typeof value === 'string') texts.push([name, value]);
    else if (value.size > 0) files.push(value);
  const isMark = ([name]: Field) => name.startsWith('_');
  return { own: texts.filter((field) => !isMark(field)), marks: texts.filter(isMark), files };
}

export type ReadForm = { act: NewAct; next: string; files: File[] };

/**
 * A form of a seller's page as an act that may wait for the network, and the page that it leads to; undefined where
 * the API must answer at once.
 */
export function readForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  now: string,
): ReadForm | undefined {
  const url = new URL(form.action);
  if (url.origin !== location.origin || !url.pathname.startsWith('/api/')) return undefined;
  const { own, marks, files } = ownFields(new FormData(form, submitter));
  const method = (url.searchParams.get('_method') ?? form.method).toUpperCase() as Method;
  const path = url.pathname.slice('/api'.length);
  const isNew = method === 'POST' && path === '/listings';
  const isPhoto = method === 'POST' && path.endsWith('/pictures');
  const isVoice = method === 'POST' && path.endsWith('/voice-note');
  const made: Field[] = [];
  if (isNew) made.push(['listingId', newId('lst')]);
  if (isPhoto) made.push(['pictureId', newId('pic')]);
  if (isVoice) made.push(['voiceId', newId('voc')]);
  const fields = [...own, ...made];
  const route = routeOf(method, path, fields);
  const next = textOf(marks, '_next');
  if (!route || !next) return undefined;
  const seen = Number(textOf(marks, '_seen'));
  return {
    act: {
      ...{ ...route, method, path, fields, madeAt: now, before: shownIn(form) },
      id: textOf(marks, '_key') ?? crypto.randomUUID(),
      title: document.querySelector('h1')?.textContent?.trim() ?? '',
      ...(seen > 0 && { base: seen }),
      // A recording is small as it is; a photo is made so first.
      ...(isVoice && files[0] && { photo: files[0] }),
    },
    next: next.replace('{listingId}', route.subject),
    files,
  };
}
