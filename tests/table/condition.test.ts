import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EngineUnderTest, type Item, key, number, openEngineUnderTest, text } from './engine.ts';

let engine: EngineUnderTest;
let table: string;

const item: Item = {
  ...key('item'),
  name: text('Keripik tempe'),
  blank: text(''),
  price: number(15000),
  live: { BOOL: true },
  photo: { B: new Uint8Array([1, 2, 3]) },
  tags: { SS: ['pedas', 'gurih'] },
  sizes: { NS: ['100', '250'] },
  steps: { L: [text('a'), number(2), { M: { x: text('y') } }] },
  box: { M: { deep: { M: { n: number(7) } } } },
};

beforeAll(async () => {
  engine = await openEngineUnderTest();
  table = await engine.createTable();
  await engine.put(table, item);
});
afterAll(() => engine.close());

/** Whether a write under the condition is let through. `#n` is `name`. */
async function holds(ConditionExpression: string, values?: Item): Promise<boolean> {
  const request = new UpdateItemCommand({
    TableName: table,
    Key: key('item'),
    ConditionExpression,
    ...(ConditionExpression.includes('#n') && { ExpressionAttributeNames: { '#n': 'name' } }),
    ...(values && { ExpressionAttributeValues: values }),
  });
  try {
    await engine.client.send(request);
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

const v = (value: Item[string]) => ({ ':v': value });
const range = (low: Item[string], high: Item[string]) => ({ ':l': low, ':h': high });

const cases: [expected: boolean, condition: string, values?: Item][] = [
  [true, 'price = :v', v(number('15000.0'))],
  [false, 'price = :v', v(text('15000'))],
  [true, 'price <> :v', v(number(1))],
  [true, 'price <> :v', v(text('15000'))],
  [true, 'absent <> :v', v(number(1))],
  [false, 'absent = :v', v(number(1))],
  [false, 'absent < :v', v(number(1))],
  [false, 'absent = nowhere'],
  [true, 'price > :v', v(number(9000))],
  [false, 'price > :v', v(number(15000))],
  [true, 'price >= :v', v(number(15000))],
  [true, '#n < :v', v(text('Lempeng'))],
  [false, '#n < :v', v(number(1))],
  [true, 'photo <= :v', v({ B: new Uint8Array([1, 2, 3]) })],
  [true, 'price BETWEEN :l AND :h', range(number(9000), number(15000))],
  [false, 'price BETWEEN :l AND :h', range(number(15001), number(20000))],
  [true, 'blank BETWEEN :l AND :h', range(text(''), text('a'))],
  [true, 'price IN (:v, :w)', { ':v': number(1), ':w': number(15000) }],
  [false, 'price IN (:v)', v(number(1))],
  [true, 'steps = :v', v(item.steps!)],
  [false, 'steps = :v', v({ L: [text('a')] })],
  [true, 'box = :v', v(item.box!)],
  [true, 'tags = :v', v({ SS: ['gurih', 'pedas'] })],
  [true, 'live = :v', v({ BOOL: true })],
  [true, 'box.deep.n = :v', v(number(7))],
  [true, 'steps[1] = :v', v(number(2))],
  [true, 'steps[2].x = :v', v(text('y'))],
  [false, 'steps[9] = :v', v(number(2))],
  [true, 'attribute_exists(box.deep)'],
  [false, 'attribute_exists(box.shallow)'],
  [true, 'attribute_not_exists(absent)'],
  [true, 'attribute_exists(blank)'],
  [true, 'attribute_type(price, :v)', v(text('N'))],
  [false, 'attribute_type(price, :v)', v(text('S'))],
  [true, 'begins_with(#n, :v)', v(text('Keripik'))],
  [false, 'begins_with(#n, :v)', v(text('keripik'))],
  [true, 'begins_with(photo, :v)', v({ B: new Uint8Array([1, 2]) })],
  [true, 'contains(#n, :v)', v(text('tempe'))],
  [true, 'contains(tags, :v)', v(text('pedas'))],
  [true, 'contains(sizes, :v)', v(number(250))],
  [true, 'contains(steps, :v)', v(number(2))],
  [true, 'contains(steps, :v)', v({ M: { x: text('y') } })],
  [false, 'contains(tags, :v)', v(text('ped'))],
  [true, 'size(#n) = :v', v(number(13))],
  [true, 'size(tags) = :v', v(number(2))],
  [true, 'size(photo) < :v', v(number(4))],
  [false, 'size(price) > :v', v(number(0))],
  [true, 'NOT price = :v', v(number(1))],
  [
    true,
    'price = :v OR attribute_exists(absent) AND live = :w',
    { ':v': number(15000), ':w': { BOOL: false } },
  ],
  [
    false,
    '(price = :v OR attribute_exists(absent)) AND live = :w',
    { ':v': number(15000), ':w': { BOOL: false } },
  ],
];

test.each(cases)('%s: %s', async (expected, condition, values) => {
  expect(await holds(condition, values)).toBe(expected);
});
