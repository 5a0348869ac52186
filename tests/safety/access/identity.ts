import type { Person, SideName } from '../stage/stage.ts';
import type { Things } from '../stage/thing.ts';
import { everybody, recording, type Sent, type Table, upload } from './row.ts';

const admin = { access: 'admin' } as const;
const anyone = { access: 'anyone' } as const;
const officer = { access: 'officer' } as const;
const companion = { access: 'companion' } as const;
const seller = { access: 'seller' } as const;

type MandateName = Extract<keyof Things, `mandate${string}Id`>;
const mandate = (name: MandateName) => ({
  unknown: 'mandate.unknown',
  send: (things: Things): Sent => ({ params: { mandateId: things[name] } }),
});
const assent = (name: 'assentId' | 'assentToAnswerId', json: object = {}) => ({
  ...{ ...seller, unknown: 'assent.unknown' },
  send: (things: Things): Sent => ({ params: { assentId: things[name] }, json }),
});

const memberOf = (person: Person, of: SideName): boolean => person.side === of;

const participant = (things: Things): Sent => ({ params: { participantId: things.participantId } });
const session = (things: Things): Sent => ({ params: { sessionId: things.sessionId } });

export const identityTable: Table = {
  'GET /api/me': anyone,
  'GET /api/sign-in/pending': anyone,
  'POST /api/sign-in/codes': {
    ...anyone,
    send: (_, { number }) => ({ json: { email: `nobody-${number}@unit.test` } }),
  },
  'POST /api/sign-in/sessions': {
    ...anyone,
    always: { status: 422, code: 'sign-in.code-expired' },
    send: () => ({ json: { phone: '081234567890', code: '123456' } }),
  },
  'DELETE /api/sign-in/session': { ...anyone, endsSession: true },

  'GET /api/push-key': seller,
  'POST /api/push-devices': {
    ...seller,
    send: (_, { number }) => ({
      json: {
        endpoint: `https://fcm.googleapis.com/fcm/send/${number}`,
        p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        auth: 'BTBZMqHH6r4Tts7J_aSIgg',
      },
    }),
  },
  // Nothing is told of whose it is, nor whether there is one.
  'DELETE /api/push-devices/{deviceId}': {
    ...seller,
    send: () => ({ params: { deviceId: '0'.repeat(64) } }),
  },

  'GET /api/accounts': admin,
  'POST /api/accounts': {
    ...admin,
    send: (_, { number }) => ({
      json: { name: 'Rina', email: `rina-${number}@unit.test`, roles: ['curator'] },
    }),
  },
  'PATCH /api/accounts/{accountId}': {
    ...{ ...admin, unknown: 'account.unknown' },
    send: ({ accountId }) => ({ params: { accountId }, json: { status: 'active' } }),
  },
  'GET /api/mandates': companion,
  'POST /api/mandates': {
    ...{ ...companion, unknown: 'seller.unknown' },
    send: ({ sellerToHelpPhone: phone }) => ({
      form: recording({ phone, scope: 'listing', days: '30', way: 'voice' }),
    }),
  },
  'GET /api/mandates/{mandateId}': { ...companion, ...mandate('mandateId') },
  'POST /api/mandates/{mandateId}/codes': { ...companion, ...mandate('mandateToResendId') },
  'POST /api/mandates/{mandateId}/consent': {
    ...{ ...companion, unknown: 'mandate.unknown' },
    send: ({ mandateToConfirm: { mandateId, code } }) => ({ params: { mandateId }, json: { code } }),
  },
  'POST /api/mandates/{mandateId}/helping': { ...companion, ...mandate('mandateId') },
  'GET /api/helping': companion,
  'DELETE /api/helping': companion,
  'GET /api/mandates/{mandateId}/recording': {
    access: 'seller companion officer',
    ...mandate('mandateId'),
  },
  'POST /api/mandates/{mandateId}/end': {
    access: 'seller companion officer',
    ...mandate('mandateToEndId'),
  },
  'GET /api/seller/mandates': seller,
  'GET /api/sellers/{sellerId}/mandates': {
    ...{ ...officer, unknown: 'seller.unknown' },
    send: ({ sellerId }) => ({ params: { sellerId } }),
  },
  'GET /api/assents': seller,
  'GET /api/assents/{assentId}': assent('assentId'),
  'POST /api/assents/{assentId}/codes': assent('assentId'),
  'POST /api/assents/{assentId}/answer': assent('assentToAnswerId', { given: false }),
  'GET /api/synonyms': admin,
  'PUT /api/synonyms': { ...admin, send: () => ({ json: { lines: 'lempeng, puli' } }) },
  'GET /api/audit': admin,
  'GET /api/training/audit': admin,
  'GET /api/dead-events': admin,
  'POST /api/dead-events/revival': { ...admin, send: () => ({ json: {} }) },
  'POST /api/dead-events/{zone}/{eventId}/revival': {
    ...{ ...admin, unknown: 'event.unknown', opens: everybody },
    send: ({ deadEventId: eventId }) => ({ params: { zone: 'market', eventId } }),
  },
  'GET /api/units/{unitId}': {
    ...{ access: 'signed-in', unknown: 'unit.unknown', opens: memberOf },
    send: ({ unitId }) => ({ params: { unitId } }),
  },
  'PUT /api/units/{unitId}': {
    ...{ ...admin, unknown: 'unit.unknown' },
    send: ({ unitId, unit }) => ({ params: { unitId }, json: unit }),
  },
  'PUT /api/units/{unitId}/qris': {
    ...{ ...admin, unknown: 'unit.unknown' },
    send: ({ unitId }) => ({ params: { unitId }, form: upload() }),
  },
  'DELETE /api/units/{unitId}/qris': {
    ...{ ...admin, unknown: 'unit.unknown' },
    send: ({ unitId }) => ({ params: { unitId } }),
  },
};

