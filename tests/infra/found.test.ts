import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readStage } from '@rasa/infra/settings';
import { type RunningTable, startTable } from '@rasa/local/table/server';
import { dynamoTable } from '@rasa/store/dynamodb';
import { tableDefinition } from '@rasa/store/schema';
import { createStore } from '@rasa/store/store';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../packages/local/src/found.ts');
const TableName = 'rasa-desa-dev-market';
let table: RunningTable;
let client: DynamoDBClient;
beforeAll(async () => {
  table = await startTable({});
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: table.endpoint, region: 'ap-southeast-3', credentials });
  await client.send(new CreateTableCommand(tableDefinition(TableName)));
});
afterAll(async () => {
  client.destroy();
  await table.close();
});

type Said = { stdout: string; stderr: string; code?: number };
const found = (...words: string[]): Promise<Said> =>
  promisify(execFile)(process.execPath, [script, ...words], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  }).catch((error: Said) => error);

test('a stage at AWS gets its first unit and admin, once', async () => {
  const first = await found('--stage', 'dev', '--email', 'Kepala@rasadesa.id');
  expect(first.stdout).toMatch(/kepala@rasadesa\.id signs in/);
  const store = createStore(dynamoTable({ client, tableName: TableName }));
  const { marketUnitId } = readStage('dev');
  const admin = await store.accounts.getByEmail('kepala@rasadesa.id');
  expect(admin).toMatchObject({ roles: ['admin'], unitId: marketUnitId, status: 'active' });
  expect((await found('--stage', 'dev', '--email', 'lain@rasadesa.id')).stdout).toMatch(
    /nothing was changed/,
  );
  expect(await store.accounts.getByEmail('lain@rasadesa.id')).toBeUndefined();
});

test.each([
  ['no address', ['--stage', 'dev'], /npm run found -- --stage/],
  ['an address that nobody owns', ['--stage', 'dev', '--email', 'a@b.example'], /npm run found/],
  [
    'a stage that is not deployed',
    ['--stage', 'staging', '--email', 'a@rasadesa.id'],
    /Deploy the stage first/,
  ],
])('%s is refused in words', async (_, words, said) => {
  const { stderr, code } = await found(...words);
  expect(code).toBe(2);
  expect(stderr).toMatch(said);
  expect(stderr).not.toContain('    at ');
});
