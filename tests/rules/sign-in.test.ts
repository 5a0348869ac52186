import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root } from './imports.ts';

function fileOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const [, room, rest] = /^@rasa\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  if (!room) return undefined;
  return join(root, room === 'functions' ? room : `packages/${room}`, 'src', `${rest}.ts`);
}

/** Every package that running this file loads, sooner or later. */
function packagesFrom(entry: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const todo = [join(root, entry)];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    for (const { specifier, typeOnly } of importsOf(readFileSync(file, 'utf8'))) {
      if (typeOnly) continue;
      const next = fileOf(file, specifier);
      if (next) todo.push(next);
      else found.add(specifier);
    }
  }
  return found;
}

const signInLibrary = (entry: string) =>
  [...packagesFrom(entry)].filter((name) => /^(@?better-auth)(\/|$)/.test(name));

test.each([
  'functions/src/api.ts',
  'functions/src/events.ts',
  'functions/src/jobs.ts',
  'functions/src/world.ts',
])('%s never loads the sign-in library', (entry) => {
  expect(packagesFrom(entry).size).toBeGreaterThan(0);
  expect(signInLibrary(entry)).toEqual([]);
});

test('the search for it finds it where it is', () => {
  expect(signInLibrary('functions/src/auth/app.ts')).toContain('better-auth/minimal');
});
