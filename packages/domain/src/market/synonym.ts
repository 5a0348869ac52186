import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';

/** Words that mean the same food, such as `lempeng` and `puli`: who looks for one of them is shown all. */
const synonymGroupSchema = z.array(lineSchema(40, 2)).min(2).max(12);

const maxSynonymGroups = 300;

export const synonymListSchema = z.object({
  groups: z.array(synonymGroupSchema).max(maxSynonymGroups),
  changedAt: instantSchema,
  changedBy: z.string(),
  version: z.int(),
});
export type SynonymList = z.infer<typeof synonymListSchema>;

/** What a market knows before anybody has changed it. */
export const firstSynonyms: SynonymList['groups'] = [
  ['lempeng', 'puli', 'gendar', 'karak'],
  ['keripik', 'kripik', 'chips'],
  ['kerupuk', 'krupuk', 'crackers'],
  ['sambal', 'sambel', 'chili sauce'],
  ['peyek', 'rempeyek'],
  ['singkong', 'ketela', 'telo', 'cassava'],
  ['pisang', 'gedang', 'banana'],
  ['ubi', 'ketela rambat', 'telo rambat', 'sweet potato'],
  ['kacang', 'peanut', 'nuts'],
  ['gula merah', 'gula jawa', 'gula aren', 'palm sugar'],
  ['kopi', 'coffee'],
  ['jahe', 'ginger'],
  ['pedas', 'pedes', 'spicy'],
  ['manis', 'legi'],
  ['telur', 'telor', 'endog'],
  ['ikan', 'iwak', 'fish'],
  ['tepung', 'glepung', 'flour'],
  ['nasi', 'sego'],
  ['ayam', 'pitik'],
];

/**
 * The list as people write it: a group a line, its words parted by commas; a word twice in a line counts once. Empty
 * lines are nothing.
 * @throws Refusal `synonyms.line-wrong` with the line that is no group, `synonyms.too-many`
 */
export function readSynonymLines(text: string): SynonymList['groups'] {
  const groups = text.split('\n').flatMap((line, at) => {
    const words = [...new Set(line.split(/[,;=]/).map((word) => word.trim().toLowerCase()))].filter(Boolean);
    if (words.length === 0) return [];
    const group = synonymGroupSchema.safeParse(words);
    if (!group.success) throw wrong('synonyms.line-wrong', { line: at + 1 });
    return [group.data];
  });
  if (groups.length > maxSynonymGroups) throw wrong('synonyms.too-many', { most: maxSynonymGroups });
  return groups;
}

const wrong = (code: 'synonyms.line-wrong' | 'synonyms.too-many', params: Record<string, number>): Refusal =>
  new Refusal(code, { params, fields: { lines: { code, params } } });

export const synonymLines = (groups: SynonymList['groups']): string =>
  groups.map((group) => group.join(', ')).join('\n');
