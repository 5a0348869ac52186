import { expect, test } from 'vitest';
import { stage } from '../stage/shared.ts';
import type { Things } from '../stage/thing.ts';
import { ask } from './ask.ts';
import { type Sent, upload } from './row.ts';

/** Ids of the far side beside one of the near side: in the address, in a body, in a part of a form. */
type Crossing = { as: string; name: string; send(near: Things, far: Things): Sent; told: [number, string] };

const point = ({ unit }: Things): string => unit.pickupPoints[0]!.pickupPointId;

const crossings: Crossing[] = [
  {
    ...{ as: 'seller', name: 'DELETE /api/listings/{listingId}/pictures/{pictureId}' },
    send: ({ listingId }, { pictureId }) => ({ params: { listingId, pictureId } }),
    told: [404, 'picture.unknown'],
  },
  {
    ...{ as: 'seller', name: 'POST /api/pictures' },
    send: (_, { pictureId }) => ({ form: upload({ purpose: 'product', pictureId }) }),
    told: [404, 'picture.unknown'],
  },
  {
    ...{ as: 'seller', name: 'POST /api/listings/{listingId}/pictures' },
    send: ({ listingId }, { documentId }) => ({
      params: { listingId },
      form: upload({ pictureId: documentId }),
    }),
    told: [404, 'picture.unknown'],
  },
  {
    ...{ as: 'seller', name: 'POST /api/listings' },
    send: (_, { listingId }) => ({ json: { listingId, name: 'Keripik' } }),
    told: [404, 'listing.unknown'],
  },
  {
    ...{ as: 'seller', name: 'POST /api/support-cases' },
    send: (_, { listingId }) => ({ json: { kind: 'branding', listingId } }),
    told: [404, 'listing.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/support-cases' },
    send: ({ sellerId }, { listingId }) => ({ json: { kind: 'branding', sellerId, listingId } }),
    told: [404, 'listing.unknown'],
  },
  {
    ...{ as: 'seller', name: 'PATCH /api/sellers/me' },
    send: (_, far) => ({ json: { deliveryWays: { pickupPointIds: [point(far)] } } }),
    told: [422, 'pickup-point.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/sellers' },
    send: (_, far) => ({
      json: {
        ...{ shopName: 'Warung', ownerName: 'Siti', phone: '081299990000', regencyCode: '35.19' },
        ...{ villageName: 'Tapelan', districtName: 'Balerejo' },
        deliveryWays: { pickupPointIds: [point(far)] },
      },
    }),
    told: [422, 'pickup-point.unknown'],
  },
  {
    ...{ as: 'admin', name: 'PUT /api/units/{unitId}' },
    send: ({ unitId, unit }, far) => ({
      params: { unitId },
      json: { ...unit, pickupPoints: [...unit.pickupPoints, ...far.unit.pickupPoints] },
    }),
    told: [422, 'pickup-point.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/support-cases/{caseId}/tasks' },
    send: ({ caseId }, { taskId }) => ({ params: { caseId }, json: { taskId } }),
    told: [404, 'case.task-unknown'],
  },
  {
    // Of another case there is nothing here to remove: hers stays as it is.
    ...{ as: 'officer', name: 'DELETE /api/support-cases/{caseId}/tasks/{taskId}' },
    send: (_, { caseId, taskId }) => ({ params: { caseId, taskId } }),
    told: [404, 'case.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/support-cases/{caseId}/files' },
    send: ({ caseId }, { pictureId }) => {
      const form = new FormData();
      form.set('kind', 'photo');
      form.set('pictureId', pictureId);
      return { params: { caseId }, form };
    },
    told: [404, 'picture.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/training/participants/{participantId}/seller' },
    send: ({ sellerId }, { participantId }) => ({ params: { participantId }, json: { sellerId } }),
    told: [404, 'participant.unknown'],
  },
  {
    ...{ as: 'officer', name: 'POST /api/training/sessions/{sessionId}/attendance' },
    send: ({ sessionId, participantId }, far) => ({
      params: { sessionId },
      json: { participantIds: [participantId, far.participantId] },
    }),
    told: [404, 'participant.unknown'],
  },
];

test.each(crossings)(
  '$as · $name refuses an id of another beside her own',
  async ({ as, name, send, told }) => {
    const { near, far } = stage.things;
    const person = stage.people.find((one) => one.name === as)!;
    const heard = await ask(stage, name, send(near, far), person);
    expect([heard.status, heard.code]).toEqual(told);
  },
);

test('a draft may name another’s picture, but it is not shown and cannot be sent', async () => {
  const { near, far } = stage.things;
  const seller = stage.people.find(({ name }) => name === 'seller')!;
  const params = { listingId: near.listingDecidedId };
  await ask(
    stage,
    'PUT /api/listings/{listingId}/draft',
    { params, json: { pictureIds: [far.pictureId] } },
    seller,
  );
  const shown = await ask(stage, 'GET /api/listings/{listingId}', { params }, seller);
  expect(JSON.parse(shown.text)).toMatchObject({ pictures: [] });
  const sent = await ask(stage, 'POST /api/listings/{listingId}/submissions', { params, json: {} }, seller);
  expect([sent.status, sent.code]).toEqual([404, 'picture.unknown']);
});
