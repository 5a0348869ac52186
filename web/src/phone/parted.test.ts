import { maxParts, partBytes } from '@rasa/domain/picture-part';
import { expect, test } from 'vitest';
import type { Act } from './act.ts';
import { askInParts } from './parted.ts';
import { type Ask, type Heard, NoNetwork } from './sender.ts';

const photoOf = (size: number) => new Blob([new Uint8Array(size).fill(7)], { type: 'image/jpeg' });
const act = (photo: Blob, tries = 1): Act => ({
  ...{ seq: 1, id: 'key', kind: 'picture', subject: 'lst_a', method: 'POST', status: 'waiting', tries },
  ...{ path: '/listings/lst_a/pictures', fields: [['pictureId', 'pic_1']], before: [], photo },
  ...{ title: '', madeAt: '2026-11-25T00:00:00.000Z' },
});
const init = { method: 'POST', headers: { 'for-account': 'acc_1', 'idempotency-key': 'key' } };
const photo = photoOf(2 * partBytes + 10);

/** An API that answers by the place of a piece, and what reached it. */
function api(rule: (place: string) => Heard | 'unheard') {
  const sent: { place: string; key: string | undefined; size: number }[] = [];
  const ask: Ask = async (path, { headers, body, method }) => {
    const place = `${method} ${path.replace(/[0-9a-f]{64}/, '#')}`;
    const answer = rule(place);
    if (answer === 'unheard') throw new NoNetwork();
    const file = body instanceof FormData ? body.get('picture') : null;
    const size = file instanceof Blob ? file.size : 0;
    sent.push({ place, key: headers['idempotency-key'], size });
    return answer;
  };
  return { ask, sent, places: () => sent.map(({ place }) => place) };
}
const ok: Heard = { status: 200, body: {} };
const refused = (status: number, code: string): Heard => ({ status, body: { error: { code } } });

test('a photo goes on after the last piece that arrived, and is put together under its key', async () => {
  const first = api((place) => (place.endsWith('/1') ? 'unheard' : ok));
  await expect(askInParts(first.ask, act(photo), init)).rejects.toThrow(NoNetwork);
  expect(first.places()).toEqual(['PUT /picture-parts/#/0']);
  const second = api((place) => (place.startsWith('GET') ? { status: 200, body: { held: [0] } } : ok));
  expect(await askInParts(second.ask, act(photo, 2), init)).toEqual(ok);
  expect(second.sent).toEqual([
    { place: 'GET /picture-parts/#?count=3', key: undefined, size: 0 },
    { place: 'PUT /picture-parts/#/1', key: undefined, size: partBytes },
    { place: 'PUT /picture-parts/#/2', key: undefined, size: 10 },
    { place: 'POST /listings/lst_a/pictures', key: 'key', size: 0 },
  ]);
});

test.each([
  ['does not know pieces', 'PUT /picture-parts/#/0', 'route.unknown'],
  ['does not find them', 'POST /listings/lst_a/pictures', 'picture.part-missing'],
])('a photo is to go out whole where the API %s', async (_, at, code) => {
  const { ask } = api((place) => (place === at ? refused(404, code) : ok));
  expect(await askInParts(ask, act(photo), init)).toBeUndefined();
});

test('what the API says of a piece is said of the photo, and nothing more is sent', async () => {
  const { ask, places } = api((place) => (place.endsWith('/1') ? refused(500, 'internal') : ok));
  expect(await askInParts(ask, act(photo), init)).toEqual(refused(500, 'internal'));
  expect(places()).toEqual(['PUT /picture-parts/#/0', 'PUT /picture-parts/#/1']);
});

test.each([
  ['small as a piece', act(photoOf(partBytes))],
  ['larger than all pieces', act(photoOf(maxParts * partBytes + 1))],
  ['no photo', { ...act(photo), kind: 'voice' as const }],
])('what is %s goes out whole', async (_, one) => {
  const { ask, places } = api(() => ok);
  expect(await askInParts(ask, one, init)).toBeUndefined();
  expect(places()).toEqual([]);
});
