import { idSchema } from '@rasa/domain/id';
import { expect, test } from 'vitest';
import { testWorld } from './world.ts';

test('a test world keeps accounts in its own table and files in its own bucket', async () => {
  await using world = await testWorld();
  await using other = await testWorld();
  await world.store.flashes.save('name', 'text', '2027-01-01T00:00:00.000Z');
  await world.blobs.put('private/a', new Uint8Array([1, 2]), { contentType: 'image/png' });

  expect(await world.store.flashes.get('name', '2026-11-25T00:00:00.000Z')).toBe('text');
  expect(await other.store.flashes.get('name', '2026-11-25T00:00:00.000Z')).toBeUndefined();
  expect((await world.blobs.get('private/a'))?.bytes).toEqual(new Uint8Array([1, 2]));
  expect(await other.blobs.get('private/a')).toBeUndefined();
});

test('its clock stands still until moved, and its ids are well formed and sort by time', async () => {
  await using world = await testWorld({ now: '2026-11-25T00:00:00.000Z' });
  const first = world.newId('listing');
  const second = world.newId('listing');
  world.moveClock({ minutes: 1 });
  const third = world.newId('listing');

  expect(world.clock().toISOString()).toBe('2026-11-25T00:01:00.000Z');
  for (const id of [first, second, third]) expect(idSchema('listing').safeParse(id).success).toBe(true);
  expect([third, first, second].sort()).toEqual([first, second, third]);
});

test('the same seed gives the same chance', async () => {
  await using world = await testWorld({ seed: 7 });
  await using again = await testWorld({ seed: 7 });
  expect([world.random(), world.secret()]).toEqual([again.random(), again.secret()]);
});
