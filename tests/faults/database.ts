import { CreateTableCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { startTable } from '@rasa/local/table/server';
import { dynamoTable } from '@rasa/store/dynamodb';
import { tableDefinition } from '@rasa/store/schema';
import type { Item, Table } from '@rasa/store/table';
import type { Scheduler } from '../sim/scheduler.ts';
import type { Database } from '../sim/stage.ts';
import { faultyClient } from './client.ts';
import type { ClientPlant } from './plant.ts';

const TableName = 'market';
const chances = { lostBefore: 0.02, lostAfter: 0.03, conflict: 0.02, throttle: 0.005, slow: 0.02 };

/** An embedded DynamoDB for one history, asked through the SDK with faults in it. */
export async function openDatabase(scheduler: Scheduler, plant?: ClientPlant): Promise<Database> {
  const { endpoint, close } = await startTable();
  const faults = { ...chances };
  const { client, injected } = faultyClient({ endpoint, scheduler, faults });
  const { sleep, random } = scheduler;
  const sent = dynamoTable({ client, tableName: TableName, sleep, random });
  // Reads of one moment are gathered and leave a moment later, in which virtual time must not go on.
  const gathered = <T>(read: () => Promise<T>): Promise<T> => {
    void scheduler.outside(momentLater);
    return read();
  };
  const table: Table = {
    ...sent,
    get: (key) => gathered(() => sent.get(key)),
    getMany: (keys) => gathered(() => sent.getMany(keys)),
  };
  // What is before and after a history is none of it.
  const { client: plain } = faultyClient({ endpoint, scheduler, faults: none });
  await plain.send(new CreateTableCommand(tableDefinition(TableName)));
  return {
    table: plant?.(client, TableName)(table) ?? table,
    faults,
    injected,
    async lay(writes: Parameters<Database['lay']>[0]) {
      await dynamoTable({ client: plain, tableName: TableName }).transact(writes);
    },
    async items() {
      const items: Item[] = [];
      for await (const page of paginateScan({ client: plain }, { TableName, ConsistentRead: true }))
        items.push(...(page.Items ?? []).map((row) => unmarshall(row) as Item));
      return items;
    },
    async close() {
      client.destroy();
      plain.destroy();
      await close();
    },
  };
}

const momentLater = (): Promise<void> => new Promise((done) => setImmediate(() => setImmediate(done)));

const none = { lostBefore: 0, lostAfter: 0, conflict: 0, throttle: 0, slow: 0 };
