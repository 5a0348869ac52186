import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Field, NewAct } from './act.ts';
import { keepAct } from './keep.ts';
import { changeLock, deleteKept } from './phone.ts';
import { type Ask, type Heard, NoNetwork, sendAll } from './sender.ts';
import { closeWith, type Store, storeOf } from './store.ts';
import { changePin, makePin, openPin, waitSeconds } from './vault.ts';

let number = 0;
let store: Store;
beforeEach(() => {
  number += 1;
  store = storeOf(`acc_${number}`);
});

const draft = (subject: string, fields: Field[], over: Partial<NewAct> = {}): NewAct => ({
  ...{ id: crypto.randomUUID(), kind: 'draft', subject, method: 'PUT', path: `/listings/${subject}/draft` },
  ...{ fields, before: [], base: 1, title: 'Keripik', madeAt: '2026-11-25T00:00:00.000Z', ...over },
});

type Sent = { path: string; key: string | undefined; text: string; owner: string | undefined };

/** An API that answers by these rules and remembers what reached it. */
function api(rules: (path: string, asked: number, sent: Sent) => Heard | 'lost' | 'unheard') {
  const sent: Sent[] = [];
  const ask: Ask = async (path, { headers, body, method }) => {
    if (path === '/me') return { status: 200, body: { account: { accountId: store.accountId } } };
    const one = {
      path: method === 'GET' ? `GET ${path}` : path,
      key: headers['idempotency-key'],
      text: String(body ?? ''),
      owner: headers['for-account'],
    };
    const answer = rules(one.path, sent.length, one);
    if (answer === 'unheard') throw new NoNetwork();
    sent.push(one);
    if (answer === 'lost') throw new NoNetwork();
    return answer;
  };
  return { ask, sent };
}

const ok = (version: number): Heard => ({ status: 200, body: { version } });
const refused = (status: number, code: string, detail?: object): Heard => ({
  status,
  body: { error: { code, message: `not: ${code}`, detail } },
});
const send = (ask: Ask) => sendAll({ store, ask, now: () => '2026-11-25T01:00:00.000Z' });
const states = async () => (await store.list()).map(({ status }) => status);

const offer = (fields: Field[]): NewAct => ({
  ...draft('ofr_a', fields),
  ...{ kind: 'offer', method: 'PATCH', path: '/offers/ofr_a', base: undefined },
});

test('a full phone sends what it has, and has room again', async () => {
  await store.add(draft('lst_a', [['name', 'Keripik']]));
  await store.add(draft('lst_b', [['name', 'Rengginang']]));
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    const { ask, sent } = api((path) => (path.includes('lst_a') ? ok(2) : refused(422, 'body.invalid')));
    expect((await send(ask)).outcome).toBe('done');
    expect(sent).toHaveLength(2);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect((await store.list()).map(({ subject, status }) => [subject, status])).toEqual([
    ['lst_b', 'waiting'],
  ]);
});

test('units of an offer go out while its price waits for her answer, and a later price waits behind it', async () => {
  await store.add(
    offer([
      ['priceIdr', '16000'],
      ['expectedPriceIdr', '15000'],
    ]),
  );
  await store.add(
    offer([
      ['available', '4'],
      ['expectedAvailable', '9'],
    ]),
  );
  await store.add(
    offer([
      ['priceIdr', '17000'],
      ['expectedPriceIdr', '16000'],
    ]),
  );
  const { ask, sent } = api((path, _, { text }) => {
    if (path.startsWith('GET'))
      return {
        status: 200,
        body: { offers: [{ offerId: 'ofr_a', available: 9, priceIdr: 18_000, status: 'live' }] },
      };
    return text.includes('priceIdr') ? refused(409, 'offer.price-moved') : ok(2);
  });
  await send(ask);
  expect(await states()).toEqual(['conflict', 'sent', 'waiting']);
  expect(sent.map(({ text }) => text)).toEqual([
    'priceIdr=16000&expectedPriceIdr=15000',
    '',
    'available=4&expectedAvailable=9',
  ]);
  // Nor is it tried again before she has answered.
  await send(ask);
  expect(await states()).toEqual(['conflict', 'sent', 'waiting']);
});

