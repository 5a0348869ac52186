import { beforeAll, describe, expect, test } from 'vitest';
import { readerOf } from '../../builders/reader.ts';
import { keyedRoutes } from '../form/keyed.ts';
import { documentOf, type Operation, operationsOf } from '../stage/operation.ts';
import { stage } from '../stage/shared-site.ts';
import type { SiteStage } from '../stage/site.ts';
import { pagesOf } from './reached.ts';

let operations: Operation[];
beforeAll(async () => {
  operations = operationsOf(await documentOf(stage.app));
});

type Form = Awaited<ReturnType<ReturnType<SiteStage['reader']>['open']>>['forms'][number];

/** The route that a form is answered by, as the document names it; undefined where there is none. */
function routeOf({ action }: Form): string | undefined {
  const url = new URL(action, 'http://shop.test');
  const method = url.searchParams.get('_method') ?? 'POST';
  const fits = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname);
  return operations.find((one) => one.method === method && fits(one.path))?.name;
}

const fieldOf = ({ fields }: Form, name: string) => fields.find(([field]) => field === name)?.[1];
const asks = ({ action }: Form) => !action.startsWith('/api/');

async function formsOf(name: string) {
  const pages = await pagesOf(name);
  const opened = [];
  // The design system's page shows a form that goes nowhere.
  for (const { path, status, text } of pages.filter((one) => one.status === 200 && !/gaya/.test(one.path))) {
    const read = readerOf({ fetch: () => new Response(text, { status }) });
    opened.push({ path, forms: (await read.open(path)).forms });
  }
  return opened.flatMap(({ path, forms }) =>
    forms.filter((form) => !asks(form)).map((form) => ({ path, form })),
  );
}

describe.each(['visitor', 'seller', 'curator', 'officer', 'admin'])('the forms of a %s', (name) => {
  test('post to routes of the document, say where they stand, and carry a key where a second post would do it again', async () => {
    const forms = await formsOf(name);
    expect(forms.length).toBeGreaterThan(2);
    const faults = forms.flatMap(({ path, form }) => {
      const route = routeOf(form);
      const wrong: string[] = [];
      if (!route) wrong.push('no route answers it');
      if (fieldOf(form, '_back') === undefined) wrong.push('does not say where it stands');
      const isKeyed = (keyedRoutes as readonly (string | undefined)[]).includes(route);
      if (isKeyed && !fieldOf(form, '_key')) wrong.push('carries no key');
      return wrong.map((fault) => `${form.action} on ${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

test('every key is made anew with its page', async () => {
  const seller = stage.reader(stage.person('seller'));
  const keys = [];
  for (let times = 0; times < 3; times += 1) {
    const { forms } = await seller.open('/penjual/produk/baru');
    keys.push(...forms.flatMap((form) => fieldOf(form, '_key') ?? []));
  }
  expect(keys.length).toBeGreaterThan(2);
  expect(new Set(keys).size).toBe(keys.length);
});
