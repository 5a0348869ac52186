import type { Draft } from '@rasa/domain/market/content';
import type { Field } from './act.ts';

const numbers = new Set(['netContent.value', 'shippingWeightGrams', 'shelfLifeDays', 'priceIdr', 'stock']);
const lists = new Set(['ingredients', 'allergens', 'pictureIds']);

/** `Rp 15.000` is fifteen thousand; the API reads numbers in the same way. @returns the text where it is none */
export function readNumber(text: string): number | string {
  const plain = text.replace(/^\s*rp\.?\s*/i, '').replace(/\s/g, '');
  const digits = /^-?\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^-?\d+$/.test(digits) ? Number(digits) : text;
}

const readOne = (name: string, text: string): string | number =>
  numbers.has(name) ? readNumber(text) : text.trim();

const readList = (name: string, texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    (name === 'ingredients' ? text.split(/[\n,;]/) : [text]).map((one) => one.trim()).filter(Boolean),
  );

/** The part of a draft that a form speaks of. An unanswered input is left out, as the API leaves it out. */
export function draftOf(fields: readonly Field[]): Draft {
  const names = new Set(fields.map(([name]) => name));
  const draft: Record<string, unknown> = {};
  for (const name of names) {
    const texts = fields.filter(([one]) => one === name).map(([, text]) => text);
    if (lists.has(name)) draft[name] = readList(name, texts);
    else if (texts[0]?.trim()) set(draft, name, readOne(name, texts[0]));
  }
  for (const other of ['clear', 'listingId', 'expectedVersion']) delete draft[other];
  return draft as Draft;
}

function set(draft: Record<string, unknown>, name: string, value: string | number): void {
  const [outer = '', inner] = name.split('.');
  draft[outer] = inner === undefined ? value : { ...(draft[outer] as object | undefined), [inner]: value };
}

/** Fields that a form empties. */
export const clearedBy = (fields: readonly Field[]): string[] =>
  fields.filter(([name]) => name === 'clear').map(([, text]) => text);

/** A draft as it stands after a form. */
export function stepped(draft: Draft, fields: readonly Field[]): Draft {
  const emptied = clearedBy(fields);
  const kept = Object.entries(draft).filter(([name]) => !emptied.includes(name));
  return { ...Object.fromEntries(kept), ...draftOf(fields) };
}

/** An answer as text, for comparing and for showing; nothing is ''. */
export function answerText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return Object.values(value).map(answerText).join(' ');
  return String(value);
}
