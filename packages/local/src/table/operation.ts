import type { Engine } from './engine.ts';
import { batchGetItem, batchWriteItem } from './operation/batch.ts';
import { deleteItem, getItem, putItem, updateItem } from './operation/item.ts';
import { query, scan } from './operation/query.ts';
import type { Body } from './operation/request.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './operation/stream.ts';
import { createTable, deleteTable, describeTable, listTables } from './operation/table.ts';
import { updateTable } from './operation/table-update.ts';
import { describeTimeToLive, updateTimeToLive } from './operation/time-to-live.ts';
import { transactGetItems, transactWriteItems } from './operation/transaction.ts';

export type Operation = (engine: Engine, input: Body) => Promise<Body>;

/** Everything that the embedded table does, by the name of its API as in the X-Amz-Target header. */
export const operations: Record<string, Record<string, Operation>> = {
  DynamoDB_20120810: {
    BatchGetItem: batchGetItem,
    BatchWriteItem: batchWriteItem,
    CreateTable: createTable,
    DeleteItem: deleteItem,
    DeleteTable: deleteTable,
    DescribeTable: describeTable,
    DescribeTimeToLive: describeTimeToLive,
    GetItem: getItem,
    ListTables: listTables,
    PutItem: putItem,
    Query: query,
    Scan: scan,
    TransactGetItems: transactGetItems,
    TransactWriteItems: transactWriteItems,
    UpdateItem: updateItem,
    UpdateTable: updateTable,
    UpdateTimeToLive: updateTimeToLive,
  },
  DynamoDBStreams_20120810: {
    DescribeStream: describeStream,
    GetRecords: getRecords,
    GetShardIterator: getShardIterator,
    ListStreams: listStreams,
  },
};
