import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { placeOrder } from '@rasa/actions/market/place-order';
import { deliverEvents, sweepEvents } from '@rasa/functions/dispatch';
import { marketListeners } from '@rasa/functions/reactions/all';
import type { Place } from '@rasa/local/moving/place';
import { expect, test } from 'vitest';
import { readItems } from '../builders/items.ts';
import { type MailboxWorld, mailboxWorld } from '../builders/mailbox.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { exportOf, importInto, workFolder } from './folder.ts';

/** The tables of a world, as an export or import finds them. */
function placeOf({ environment }: MailboxWorld): Place {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint = '' } = environment;
  return {
    label: endpoint,
    client: new DynamoDBClient({ region, endpoint }),
    tables: { market: environment.MARKET_TABLE, programme: environment.PROGRAMME_TABLE },
    s3: new S3Client({ region }),
    close: async () => undefined,
  };
}

const only = ['market', 'programme'] as const;
const sweep = async (world: MailboxWorld): Promise<void> => {
  while ((await sweepEvents(world, marketListeners)) > 0);
};

/** A shop where one order's event was sent, with its messages, and another's waits. */
async function shopWithEvents(world: MailboxWorld) {
  const unit = await savedUnit(world);
  Object.assign(world, { marketUnitId: unit.unitId });
  const { seller } = await savedSeller(world, unit.unitId, {
    deliveryWays: { pickupPointIds: unit.pickupPoints.map(({ pickupPointId }) => pickupPointId) },
  });
  const offer = await savedOffer(world, seller);
  const order = (phone: string) =>
    placeOrder(world, pickupRequest([offer], { buyer: { name: 'Dewi', phone } }), {
      ...{ idempotencyKey: `key-of-${phone}`, principal: 'visitor', locale: 'id' },
    });
  await order('+6281100000001');
  await sweep(world);
  await order('+6281100000002');
}

const toBuyers = ({ sent }: MailboxWorld): string[] =>
  sent.map(({ to }) => to).filter((to) => to.startsWith('+6281100000'));

test('after a move, what was sent is not sent again, and what waited is sent once', async () => {
  await using old = await mailboxWorld();
  await using moved = await mailboxWorld();
  await using work = await workFolder();
  await shopWithEvents(old);
  expect(toBuyers(old)).toEqual(['+6281100000001']);
  await exportOf(placeOf(old), work.path('export'), { only });
  await importInto(placeOf(moved), work.path('export'), { only });
  Object.assign(moved, { marketUnitId: old.marketUnitId });

  // A stream tells of every item that an import writes.
  const told = (await readItems(moved, 'MARKET_TABLE')).filter(({ pk }) => pk.startsWith('OUTBOX#'));
  expect(told.length).toBeGreaterThan(2);
  await deliverEvents(
    moved,
    marketListeners,
    told.map(({ sk }) => sk),
  );
  await sweep(moved);
  expect(toBuyers(moved)).toEqual(['+6281100000002']);
});

test('a copy beside the shop sends nothing of what waits there', async () => {
  await using old = await mailboxWorld();
  await using copy = await mailboxWorld();
  await using work = await workFolder();
  await shopWithEvents(old);
  await exportOf(placeOf(old), work.path('export'), { only });
  await importInto(placeOf(copy), work.path('export'), { only, quiet: true });
  await sweep(copy);
  expect(copy.sent).toEqual([]);
  await sweep(old);
  expect(toBuyers(old)).toEqual(['+6281100000001', '+6281100000002']);
});