test('another PIN opens what the old one closed, and the old one opens it no more', async () => {
  const { pin } = await makePin('2468', 1000);
  const changed = await changePin(pin, '2468', '1357');
  expect(await changePin(pin, '1111', '1357')).toBeUndefined();
  expect(await openPin(changed!, '1357')).toBeDefined();
  expect(await openPin(changed!, '2468')).toBeUndefined();
});

test('acts go out in the order of doing, each with its key, for its owner, on the version that the one before made', async () => {
  const acts = [1, 2, 3].map((one) => draft('lst_a', [['priceIdr', `${one}000`]]));
  for (const act of acts) await store.add(act);
  const { ask, sent } = api((_, asked) => ok(asked + 2));
  expect(await send(ask)).toEqual({ outcome: 'done', sent: 3 });
  expect(sent.map(({ key }) => key)).toEqual(acts.map(({ id }) => id));
  expect(sent.map(({ text }) => text)).toEqual([
    'priceIdr=1000&expectedVersion=1',
    'priceIdr=2000&expectedVersion=2',
    'priceIdr=3000&expectedVersion=3',
  ]);
  expect(new Set(sent.map(({ owner }) => owner))).toEqual(new Set([store.accountId]));
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
});

test('a lost answer is asked for again with the same key and the same words', async () => {
  await store.add(draft('lst_a', [['priceIdr', '1000']]));
  const { ask, sent } = api((_, asked) => (asked === 0 ? 'lost' : ok(2)));
  expect(await send(ask)).toEqual({ outcome: 'offline', sent: 0 });
  expect(await states()).toEqual(['waiting']);
  expect(await send(ask)).toEqual({ outcome: 'done', sent: 1 });
  expect(sent[1]).toEqual(sent[0]);
});

test('a thing in trouble holds up what came after it on the same thing, and nothing else', async () => {
  await store.add(draft('lst_a', [['priceIdr', '1000']]));
  await store.add(draft('lst_a', [['priceIdr', '2000']]));
  await store.add(draft('lst_b', [['priceIdr', '3000']]));
  const { ask } = api((path) => (path.includes('lst_a') ? { status: 500, body: undefined } : ok(2)));
  expect(await send(ask)).toEqual({ outcome: 'server', sent: 1 });
  expect(await states()).toEqual(['waiting', 'waiting', 'sent']);
});

test('what is refused waits for her with the API’s sentence, until she has answered it anew', async () => {
  await keepAct(store, draft('lst_a', [['priceIdr', '1']]));
  const { ask } = api((_, asked) => (asked === 0 ? refused(400, 'body.invalid') : ok(2)));
  expect((await send(ask)).outcome).toBe('done');
  expect(await store.list()).toMatchObject([{ status: 'refused', problem: 'not: body.invalid' }]);
  await keepAct(store, draft('lst_a', [['priceIdr', '1500']]));
  expect(await send(ask)).toEqual({ outcome: 'done', sent: 1 });
  expect(await states()).toEqual(['sent']);
});

