import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalCode } from '../builders/browser.ts';
import { savedSeller } from '../builders/people.ts';
import { type TrainingStage, trainingStage } from '../builders/training.ts';

let stage: TrainingStage;
beforeEach(async () => {
  stage = await trainingStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

const day = (days: number): string =>
  new Date(stage.world.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('a seller sees what she has learnt, what she may sell, and the next session that is hers', async () => {
  const { as, sellerAccount, seller, officer, drain, participant, course, session, attend } = stage;
  const [courseId, other] = [await course(1), await course(1, ['bumbu'], 'Bumbu')];
  const id = await participant({ sellerId: seller.sellerId });
  const neighbour = await participant({ name: 'Wati' });
  await attend(await session(courseId, { heldOn: day(-3) }), id);
  await session(courseId, { heldOn: day(-1), topic: 'Sudah lewat' });
  await session(courseId, { heldOn: day(4), startsAt: '09:00', topic: 'Kemasan', trainer: 'Bu Endang' });
  await session(other, { heldOn: day(2), topic: 'Bukan miliknya' });
  await session(courseId, { heldOn: day(2), topic: 'Orang lain', invitedIds: [neighbour] });
  const gone = await session(courseId, { heldOn: day(1), topic: 'Dihapus' });
  await officer.delete(`/api/training/sessions/${gone}`);
  await session(other, { heldOn: day(9), topic: 'Diundang', invitedIds: [id] });
  await drain();

  const browser = await as(sellerAccount);
  const { body } = await browser.get('/api/seller/training');
  expect(body.next).toMatchObject([
    { topic: 'Kemasan', heldOn: day(4), startsAt: '09:00', place: 'Balai desa', trainer: 'Bu Endang' },
    { topic: 'Diundang', course: 'Bumbu' },
  ]);
  expect([...(body.kinds as string[])].sort()).toEqual(['kacang', 'keripik']);
  expect(body.skills).toMatchObject([{ course: 'Olahan pangan', name: 'Sumiati', sessions: 1 }]);
  expect(JSON.stringify(body)).not.toMatch(/ptc_|crs_|ses_|Wati/);
});

test('who takes part in nothing is answered in the same shape, and only sellers are', async () => {
  const { world, unitId, as, officer, seller } = stage;
  const { seller: her, account } = await savedSeller(world, unitId);
  await officer.post(`/api/sellers/${her.sellerId}/clearances`, { kind: 'bumbu', reason: 'Sudah ahli' });
  const { body } = await (await as(account)).get('/api/seller/training');
  expect(body).toEqual({ skills: [], kinds: ['bumbu'], next: [] });
  expect(seller.sellerId).not.toBe(her.sellerId);
  expect(refusalCode(await officer.get('/api/seller/training'))).toBe('permission.denied');
});
