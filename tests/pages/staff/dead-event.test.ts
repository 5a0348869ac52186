import { newEvent } from '@rasa/actions/event';
import { outboxWrite } from '@rasa/store/outbox';
import { shardOf } from '@rasa/store/shard';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { marketTable } from '../../builders/shelf.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

async function dead(): Promise<string> {
  const { world } = desk;
  const at = world.clock().toISOString();
  const about = { subjectId: world.newId('order'), at, actorId: 'test' };
  const event = newEvent(world, { type: 'order.paid', ...about });
  await marketTable(world).transact([outboxWrite(event)]);
  await world.store.outbox.saveDead(event.eventId, { error: 'the service is down', at });
  return event.eventId;
}

test('an admin finds what failed on her desk and sends it again, one or all', async () => {
  const admin = await desk.staff('admin');
  const empty = await admin.open('/staf/gagal');
  expect(empty.text).toContain('Semua kiriman berjalan');
  expect((await admin.open('/staf')).links.map(({ href }) => href)).toContain('/staf/gagal');
  const [first, second, broken] = [await dead(), await dead(), await dead()];
  const key = { pk: `OUTBOX#${shardOf(broken)}`, sk: broken };
  await marketTable(desk.world).transact([{ kind: 'update', key, set: { type: 'never.heard-of' } }]);

  let page = await admin.open('/staf/gagal');
  for (const words of ['3 gagal', 'order.paid', 'the service is down', 'Rusak', 'Isinya rusak'])
    expect(page.text).toContain(words);
  page = await admin.press(page, 'Kirim lagi', {}, first);
  expect(page.text).toContain('Dikirim lagi');
  expect(page.html).not.toContain(first);
  await dead();
  page = await admin.press(await admin.open('/staf/gagal'), 'Kirim lagi semua', {});
  expect(page.html).not.toContain(second);
  expect(page.text).toContain('1 gagal');
  expect(page.html).toContain(broken);
});
