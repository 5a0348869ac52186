import type { Role } from '@rasa/domain/identity/role';
import { pdfBytes } from '../../builders/support.ts';
import { voiceBytes } from '../../builders/voice.ts';
import { jpegBytes } from '../../builders/workshop.ts';
import type { Person, SideName } from '../stage/stage.ts';
import type { Things } from '../stage/thing.ts';

export type Sent = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
};

/** `own` and `other` name things of the near and the far side; `none` names things that nobody has. */
export const targets = ['own', 'other', 'none'] as const;
export type Target = (typeof targets)[number];

type Asked = {
  person: Person;
  /** The link's secret where she has it, else one that was made up. */
  token(link: { token: string }): string;
  /** Another one for each request. */
  number: number;
};

/** What is expected of one route. Whoever is not let through is told that it does not exist. */
export type Row = {
  /** As the document's `x-access` must say it. */
  access: string;
  /** By default, of what the route needs there is nothing. */
  send?(things: Things, asked: Asked): Sent;
  /** What things that are not hers and things that do not exist are both answered with; without it the route names none. */
  unknown?: string;
  /** Who is let through; by default the seller herself and the staff of her unit. */
  opens?(person: Person, of: SideName): boolean;
  /** Roles that are told in words why not, whatever they name. */
  closed?: { roles: readonly Role[]; code: string; status?: number };
  /** For what does not exist, where that is no 404. */
  none?: { status: number; code: string };
  /** Everybody's answer. */
  always?: { status: number; code: string };
  /** Ends the session it is asked in. */
  endsSession?: true;
};

export type Table = Record<string, Row | readonly Row[]>;

export const everybody = () => true;

/** Sellers of one unit are as closed to each other as units are. */
export const hers = (person: Person, of: SideName): boolean =>
  person.role === 'seller' ? person.owns === of : person.side === of;

export const onlySeller = (person: Person, of: SideName): boolean => person.owns === of;

export const onlyOf =
  (...roles: Role[]) =>
  (person: Person, of: SideName): boolean =>
    person.role !== 'none' && roles.includes(person.role) && hers(person, of);

/** The near side's links are the only ones that anybody here holds. */
export const holder = (person: Person, of: SideName): boolean => person.holdsTokens === true && of === 'near';

const bytes = new Uint8Array(await jpegBytes());

export function upload(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.set('picture', new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** A paper, of which the server keeps a picture. */
export function paper(values: Record<string, string>): FormData {
  const form = fields(values);
  form.set('paper', new File([bytes], 'surat.jpg', { type: 'image/jpeg' }));
  return form;
}

/** As `upload`, but a PDF. */
export function pdfUpload(values: Record<string, string>): FormData {
  const form = upload(values);
  form.set('picture', new File([new Uint8Array(pdfBytes())], 'label.pdf', { type: 'application/pdf' }));
  return form;
}

export function recording(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('voice', new File([voiceBytes], 'suara.webm', { type: 'audio/webm' }));
  return form;
}

export function fields(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
