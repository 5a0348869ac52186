import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';
import { installers, type LockFile, lockFaults } from './lock.ts';

const text = await readFile(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(text) as LockFile;

test('every package is pinned by a hash of its content, from whichever registry it is asked', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(lockFaults(lock)).toEqual([]);
  expect(text).not.toMatch(/"resolved":\s*"(https?|git|file):/);
});

test('only packages that are named here run a program when they are installed', () => {
  const running = Object.entries(lock.packages).filter(([, locked]) => locked.hasInstallScript);
  expect(running.map(([path]) => path).sort()).toEqual(Object.keys(installers).sort());
});

test('npm is told to write no registry into the lock file', async () => {
  expect(await readFile(join(root, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});

const integrity = `sha512-${'a'.repeat(86)}==`;

test.each([
  ['a host', { integrity, resolved: 'https://registry.example/a.tgz' }, 'comes from'],
  ['a repository', { integrity, resolved: 'git+ssh://git@example/a.git' }, 'comes from'],
  ['no hash', {}, 'has no hash'],
  ['a weak hash', { integrity: 'sha1-abc=' }, 'has no hash'],
  ['a program at installing', { integrity, hasInstallScript: true }, 'runs a program'],
  ['a bundle that nothing holds', { inBundle: true }, 'has no hash'],
  ['terms of which none is fair', { integrity, license: 'GPL-2.0-only OR AGPL-3.0-only' }, 'is under GPL'],
  ['terms that bind us', { integrity, license: 'MIT AND AGPL-3.0-only' }, 'is under AGPL'],
])('a package with %s is found', (_, locked, fault) => {
  expect(lockFaults({ packages: { 'node_modules/a': locked } })).toEqual([expect.stringContaining(fault)]);
});

test('what lies in the archive of another is pinned by its hash, and one of several terms may be chosen', () => {
  const inner = { inBundle: true, license: '(MIT OR GPL-3.0-or-later)' };
  const packages = { 'node_modules/a': { integrity }, 'node_modules/a/node_modules/b': inner };
  expect(lockFaults({ packages })).toEqual([]);
});