describe('a version that has moved', () => {
  const moved = (draftNow: object) =>
    api((path, asked) => {
      if (path.startsWith('GET')) return { status: 200, body: { version: 7, draft: draftNow } };
      return asked === 0 ? refused(409, 'listing.not-in-state', { version: 7 }) : ok(8);
    });
  const price = () => draft('lst_a', [['priceIdr', '16000']], { before: [['priceIdr', '15000']] });

  test('is written on top where nobody touched her field', async () => {
    await store.add(price());
    const { ask, sent } = moved({ priceIdr: 15_000, name: 'Lain' });
    expect(await send(ask)).toEqual({ outcome: 'done', sent: 1 });
    expect(sent.at(-1)?.text).toBe('priceIdr=16000&expectedVersion=7');
  });

  test('is never overwritten where somebody did: both are kept, and she is asked', async () => {
    await store.add(price());
    await store.add(draft('lst_a', [['name', 'Keripik']]));
    const { ask, sent } = moved({ priceIdr: 17_000 });
    expect(await send(ask)).toEqual({ outcome: 'done', sent: 0 });
    const [first, second] = await store.list();
    expect(first).toMatchObject({ status: 'conflict', theirs: { priceIdr: '17000' }, now: { version: 7 } });
    expect(second?.status).toBe('waiting');
    expect(sent).toHaveLength(2);
  });

  test('is left alone where all is so already', async () => {
    await store.add(price());
    const { ask, sent } = moved({ priceIdr: 16_000 });
    expect(await send(ask)).toEqual({ outcome: 'done', sent: 1 });
    expect(sent).toHaveLength(2);
  });
});

test.each([
  [{ status: 401, body: undefined }, 'signed-out'],
  [refused(409, 'session.other-account'), 'other-account'],
  [{ status: 200, body: undefined }, 'old'],
  [{ status: 404, body: undefined }, 'old'],
  [refused(404, 'route.unknown'), 'old'],
  [refused(409, 'picture.processing'), 'server'],
  [refused(400, 'body.unreadable'), 'server'],
  [refused(503, 'system.busy'), 'server'],
] as const)('%j loses nothing: %s', async (answer, outcome) => {
  await store.add(draft('lst_a', [['priceIdr', '1000']]));
  const { ask } = api(() => answer);
  expect(await send(ask)).toEqual({ outcome, sent: 0 });
  expect(await states()).toEqual(['waiting']);
});

test('nothing at all is sent where another account is signed in, or nobody', async () => {
  await store.add(draft('lst_a', [['priceIdr', '1000']]));
  const asked: string[] = [];
  const as =
    (account: object | null): Ask =>
    async (path) => {
      asked.push(path);
      return { status: 200, body: { account } };
    };
  expect((await send(as({ accountId: 'acc_other' }))).outcome).toBe('other-account');
  expect((await send(as(null))).outcome).toBe('signed-out');
  expect(asked).toEqual(['/me', '/me']);
  expect(await states()).toEqual(['waiting']);
});

test('a submission whose first answer was lost is seen to be done', async () => {
  await store.add(
    draft('lst_a', [], { kind: 'submit', method: 'POST', path: '/listings/lst_a/submissions' }),
  );
  const { ask } = api(() => refused(409, 'listing.pending'));
  expect(await send(ask)).toEqual({ outcome: 'done', sent: 1 });
});

test('a broken program is not taken for a lost line', async () => {
  await store.add(draft('lst_a', []));
  await expect(send(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow(TypeError);
});

describe('a PIN', () => {
  test('closes what is kept, and gives it back to who knows it', async () => {
    const photo = new Blob(['bytes'], { type: 'image/jpeg' });
    await store.add(draft('lst_a', [['name', 'Rahasia']], { photo }));
    const made = await makePin('2468', 1000);
    await closeWith(store, made);
    await changeLock(store.accountId, { key: undefined });
    await expect(store.list()).rejects.toThrow('');
    expect(await openPin(made.pin, '2469')).toBeUndefined();
    const key = await openPin(made.pin, '2468');
    await changeLock(store.accountId, { key });
    const [act] = await store.list();
    expect(act?.fields).toEqual([['name', 'Rahasia']]);
    expect(await act?.photo?.text()).toBe('bytes');
  });

  test('makes who guesses wait longer each time', () => {
    expect([1, 4, 5, 6, 7, 20].map(waitSeconds)).toEqual([0, 0, 30, 60, 120, 3600]);
  });
});

test('deleting leaves nothing of an account', async () => {
  await store.add(draft('lst_a', [['name', 'Rahasia']]));
  await store.close();
  await deleteKept(store.accountId);
  expect(await storeOf(store.accountId).list()).toEqual([]);
});
