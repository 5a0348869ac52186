import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from './engine.ts';
import { type Fault, type Faults, faultAnswer } from './fault.ts';
import { type Body, isBody } from './operation/request.ts';
import { type Operation, operations } from './operation.ts';
import { isTableError, TableError, unknownOperation, unreadable } from './table-error.ts';

const maxBodyBytes = 16 * 1024 * 1024;
const internalError = new TableError(
  500,
  'com.amazonaws.dynamodb.v20120810#InternalServerError',
  'Internal error',
);
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** One request of DynamoDB's JSON protocol. Signatures are not checked: whoever is on this machine may use the table. */
export async function answerRequest(
  engine: Engine,
  faults: Faults | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    refuseForeign(request);
    if (request.method === 'GET' && request.url === '/') {
      sendText(response, 'healthy: embedded table');
      return;
    }
    const { name, operation } = target(request);
    const input = await readBody(request);
    const fault = faults?.(name, input);
    if (fault === 'lost-before') return drop(request);
    const answer = await run(engine, { name, operation, input, fault });
    if (fault === 'lost-after') return drop(request);
    send(response, 200, answer);
  } catch (error) {
    sendError(request, response, error);
  }
}

interface Call {
  readonly name: string;
  readonly operation: Operation;
  readonly input: Body;
  readonly fault: Fault | undefined;
}

async function run(engine: Engine, { name, operation, input, fault }: Call): Promise<Body> {
  const instead = faultAnswer(fault, name, input);
  if (instead) throw instead;
  return operation(engine, input);
}

/** A page in a browser could reach loopback by a name of its own (DNS rebinding) or by a plain cross-site request. */
function refuseForeign({ headers }: IncomingMessage): void {
  const host = (headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
  if (!loopbackNames.includes(host) || headers.origin !== undefined) {
    throw new TableError(
      403,
      'AccessDeniedException',
      'Only programs on this machine may use the embedded table',
    );
  }
}

function target({ method, headers }: IncomingMessage): { name: string; operation: Operation } {
  const [api, name, ...rest] = String(headers['x-amz-target'] ?? '').split('.');
  const known = Object.hasOwn(operations, api!) ? operations[api!]! : {};
  if (method !== 'POST' || name === undefined || rest.length > 0 || !Object.hasOwn(known, name)) {
    throw unknownOperation();
  }
  if (!headers.authorization?.startsWith('AWS4-')) {
    const type = 'com.amazon.coral.service#MissingAuthenticationTokenException';
    throw new TableError(400, type, 'Request is missing Authentication Token');
  }
  return { name, operation: known[name]! };
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBodyBytes)
      throw new TableError(413, 'RequestEntityTooLarge', 'Request size exceeded 16 MB');
  }
  const body = parse(Buffer.concat(chunks).toString());
  if (!isBody(body)) throw unreadable('Start of structure or map expected');
  return body;
}

/** dynalite copies objects field by field, and a field of this name would vanish without a word. */
const unsafeName = /"__proto__"\s*:/;

function parse(text: string): unknown {
  if (unsafeName.test(text)) throw unreadable('The embedded table takes no attribute named __proto__');
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The request is not JSON');
  }
}

function drop(request: IncomingMessage): void {
  request.socket.destroy();
}

function sendError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (request.socket.destroyed) return;
  if (!request.complete) response.setHeader('connection', 'close');
  if (!isTableError(error)) console.error('The embedded table failed:', error);
  const { statusCode, body } = isTableError(error) ? error : internalError;
  send(response, statusCode, body);
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
