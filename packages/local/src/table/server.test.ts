import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningTable, startTable } from './server.ts';

let table: RunningTable;
const key = { pk: { S: '1' } };

beforeAll(async () => {
  table = await startTable();
  const body = {
    TableName: 'main',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    DeletionProtectionEnabled: true,
  };
  expect(await send({ operation: 'CreateTable', body })).toMatchObject({ status: 200 });
});
afterAll(() => table.close());

interface Sent {
  readonly operation?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string | undefined>;
  readonly method?: string;
}

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

async function send({
  operation = 'GetItem',
  body = {},
  headers = {},
  method = 'POST',
}: Sent): Promise<Answer> {
  const standard = {
    'x-amz-target': `DynamoDB_20120810.${operation}`,
    authorization: 'AWS4-HMAC-SHA256 Credential=local',
    'content-type': 'application/x-amz-json-1.0',
  };
  const all = Object.entries({ ...standard, ...headers }).filter(([, value]) => value !== undefined);
  const sent = request(table.endpoint, {
    method,
    headers: Object.fromEntries(all) as Record<string, string>,
    agent: false,
  });
  sent.end(typeof body === 'string' ? body : JSON.stringify(body));
  const [response] = await once(sent, 'response');
  const answer = await text(response);
  const type = /"__type":"[^"]*?([A-Za-z]+)"/.exec(answer)?.[1];
  return { status: response.statusCode, type, body: answer };
}

