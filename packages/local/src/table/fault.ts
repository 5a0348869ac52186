import type { Body } from './operation/request.ts';
import { refusal, type TableError, transactionCancelled } from './table-error.ts';

/**
 * What a test lets happen to a request, in place of or after its work:
 * `conflict` and `throttle` are DynamoDB's own answers to contention and load, which the engine never gives by itself;
 * `lost-before` drops the connection with nothing done, `lost-after` with everything committed.
 */
export type Fault = 'conflict' | 'throttle' | 'lost-before' | 'lost-after';

/** Asked once for each request; `operation` as in `PutItem`. */
export type Faults = (operation: string, input: Body) => Fault | undefined;

const singleWrites = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** The answer in place of the work, if the fault is one. */
export function faultAnswer(
  fault: Fault | undefined,
  operation: string,
  input: Body,
): TableError | undefined {
  if (fault === 'throttle') {
    return refusal(
      'ProvisionedThroughputExceededException',
      'The level of configured provisioned throughput for the table was exceeded',
    );
  }
  if (fault !== 'conflict') return undefined;
  const message = 'Transaction is ongoing for the item';
  if (singleWrites.includes(operation)) return refusal('TransactionConflictException', message);
  if (!operation.startsWith('Transact')) {
    throw new Error(`A fault of 'conflict' is nothing that DynamoDB answers to ${operation}`);
  }
  const [, ...others] = Array.isArray(input.TransactItems) ? input.TransactItems : [];
  return transactionCancelled([
    { Code: 'TransactionConflict', Message: message },
    ...others.map(() => ({ Code: 'None' })),
  ]);
}
