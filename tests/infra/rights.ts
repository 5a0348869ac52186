import { type Access, type ByKind, type FunctionName, verbsIn } from '@rasa/infra/access';
import type { Call } from './recorder.ts';

const wordsOf = ({ by, on, kind, verb }: Call): string => `${by}: ${on} ${kind} ${verb}`;

/** What a function was given, as if it had done all of it. */
function givenTo(by: FunctionName, { market = {}, programme = {}, blobs = {}, sends = [] }: Access): Call[] {
  const onEach = (on: Call['on'], kinds: ByKind) =>
    Object.entries(kinds).flatMap(([kind, verbs]) =>
      verbsIn<string>(verbs).map((verb) => ({ by, on, kind, verb })),
    );
  return [
    ...onEach('market', market),
    ...onEach('programme', programme),
    ...onEach('blobs', blobs),
    ...sends.map((kind): Call => ({ by, on: 'sends', kind, verb: 'send' })),
  ];
}

/** Sentences about rights that are given and never used, and about what is done without a right. */
export function differences(given: Record<FunctionName, Access>, calls: readonly Call[]): string[] {
  const may = Object.entries(given)
    .flatMap(([by, access]) => givenTo(by as FunctionName, access))
    .map(wordsOf);
  const does = calls.map(wordsOf);
  return [
    ...does.filter((one) => !may.includes(one)).map((one) => `${one} is done, but not given`),
    ...may.filter((one) => !does.includes(one)).map((one) => `${one} is given, but never done`),
  ].sort();
}

const order = ['get', 'query', 'put', 'update', 'delete', 'check', 'scan'];

type Rights = Partial<Record<'market' | 'programme' | 'blobs', ByKind>> & { sends?: string[] };

/** The rights that these calls need, as `infra/rights.json` writes them. */
export function rightsFor(calls: readonly Call[]): Record<string, Rights> {
  const rights: Record<string, Rights> = {};
  for (const { by, on, kind, verb } of calls.toSorted((a, b) => wordsOf(a).localeCompare(wordsOf(b)))) {
    rights[by] ??= {};
    if (on === 'sends') {
      rights[by].sends = [...(rights[by].sends ?? []), kind];
      continue;
    }
    rights[by][on] ??= {};
    const kinds = rights[by][on];
    const verbs = [...(kinds[kind]?.split(' ') ?? []), verb];
    kinds[kind] = verbs.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(' ');
  }
  return rights;
}

export const rightsText = (calls: readonly Call[]): string =>
  `${JSON.stringify(rightsFor(calls), null, 2)}\n`;
