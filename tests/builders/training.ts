import type { Account } from '@rasa/domain/identity/account';
import { createApp } from '@rasa/functions/api';
import { dispatchEvents } from '@rasa/functions/events';
import { browserOf } from './browser.ts';
import { mailboxWorld } from './mailbox.ts';
import { savedAccount, savedSeller, savedUnit, signedInCookie } from './people.ts';

/** A unit that trains, with an officer and a seller; an officer of another unit; and what they do through the API. */
export async function trainingStage() {
  const world = await mailboxWorld();
  const api = createApp(world);
  const { unitId } = await savedUnit(world);
  const { unitId: otherUnitId } = await savedUnit(world, { name: 'Unit Ngawi' });
  const as = async (account: Account) => browserOf(api, { cookies: await signedInCookie(world, account) });
  const officer = await as(await savedAccount(world, { unitId }));
  const otherOfficer = await as(await savedAccount(world, { unitId: otherUnitId }));
  const { seller, account: sellerAccount } = await savedSeller(world, unitId);

  const made = async (path: string, body: object, id: string) => {
    const answer = await officer.post(path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}`);
    return String(answer.body[id]);
  };
  return {
    world,
    api,
    unitId,
    officer,
    otherOfficer,
    seller,
    sellerAccount,
    /** Somebody's browser at the API, signed in. */
    as,
    /** Until no event waits. */
    async drain() {
      while ((await dispatchEvents(world)) > 0);
    },
    participant: (over: object = {}) =>
      made('/api/training/participants', { name: 'Sumiati', ...over }, 'participantId'),
    course: (sessionsNeeded: number, kinds = ['keripik', 'kacang'], title = 'Olahan pangan') =>
      made('/api/training/courses', { title, kinds, sessionsNeeded }, 'courseId'),
    session: (courseId: string, over: object = {}) => {
      const held = { courseId, heldOn: '2026-11-20', place: 'Balai desa', topic: 'Menggoreng', ...over };
      return made('/api/training/sessions', held, 'sessionId');
    },
    attend: (sessionId: string, ...participantIds: string[]) =>
      officer.post(`/api/training/sessions/${sessionId}/attendance`, { participantIds }),
    link: (participantId: string, sellerId = seller.sellerId) =>
      officer.post(`/api/training/participants/${participantId}/seller`, { sellerId }),
    kindsOf: async (sellerId = seller.sellerId) =>
      (await world.store.clearances.listBySeller(sellerId)).map(({ kind }) => kind).sort(),
    programmeEvents: async () =>
      (await world.programme.outbox.listDue('2100', 1000)).entries.map(({ event }) => event),
  };
}
export type TrainingStage = Awaited<ReturnType<typeof trainingStage>>;