describe('only programs on this machine are answered', () => {
  test.each(['127.0.0.1:80', 'localhost', 'LOCALHOST:9', '[::1]:9'])(
    'the host %s is this machine',
    async (host) => {
      expect((await send({ body: { TableName: 'main', Key: key }, headers: { host } })).status).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '192.168.1.5', '[::2]'])(
    'the host %j is not',
    async (host) => {
      const refused = await send({ headers: { host } });
      expect(refused).toMatchObject({ status: 403, type: 'AccessDeniedException' });
    },
  );

  test('a page in a browser is not, whatever its origin', async () => {
    expect((await send({ headers: { origin: 'http://localhost' } })).status).toBe(403);
    expect((await send({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });
});

describe('what is no request of the protocol gets its 4xx', () => {
  const cases: [string, Sent, number, string][] = [
    ['no JSON', { body: '{"TableName":' }, 400, 'SerializationException'],
    ['no body', { body: '' }, 400, 'SerializationException'],
    ['a list', { body: [] }, 400, 'SerializationException'],
    ['null', { body: 'null' }, 400, 'SerializationException'],
    ['a text', { body: '"x"' }, 400, 'SerializationException'],
    ['an unknown operation', { operation: 'ExecuteStatement' }, 400, 'UnknownOperationException'],
    [
      'an operation named like a part of every object',
      { operation: 'constructor' },
      400,
      'UnknownOperationException',
    ],
    ['no operation', { headers: { 'x-amz-target': undefined } }, 400, 'UnknownOperationException'],
    ['another API', { headers: { 'x-amz-target': 'S3.GetItem' } }, 400, 'UnknownOperationException'],
    ['another method', { method: 'PUT' }, 400, 'UnknownOperationException'],
    ['no signature', { headers: { authorization: undefined } }, 400, 'MissingAuthenticationTokenException'],
    ['more than 16 MB', { body: 'x'.repeat(17 * 1024 * 1024) }, 413, 'RequestEntityTooLarge'],
    ['a wrong type', { body: { TableName: 7, Key: key } }, 400, 'SerializationException'],
    [
      'null among values',
      { operation: 'PutItem', body: { TableName: 'main', Item: { ...key, l: { L: [null] } } } },
      400,
      'SerializationException',
    ],
    [
      'a value of two types',
      { body: { TableName: 'main', Key: { pk: { S: '1', N: '1' } } } },
      400,
      'ValidationException',
    ],
    [
      'a legacy parameter',
      { body: { TableName: 'main', Key: key, AttributesToGet: ['a'] } },
      400,
      'ValidationException',
    ],
  ];

  test.each(cases)('%s', async (_name, sent, status, type) => {
    expect(await send(sent)).toMatchObject({ status, type });
  });

  test('JSON nested ten thousand deep', async () => {
    const deep = `${'{"L":['.repeat(10_000)}${']}'.repeat(10_000)}`;
    const body = `{"TableName":"main","Item":{"pk":{"S":"1"},"deep":${deep}}}`;
    expect((await send({ operation: 'PutItem', body })).status).toBe(400);
  });

  test('parentheses that would keep the parser busy for minutes', async () => {
    const condition = `${'('.repeat(40)}a = :a${')'.repeat(40)}`;
    const body = {
      TableName: 'main',
      Item: key,
      ConditionExpression: condition,
      ExpressionAttributeValues: { ':a': key.pk },
    };
    const refused = await send({ operation: 'PutItem', body });
    expect(refused).toMatchObject({ status: 400, type: 'ValidationException' });
    expect(refused.body).toContain('at most 8 levels of parentheses');
  });

  test('bytes that are not HTTP', async () => {
    const socket = connect(table.port, '127.0.0.1');
    socket.end('\u0000nonsense\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/);
  });
});

test('misshapen requests are answered with 4xx, never with 5xx or silence', async () => {
  const operations = [
    'GetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'Scan',
    'BatchGetItem',
    'BatchWriteItem',
    'TransactGetItems',
    'TransactWriteItems',
    'CreateTable',
    'UpdateTable',
    'DescribeTable',
    'DeleteTable',
    'ListTables',
    'UpdateTimeToLive',
    'DescribeTimeToLive',
  ];
  const junk = junkSource(7);
  for (let round = 0; round < 60; round += 1) {
    const answers = await Promise.all(operations.map((operation) => send({ operation, body: junk() })));
    for (const [index, { status, body }] of answers.entries()) {
      expect(status, `${operations[index]}: ${body}`).toBeLessThan(500);
    }
  }
  expect((await send({ body: { TableName: 'main', Key: key } })).status).toBe(200);
});

/** Bodies with the right names and anything under them; the same ones in each run. */
function junkSource(seed: number): () => object {
  let state = seed;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[(state >>> 8) % from.length]!;
  };
  const names = [
    'Key',
    'Item',
    'KeySchema',
    'TransactItems',
    'RequestItems',
    'KeyConditionExpression',
    'UpdateExpression',
    'ConditionExpression',
    'FilterExpression',
    'ProjectionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
    'ExclusiveStartKey',
    'Limit',
    'IndexName',
    'AttributeDefinitions',
    'GlobalSecondaryIndexes',
    'GlobalSecondaryIndexUpdates',
    'TimeToLiveSpecification',
    'StreamSpecification',
    'ClientRequestToken',
    'Segment',
    'TotalSegments',
    'BillingMode',
  ];
  const inner = [
    'pk',
    'S',
    'N',
    'L',
    'M',
    'SS',
    'B',
    'Put',
    'Get',
    'Update',
    'Keys',
    'main',
    ':a',
    '#a',
    'PutRequest',
    'TableName',
    'Create',
    'IndexName',
    'KeySchema',
    '__proto__',
    'constructor',
  ];
  const leaves = [
    null,
    0,
    -1,
    1e300,
    true,
    'main',
    'pk',
    'a = :a',
    'SET a = :a',
    '(((',
    'PAY_PER_REQUEST',
    '999',
  ];
  const value = (depth: number): unknown => {
    const kind = pick(['leaf', 'leaf', 'list', 'map', 'map']);
    if (depth === 0 || kind === 'leaf') return pick(leaves);
    if (kind === 'list') return [value(depth - 1), value(depth - 1)];
    return { [pick(inner)]: value(depth - 1), [pick(inner)]: value(depth - 1) };
  };
  return () => ({
    TableName: pick(['main', 'main', 'other', 7, null]),
    ...Object.fromEntries(
      [pick(names), pick(names), pick(names), pick(names)].map((name) => [name, value(4)]),
    ),
  });
}

test('a client that goes away in the middle of a request disturbs nobody', async () => {
  const socket = connect(table.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: DynamoDB_20120810.GetItem\r\nAuthorization: AWS4-x\r\nContent-Length: 99\r\n\r\n{',
  );
  socket.destroy();
  expect((await send({ body: { TableName: 'main', Key: key } })).status).toBe(200);
});

test('it says that it is there', async () => {
  const response = await fetch(table.endpoint);
  expect([response.status, await response.text()]).toEqual([200, 'healthy: embedded table']);
});

test('it listens on loopback only, on a port that is free', () => {
  expect(table.endpoint).toBe(`http://127.0.0.1:${table.port}`);
  expect(table.port).toBeGreaterThan(0);
});

test('a port that is taken is an error, and leaves nothing open', async () => {
  await expect(startTable({ port: table.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
