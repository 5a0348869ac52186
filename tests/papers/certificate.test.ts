import { recordAttendance } from '@rasa/actions/programme/attendance';
import { readCertificate } from '@rasa/actions/programme/certificate';
import { createCourse } from '@rasa/actions/programme/course';
import { registerParticipant } from '@rasa/actions/programme/participant';
import { holdSession } from '@rasa/actions/programme/session';
import { createPapersApp } from '@rasa/functions/papers/app';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { principalOf, savedAccount, savedUnit } from '../builders/people.ts';

let market: Market;
let app: ReturnType<typeof createPapersApp>;
let about: { courseId: string; participantId: string };
let fields: Record<string, string>;

beforeAll(async () => {
  market = await openMarket();
  const { world, officer } = market;
  app = createPapersApp(world);
  const { courseId } = await createCourse(world, officer, {
    ...{ title: 'Camilan kering yang aman', kinds: ['keripik'], sessionsNeeded: 2 },
  });
  const { participantId } = await registerParticipant(world, officer, { name: 'Sri Wahyuni' });
  about = { courseId, participantId };
  const held = { courseId, heldOn: '2026-11-20', place: 'Balai desa', topic: 'Menggoreng' };
  for (const topic of ['Menggoreng', 'Mengemas']) {
    const refused = readCertificate(world, officer, about);
    await expect(refused, 'not earned yet').rejects.toMatchObject({ code: 'skill.not-earned' });
    const { sessionId } = await holdSession(world, officer, { ...held, topic });
    await recordAttendance(world, officer, { sessionId, participantIds: [participantId] });
  }
  const { certificate, seal } = await readCertificate(world, officer, about);
  fields = { ...certificate, sessions: String(certificate.sessions), seal };
});
afterAll(() => market[Symbol.asyncDispose]());

const draw = (body: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('http://shop.test/cetak/sertifikat', {
    method: 'POST',
    headers,
    body: new URLSearchParams(body),
  });

test.each([
  ['id', ['Sertifikat', 'Sri Wahyuni', 'Camilan kering yang aman', '2 pertemuan, selesai 25 November 2026']],
  [
    'en',
    ['Certificate', 'Sri Wahyuni', 'Camilan kering yang aman', '2 sessions, completed on 25 November 2026'],
  ],
])('a skill that was earned has its paper in %s', async (bahasa, said) => {
  const answer = await draw({ ...fields, bahasa });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const paper = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  expect(paper.numPages).toBe(1);
  const { text } = await extractText(paper, { mergePages: true });
  for (const words of said) expect(text.replace(/\s+/g, ' ')).toContain(words);
});

test.each(['name', 'course', 'sessions', 'earnedOn', 'unit', 'seal'])(
  'another %s than what was sealed is drawn for nobody',
  async (field) => {
    const other = { sessions: '9', earnedOn: '2020-01-01' }[field] ?? 'Palsu';
    const answer = await draw({ ...fields, [field]: other });
    expect([answer.status, (await answer.json()).error.code]).toEqual([403, 'certificate.unsealed']);
  },
);

test('half a form, a huge one, and one of another site are refused', async () => {
  expect((await draw({ name: 'Sri' })).status).toBe(400);
  expect((await draw({ ...fields, name: 'x'.repeat(6000) })).status).toBe(413);
  const other = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' };
  expect((await draw(fields, other)).status).toBe(403);
});

test('of people of another unit no certificate is told', async () => {
  const { world } = market;
  const { unitId } = await savedUnit(world);
  const stranger = { ...principalOf(await savedAccount(world, { unitId })), unitId };
  await expect(readCertificate(world, stranger, about)).rejects.toMatchObject({ code: 'course.unknown' });
});
