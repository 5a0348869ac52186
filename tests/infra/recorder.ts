import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { FunctionName } from '@rasa/infra/access';

/** One thing that a function did: to items of a kind in a zone, to files of a prefix, or to somebody's phone. */
export type Call = {
  by: FunctionName;
  on: 'market' | 'programme' | 'blobs' | 'sends';
  kind: string;
  verb: string;
};

type Keyed = { Key?: Row; Item?: Row; TableName?: string };
type Row = Record<string, { S?: string }>;
type Asked = Keyed & {
  RequestItems?: Record<string, { Keys: Row[] }>;
  TransactItems?: Partial<Record<string, Keyed>>[];
  KeyConditionExpression?: string;
  ExpressionAttributeValues?: Row;
};
type Touched = { table: string; verb: string; key: string };

const textOf = (value: { S?: string } | undefined): string => value?.S ?? '';
const keyOf = ({ Key, Item }: Keyed): string => textOf((Key ?? Item)?.pk);

const transactVerbs: Record<string, string> = {
  Put: 'put',
  Update: 'update',
  Delete: 'delete',
  ConditionCheck: 'check',
};

/** What a request to DynamoDB touches, by the leading key that its permission is asked by. */
export function touchedBy(operation: string, asked: Asked): Touched[] {
  const table = asked.TableName ?? '';
  switch (operation) {
    case 'GetItem':
      return [{ table, verb: 'get', key: keyOf(asked) }];
    case 'Query': {
      const value = /=\s*(:\w+)/.exec(asked.KeyConditionExpression ?? '')?.[1] ?? '';
      return [{ table, verb: 'query', key: textOf(asked.ExpressionAttributeValues?.[value]) }];
    }
    case 'BatchGetItem':
      return Object.entries(asked.RequestItems ?? {}).flatMap(([name, { Keys }]) =>
        Keys.map((Key) => ({ table: name, verb: 'get', key: keyOf({ Key }) })),
      );
    case 'TransactWriteItems':
      return (asked.TransactItems ?? []).flatMap((one) =>
        Object.entries(one).map(([kind, write = {}]) => ({
          ...{ table: write.TableName ?? '', verb: transactVerbs[kind] ?? kind, key: keyOf(write) },
        })),
      );
    case 'Scan':
      return [{ table, verb: 'scan', key: '*' }];
    default:
      throw new Error(`${operation} is not one that a function may do`);
  }
}

const blobVerbs: Record<string, string> = { GET: 'get', HEAD: 'get', PUT: 'put', DELETE: 'delete' };

/** `/bucket/private/original/pic_1` is about `private/original/`. */
const prefixOf = (path: string): string =>
  `${decodeURIComponent(path).split('?')[0]!.split('/').slice(2, 4).join('/')}/`;

const zoneOf = (table: string): 'market' | 'programme' =>
  table.includes('programme') ? 'programme' : 'market';

/** Listens to what leaves this process for the table and the bucket, and knows in which function's name. */
export function startRecorder() {
  const acting = new AsyncLocalStorage<FunctionName>();
  const calls = new Map<string, Call>();
  const note = (call: Call) => calls.set(Object.values(call).join(' '), call);

  function onDynamo(by: FunctionName, operation: string, body: string): void {
    for (const { table, verb, key } of touchedBy(operation, JSON.parse(body) as Asked))
      note({ by, on: zoneOf(table), kind: key.split('#')[0]!, verb });
  }

  function onRequest(message: unknown): void {
    const by = acting.getStore();
    if (!by) return;
    const { request } = message as { request: ClientRequest };
    const end = request.end.bind(request) as (...parts: unknown[]) => ClientRequest;
    const chunks: Buffer[] = [];
    const keep = (part: unknown) => {
      if (typeof part === 'string' || part instanceof Uint8Array) chunks.push(Buffer.from(part as string));
    };
    const write = request.write.bind(request) as (...parts: unknown[]) => boolean;
    request.write = ((...parts: unknown[]) => {
      keep(parts[0]);
      return write(...parts);
    }) as typeof request.write;
    request.end = ((...parts: unknown[]) => {
      keep(parts[0]);
      const target = String(request.getHeader('x-amz-target') ?? '');
      const signed = String(request.getHeader('authorization') ?? '');
      if (target.startsWith('DynamoDB_'))
        onDynamo(by, target.split('.')[1]!, Buffer.concat(chunks).toString());
      else if (signed.includes('/s3/'))
        note({
          by,
          on: 'blobs',
          kind: prefixOf(request.path),
          verb: blobVerbs[request.method] ?? request.method,
        });
      return end(...parts);
    }) as typeof request.end;
  }

  /** The bucket is asked by `fetch`. */
  function onFetch(message: unknown): void {
    const by = acting.getStore();
    const { request } = message as { request: { method: string; path: string; headers: string[] } };
    if (!by || !request.headers.some((value) => value.includes('/s3/'))) return;
    note({
      by,
      on: 'blobs',
      kind: prefixOf(request.path),
      verb: blobVerbs[request.method] ?? request.method,
    });
  }

  subscribe('http.client.request.created', onRequest);
  subscribe('undici:request:create', onFetch);
  return {
    calls: (): Call[] => [...calls.values()],
    as: <T>(by: FunctionName, work: () => T): T => acting.run(by, work),
    /** Messages leave through a port, which the tests' world keeps to itself. */
    send(kind: 'sms' | 'mail'): void {
      const by = acting.getStore();
      if (by) note({ by, on: 'sends', kind, verb: 'send' });
    },
    stop(): void {
      unsubscribe('http.client.request.created', onRequest);
      unsubscribe('undici:request:create', onFetch);
    },
  };
}
export type Recorder = ReturnType<typeof startRecorder>;
