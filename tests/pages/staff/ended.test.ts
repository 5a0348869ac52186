import { runPermitTimer } from '@rasa/actions/workshop/permit-timer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { principalOf, savedAccount } from '../../builders/people.ts';
import { halal, pirt, verifiedPermit } from '../../builders/permit.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

test('what has ended stands below the curation queue, says what follows, and leads to who sees to it', async () => {
  const { world, unitId } = desk;
  const { principal: seller } = await desk.shop({ shopName: 'Dapur Melati' });
  const account = await savedAccount(world, { roles: ['curator'], unitId });
  const by = { seller, staff: { ...principalOf(account), unitId } };
  const permits = [
    await verifiedPermit(world, by),
    await verifiedPermit(world, by, { kind: 'halal', number: halal }),
  ];
  const now = world.clock().toISOString();
  world.setClock('2031-07-02T02:00:00.000Z');
  for (const { permitId } of permits) await runPermitTimer(world, permitId);
  world.setClock(now);

  const curator = await desk.readAs(account);
  const queue = await curator.open('/staf/kurasi');
  for (const words of [
    'Antrean kosong',
    'Izin yang sudah berakhir',
    pirt,
    'Berakhir 30-06-2031',
    'Produknya tidak dijual dulu',
    'Nomor halal tidak ditampilkan',
  ])
    expect(queue.text).toContain(words);
  const ways = queue.links.filter(({ label }) => label.startsWith('Tangani'));
  expect(ways.map(({ href }) => href)).toEqual(permits.map(({ permitId }) => `/staf/izin/${permitId}`));

  const permit = await curator.open(ways[0]!.href);
  expect(permit.forms.some(({ action }) => action.includes('/handl'))).toBe(true);
});