const markedAt = '2026-11-25T02:00:00.000Z';

export const programmeTable: Table = {
  // Before others link another participant to the same seller.
  'POST /api/training/participants/{participantId}/seller': {
    ...{ ...officer, unknown: 'seller.unknown' },
    send: ({ participantToLinkId, sellerId }) => ({
      params: { participantId: participantToLinkId },
      json: { sellerId },
    }),
  },
  'POST /api/training/participants': [
    { ...officer, send: () => ({ json: { name: 'Sumiati' } }) },
    {
      ...{ ...officer, unknown: 'seller.unknown' },
      send: ({ sellerId }) => ({ json: { name: 'Sumiati', sellerId } }),
    },
  ],
  'GET /api/training/participants': officer,
  'GET /api/training/participants/{participantId}': {
    ...{ ...officer, unknown: 'participant.unknown' },
    send: participant,
  },
  'POST /api/training/courses': {
    ...officer,
    send: () => ({ json: { title: 'Olahan pangan', kinds: ['kacang'], sessionsNeeded: 1 } }),
  },
  'GET /api/training/courses': officer,
  'GET /api/training/courses/{courseId}/progress': {
    ...{ ...officer, unknown: 'course.unknown' },
    send: ({ courseId }) => ({ params: { courseId } }),
  },
  'GET /api/training/courses/{courseId}/certificates/{participantId}': {
    ...{ ...officer, unknown: 'course.unknown' },
    send: ({ courseDoneId, participantId }) => ({ params: { courseId: courseDoneId, participantId } }),
  },
  'POST /api/training/sessions': {
    ...{ ...officer, unknown: 'course.unknown' },
    send: ({ courseId }) => ({
      json: { courseId, heldOn: '2026-11-20', place: 'Balai desa', topic: 'Menggoreng' },
    }),
  },
  'GET /api/training/sessions': {
    ...{ ...officer, unknown: 'course.unknown' },
    send: ({ courseId }) => ({ query: { courseId } }),
  },
  'GET /api/training/sessions/{sessionId}/attendance': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: session,
  },
  'PUT /api/training/sessions/{sessionId}': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: (things) => ({
      ...session(things),
      json: { heldOn: '2026-11-20', place: things.place, topic: things.topic },
    }),
  },
  'DELETE /api/training/sessions/{sessionId}': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: ({ sessionToRemoveId }) => ({ params: { sessionId: sessionToRemoveId } }),
  },
  'POST /api/training/sessions/{sessionId}/restoration': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: ({ sessionToRemoveId }) => ({ params: { sessionId: sessionToRemoveId } }),
  },
  'POST /api/training/sessions/{sessionId}/marks': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: (things) => ({
      ...session(things),
      json: {
        sentAt: markedAt,
        marks: [{ markId: 'mark-0001', participantId: things.participantId, isThere: true, at: markedAt }],
      },
    }),
  },
  'GET /api/training/rules': { access: 'officer admin' },
  'PUT /api/training/courses/{courseId}/rule': {
    ...{ ...admin, unknown: 'course.unknown' },
    send: ({ courseId }) => ({ params: { courseId }, json: { sessionsNeeded: 2, kinds: ['kacang'] } }),
  },
  'POST /api/training/sessions/{sessionId}/attendance': {
    ...{ ...officer, unknown: 'attendance.session-unknown' },
    send: (things) => ({ ...session(things), json: { participantIds: [things.participantId] } }),
  },
};
