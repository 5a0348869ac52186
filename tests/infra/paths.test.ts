import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '@rasa/functions/api';
import { createAuthApp } from '@rasa/functions/auth/app';
import { createPapersApp } from '@rasa/functions/papers/app';
import { functionFor } from '@rasa/infra/routes';
import { buildSite, root } from '@rasa/local/build';
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviours } from '../../infra/edge/behaviours.ts';
import { assetPaths, builtFiles } from '../../infra/edge/files.ts';
import { managed, personalCookies } from '../../infra/edge/kept.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

type Behaviour = {
  pathPattern?: string;
  allowedMethods: string[];
  cachePolicyId: string;
  originRequestPolicyId?: string;
  targetOriginId: string;
};

const made = { pageCacheId: 'page-cache', pageHeadersId: 'page-headers', mediaPathArn: 'media-path' };
let edge: { rest: Behaviour; ordered: Behaviour[] };
let world: TestWorld;
beforeAll(async () => {
  edge = behaviours(made, assetPaths(builtFiles((await buildSite()).clientFolder)));
  world = await testWorld();
});

/** As CloudFront matches: `*` is anything, the first that fits, else the rest. */
function behaviourOf(path: string): Behaviour {
  const fits = ({ pathPattern = '' }: Behaviour): boolean =>
    new RegExp(`^${pathPattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  return edge.ordered.find(fits) ?? edge.rest;
}

type Passed = 'all' | 'nothing';
/** Which of an asker's cookies, query and headers reach who answers. */
const passedBy = ({ originRequestPolicyId }: Behaviour): Passed =>
  originRequestPolicyId === managed.allViewerExceptHost ? 'all' : 'nothing';
const keptBy = ({ cachePolicyId }: Behaviour): string =>
  ({ [managed.cachingDisabled]: 'never', [made.pageCacheId]: 'as page' })[cachePolicyId] ?? 'as file';

describe('of each family of paths it is settled who answers, what reaches them and what is kept', () => {
  test.each([
    ['/', 'functions', 'all', 'as page', 'POST'],
    ['/en/produk/keripik-off_1', 'functions', 'all', 'as page', 'POST'],
    ['/penjual', 'functions', 'all', 'as page', 'POST'],
    ['/staf/pesanan', 'functions', 'all', 'as page', 'POST'],
    ['/keranjang', 'functions', 'all', 'as page', 'POST'],
    ['/api/orders', 'functions', 'all', 'never', 'POST'],
    ['/api/sign-in/codes', 'functions', 'all', 'never', 'POST'],
    ['/api/webhooks/stripe', 'functions', 'all', 'never', 'POST'],
    ['/api/carts/crt_1', 'functions', 'all', 'never', 'PATCH'],
    ['/cetak/label/off_1/B01/a4.pdf', 'functions', 'all', 'never', 'GET'],
    ['/cetak/nota/ord_1.pdf', 'functions', 'all', 'never', 'GET'],
    ['/cetak/sertifikat', 'functions', 'all', 'never', 'POST'],
    ['/cetak/produk/off_1/poster-a4.pdf', 'functions', 'all', 'never', 'GET'],
    ['/kartu/produk/off_1/v1/luas.jpg', 'functions', 'nothing', 'as file', 'GET'],
    ['/media/pic_1/640.webp', 'media', 'nothing', 'as file', 'GET'],
    ['/_astro/a.css', 'assets', 'nothing', 'as file', 'GET'],
    ['/sw.js', 'assets', 'nothing', 'as file', 'GET'],
    ['/suara/id.mp3', 'assets', 'nothing', 'as file', 'GET'],
  ])('%s: from %s, passed %s, kept %s, %s', (path, origin, passed, kept, method) => {
    const behaviour = behaviourOf(path);
    expect(behaviour.targetOriginId).toBe(origin);
    expect(passedBy(behaviour)).toBe(passed);
    expect(keptBy(behaviour)).toBe(kept);
    expect(behaviour.allowedMethods).toContain(method);
    if (passed === 'nothing') expect(behaviour.allowedMethods).not.toContain('POST');
  });

  test('every page is answered by the site, with all that was asked, in both languages', async () => {
    const pages = join(root, 'web/src/pages');
    const files = (await readdir(pages, { recursive: true })).filter((name) => name.endsWith('.astro'));
    const paths = files.map(
      (file) => `/${file.replace(/(\/?index)?\.astro$/, '').replace(/\[[^\]]+\]/g, 'x')}`,
    );
    expect(paths.length).toBeGreaterThan(50);
    const elsewhere = paths
      .flatMap((path) => [path, `/en${path}`])
      .filter((path) => behaviourOf(path) !== edge.rest);
    expect(elsewhere).toEqual([]);
  });

  test('every route of a function is reached by its method, and by cookies and query unless it is a share card', () => {
    const apps = { api: createApp(world), auth: createAuthApp(world), papers: createPapersApp(world) };
    const routes = Object.entries(apps).flatMap(([name, app]) =>
      (app.routes as { method: string; path: string }[])
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/'))
        .map(({ method, path }) => ({ name, method, path: path.replace(/:\w+(\{[^/]*\})?\??/g, 'x') })),
    );
    expect(routes.length).toBeGreaterThan(100);
    const unreached = routes.filter(({ name, method, path }) => {
      const behaviour = behaviourOf(path);
      const isCard = name === 'papers' && path.startsWith('/kartu/');
      return !behaviour.allowedMethods.includes(method) || (passedBy(behaviour) === 'nothing' && !isCard);
    });
    expect(unreached).toEqual([]);
    expect(functionFor('/cetak/sertifikat')).toBe('papers');
  });
});

/** Names of cookies that say who somebody is, wherever the functions write or read one. */
async function cookieNames(): Promise<string[]> {
  const source = join(root, 'functions/src');
  const files = (await readdir(source, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
  return [...new Set(texts.flatMap((text) => text.match(/__Host-[a-z-]+/g) ?? []))].sort();
}

test('pages are kept by every cookie that says who somebody is, and a new one must be named', async () => {
  const names = await cookieNames();
  expect([...personalCookies].sort()).toEqual(names);
  expect(names).toContain('__Host-session');
  expect(personalCookies.filter((name) => name !== '__Host-session').sort()).not.toEqual(names);
});
