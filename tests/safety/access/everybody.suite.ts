import { createApp } from '@rasa/functions/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, type Operation, operationsOf } from '../stage/operation.ts';
import { stage } from '../stage/shared.ts';
import type { App } from '../stage/stage.ts';
import { unlistedRoutes } from './enumeration.ts';
import { cellsOf, faultsOf, hintsOf, neverOpened, rowsOf } from './matrix.ts';
import { table } from './table.ts';

let operations: Operation[];
beforeAll(async () => {
  operations = operationsOf(await documentOf(stage.app));
});

describe('every route', () => {
  test('of the document has a row here, says who may call it, and says the same as its row', () => {
    expect(operations.length).toBeGreaterThan(80);
    expect(operations.filter(({ access }) => !access).map(({ name }) => name)).toEqual([]);
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(table).sort());
    const said = operations.map(({ name, access }) => [name, access]);
    expect(said).toEqual(operations.map(({ name }) => [name, rowsOf(name)[0]?.access]));
  });

  test('that the app answers is in the document, or one of the pages about it', () => {
    expect(unlistedRoutes(createApp(stage.world), operations)).toEqual([]);
  });

  test('planted outside the document is found', () => {
    const app = createApp(stage.world);
    app.get('/api/orders-of-everybody', (c) => c.json([]));
    app.route('/api/open', createApp(stage.world));
    const found = unlistedRoutes(app, operations);
    expect(found).toContain('GET /api/orders-of-everybody');
    expect(found).toContain('GET /api/open/api/offers');
  });
});

/** An app whose route forgets to ask who is asking: everybody is answered as this person. */
function forgetful(app: App, path: RegExp, as: string): App {
  return {
    request(url, init) {
      if (!path.test(url)) return app.request(url, init);
      const headers = new Headers(init?.headers);
      headers.set('cookie', stage.people.find(({ name }) => name === as)!.cookie);
      return app.request(url, { ...init, headers });
    },
  };
}

describe('everybody', () => {
  test('is answered as the table says, for her own, for another’s and for nothing', async () => {
    const cells = await cellsOf(stage, Object.keys(table));
    expect(cells.length).toBeGreaterThan(2500);
    expect(faultsOf(stage, cells)).toEqual([]);
    expect(hintsOf(cells)).toEqual([]);
    expect(neverOpened(cells)).toEqual([]);
  });

  test('is seen to be let in where a route forgets who is asking', async () => {
    const open = { ...stage, app: forgetful(stage.app, /\/api\/payouts\/pay_/, 'officer') };
    const cells = await cellsOf(open, ['GET /api/payouts/{payoutId}']);
    const faults = faultsOf(stage, cells);
    expect(faults).toContainEqual(
      expect.stringMatching(/visitor · own: expected 401 session.none, was told 200/),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(/another seller of the unit · own: tells of near money/),
    );
  });

  test('is seen to be let in where a list forgets whose it is', async () => {
    const open = { ...stage, app: forgetful(stage.app, /\/api\/seller\/orders/, 'seller') };
    const faults = faultsOf(stage, await cellsOf(open, ['GET /api/seller/orders']));
    expect(faults).toContainEqual(expect.stringMatching(/seller of another unit · own: tells of near money/));
  });
});
