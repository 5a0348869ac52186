import { eventTypeSchema, laneOf } from '@rasa/domain/event';
import { pictureKey } from '@rasa/domain/picture';
import { publicPrefix } from '@rasa/infra/bucket';
import { zoneKeys } from '@rasa/infra/keys';
import { readStage } from '@rasa/infra/settings';
import { pictureEvents } from '@rasa/infra/stream';
import { zoneTables } from '@rasa/infra/tables';
import { tableDefinition, ttlAttribute } from '@rasa/store/schema';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';

/** `infra` imports nothing of ours, so that what both say is compared here. */
const stage = readStage('dev');

test('the tables of the cloud have the keys, indexes and stream that the store works with', () => {
  const stack = new Stack(new App(), 'tables');
  zoneTables(stack, stage, zoneKeys(stack, stage));
  const tables = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::Table'));
  expect(tables).toHaveLength(2);
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } =
    tableDefinition('x');
  const named = (indexes: { IndexName?: string }[]) =>
    indexes.toSorted((a, b) => String(a.IndexName).localeCompare(String(b.IndexName)));
  for (const { Properties } of tables) {
    expect(Properties.KeySchema).toEqual(KeySchema);
    expect(Properties.AttributeDefinitions.toSorted()).toEqual(expect.arrayContaining(AttributeDefinitions!));
    const indexes = Properties.GlobalSecondaryIndexes.map(
      ({ OnDemandThroughput: _, ...index }: { OnDemandThroughput: unknown }) => index,
    );
    expect(named(indexes)).toEqual(named(GlobalSecondaryIndexes!));
    expect(Properties.StreamSpecification.StreamViewType).toBe(StreamSpecification!.StreamViewType);
    expect(Properties.TimeToLiveSpecification.AttributeName).toBe(ttlAttribute);
  }
});

test('a function is woken by the events of its lanes', () => {
  const pictures = eventTypeSchema.options.filter((type) => ['picture', 'avif'].includes(laneOf(type)));
  expect(pictures).toEqual(pictureEvents);
});

test('the edge may read what is shown openly, and no original', () => {
  const derived = (purpose: 'product' | 'proof') =>
    pictureKey.derived({ pictureId: 'pic_1', purpose }, 320, 'webp');
  expect(derived('product').startsWith(publicPrefix)).toBe(true);
  expect(derived('proof').startsWith(publicPrefix)).toBe(false);
  expect(pictureKey.original('pic_1').startsWith(publicPrefix)).toBe(false);
});
