import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskArea } from './texts.ts';

const web = path.join(import.meta.dirname, '..');
const source = path.join(web, 'src');
const deskKeys = Object.keys(
  JSON.parse(readFileSync(path.join(web, `messages/id/${deskArea}.json`), 'utf8')),
);
const isDesk = (file: string) => path.relative(source, file).startsWith('pages/staf/');

/** The files and what they import, in turn; also what comes only now and then. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set(files);
  for (const file of reached)
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)) {
      const target = path.resolve(path.dirname(file), to);
      if (/\.(?:astro|tsx?)$/.test(target) && !target.includes('paraglide') && existsSync(target))
        reached.add(target);
    }
  return reached;
}

/** Keys of staff's pages that a file says, whole or by their start: `staff-seller.${state}`. */
function spokenIn(text: string): string[] {
  const said = new Set(text.match(/(?<=['"`])[a-z][\w.-]*/g));
  return deskKeys.filter(
    (key) => said.has(key) || text.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`),
  );
}

test('pages of visitors and sellers say nothing in the texts that only staff’s pages load', () => {
  const pages = globSync(path.join(source, 'pages/**/*.astro')).filter((file) => !isDesk(file));
  const reached = reachedFrom(pages);
  expect(reached.size).toBeGreaterThan(150);
  const faults = [...reached].flatMap((file) =>
    spokenIn(readFileSync(file, 'utf8')).map((key) => `${path.relative(source, file)}: ${key}`),
  );
  expect(faults).toEqual([]);
});

test('a text of staff’s pages is found wherever it is said', () => {
  const key = deskKeys.find((one) => one.startsWith('staff-'))!;
  expect(spokenIn(`{t('${key}')}`)).toEqual([key]);
  const start = key.slice(0, key.lastIndexOf('.') + 1);
  expect(spokenIn(`t(\`${start}\${state}\`)`)).toContain(key);
  expect(spokenIn("{t('site.name')}")).toEqual([]);
  const desk = globSync(path.join(source, 'pages/staf/**/*.astro'));
  const spoken = new Set([...reachedFrom(desk)].flatMap((file) => spokenIn(readFileSync(file, 'utf8'))));
  expect(spoken.size).toBeGreaterThan(deskKeys.length / 2);
});
