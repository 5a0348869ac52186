const dynamodb = 'com.amazonaws.dynamodb.v20120810#';

export interface ErrorBody {
  readonly __type: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

/** An answer that DynamoDB's protocol has an error for. The same shape as dynalite's own errors. */
export class TableError extends Error {
  readonly statusCode: number;
  readonly body: ErrorBody;

  constructor(statusCode: number, type: string, message: string, fields: Record<string, unknown> = {}) {
    super(message);
    this.statusCode = statusCode;
    this.body = { __type: type, message, ...fields };
  }
}

/** Whether DynamoDB answers this error, thrown here or in dynalite, to the client; anything else is a bug. */
export function isTableError(error: unknown): error is TableError {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

/** An error of DynamoDB's own model, e.g. `ResourceNotFoundException`. */
export function refusal(name: string, message: string, fields?: Record<string, unknown>): TableError {
  return new TableError(400, dynamodb + name, message, fields);
}

export function invalid(message: string): TableError {
  return new TableError(400, 'com.amazon.coral.validate#ValidationException', message);
}

export function unreadable(message: string): TableError {
  return new TableError(400, 'com.amazon.coral.service#SerializationException', message);
}

export function unknownOperation(): TableError {
  return new TableError(400, 'com.amazon.coral.service#UnknownOperationException', '');
}

export function conditionFailed(item: unknown): TableError {
  const fields = item === undefined ? {} : { Item: item };
  return refusal('ConditionalCheckFailedException', 'The conditional request failed', fields);
}

export interface CancellationReason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

/** `reasons` has one entry for each action, in the request's order. */
export function transactionCancelled(reasons: CancellationReason[]): TableError {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons });
}
