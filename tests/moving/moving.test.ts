import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { root } from '@rasa/local/build';
import { exportedBooks, exportedItems, tableBooks } from '@rasa/local/moving/books';
import { writeChanges } from '@rasa/store/copy';
import type { Item } from '@rasa/store/table';
import { beforeAll, expect, test } from 'vitest';
import { runHistory } from '../sim/history.ts';
import {
  everything,
  exportOf,
  importInto,
  inPlace,
  put,
  putFile,
  rowOf,
  storedIn,
  workFolder,
} from './folder.ts';

const programme: Item[] = Array.from({ length: 30 }, (_, index) => ({
  pk: `PARTICIPANT#prt_${index}`,
  sk: 'META',
  name: `Ibu ${index} (née “Ωé”)`,
  counts: [1, 2.5, -3],
  nested: { yes: true, none: null },
}));
let market: Item[];
beforeAll(async () => {
  const histories = await Promise.all([1, 2, 3, 4, 5].map((seed) => runHistory(seed)));
  market = histories.map((one) => one.items()).toSorted((a, b) => b.length - a.length)[0]!;
});

/** A stopped shop's folder. */
const fill = (data: string): Promise<void> =>
  inPlace(data, async (place) => {
    await put(place, 'market', market);
    await put(place, 'programme', programme);
    await putFile(place, 'public/picture/a-320.webp', 'a picture');
    await putFile(place, 'proof/ord 1/é.jpg', 'a proof');
  });

test('a shop moves whole: items of both tables, files with their types, and right books', async () => {
  await using work = await workFolder();
  await fill(work.path('old'));
  const before = await inPlace(
    work.path('old'),
    async (place) => {
      await exportOf(place, work.path('export'));
      return storedIn(place);
    },
    { isNew: false },
  );
  expect(before.market).toHaveLength(market.length);
  await inPlace(work.path('new'), async (place) => {
    const told = await importInto(place, work.path('export'));
    expect(told).toMatchObject({ market: market.length, programme: programme.length, blobs: 2 });
    expect(await storedIn(place)).toEqual(before);
    const books = await tableBooks(place.client, place.tables.market!);
    expect(books).toEqual(await exportedBooks(work.path('export')));
    expect(books.broken).toEqual([]);
    const file = await place.s3.send(
      new GetObjectCommand({ Bucket: place.bucket!, Key: 'proof/ord 1/é.jpg' }),
    );
    expect(await file.Body!.transformToString()).toBe('a proof');
    expect(file).toMatchObject({
      ...{ ContentType: 'text/plain', CacheControl: 'public, max-age=60', Metadata: { of: 'a test' } },
    });
  });
});

test('zones lie apart, and nobody but their owner reads them', async () => {
  await using work = await workFolder();
  await fill(work.path('old'));
  await inPlace(work.path('old'), (place) => exportOf(place, work.path('export')), { isNew: false });
  const marketFolder = await stat(work.path('export/market'));
  expect(marketFolder.mode & 0o077).toBe(0);
  const [part] = await readdir(work.path('export/programme'));
  expect((await stat(work.path(`export/programme/${part}`))).mode & 0o077).toBe(0);
  const items = await exportedItems(work.path('export'), 'market');
  expect(items.filter(({ pk }) => pk.startsWith('PARTICIPANT#'))).toEqual([]);
});

/** A command in a process of its own, killed after so many parts were told of. */
async function command(name: 'export' | 'import', words: string[], killAfterParts = Infinity) {
  const child = spawn(process.execPath, [join(root, `packages/local/src/${name}.ts`), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit') as Promise<[number | null]>;
  let parts = 0;
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    out += text;
  });
  for await (const line of createInterface({ input: child.stderr })) {
    err += `${line}\n`;
    if (/gz: \d+$/.test(line)) parts += 1;
    if (parts >= killAfterParts) child.kill('SIGKILL');
  }
  const [code] = await gone;
  return {
    code,
    parts,
    err,
    told: code === null ? undefined : JSON.parse(out.trim().split('\n').at(-1) || 'null'),
  };
}

test('killed in the middle and given again, both go on where they were', async () => {
  await using work = await workFolder();
  await fill(work.path('old'));
  const out = ['--data', work.path('old'), '--to', work.path('export'), '--part-bytes', '1'];
  // The whole of so small a table is one page; what is known is whether the last part was written.
  expect(await command('export', out, 1)).toMatchObject({ code: null });
  const refused = await command('import', ['--data', work.path('new'), '--from', work.path('export')]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.err).toMatch(/not whole.*Give the same npm run export again/);
  const told = await command('export', out);
  expect(told).toMatchObject({ code: 0, told: { broken: [], blobs: 2 } });

  const into = ['--data', work.path('new'), '--from', work.path('export')];
  expect(await command('import', into, 1)).toMatchObject({ code: null });
  expect(await command('import', into)).toMatchObject({ code: 0, told: { broken: [], blobs: 2 } });
  const [old, moved] = await Promise.all(
    ['old', 'new'].map((name) => inPlace(work.path(name), storedIn, { isNew: false })),
  );
  expect(moved).toEqual(old);
});

test('an export of many parts goes on after any of them', async () => {
  await using work = await workFolder();
  const filler = Array.from({ length: 60 }, (_, index) => ({
    ...{ pk: `FILLER#${index}`, sk: '-', text: 'x'.repeat(60_000) },
  }));
  await inPlace(work.path('old'), async (place) => {
    await put(place, 'market', [...market, ...filler]);
    const only = ['market'] as const;
    for (let stop = 1; ; stop += 1) {
      let parts = 0;
      const say = () => {
        parts += 1;
        if (parts === 1) throw new Error('the power is gone');
      };
      const more = { only, partBytes: 500_000, say };
      const ended = await exportOf(place, work.path('export'), more).then(
        () => true,
        (error: Error) => error.message !== 'the power is gone',
      );
      if (ended) {
        expect(stop).toBeGreaterThan(4);
        break;
      }
    }
    const items = await exportedItems(work.path('export'), 'market');
    expect(items).toHaveLength(market.length + filler.length);
    await inPlace(work.path('new'), async (into) => {
      await importInto(into, work.path('export'), { only });
      expect((await storedIn(into)).market).toEqual((await storedIn(place)).market);
    });
  });
});

test('a shop that goes on while it is read is exported as it was at the end', async () => {
  await using work = await workFolder();
  const counter = (amount: number) =>
    ['A', 'B'].map((name) => ({ pk: `${name}#1`, sk: '-', amount, text: 'x'.repeat(300_000) }));
  const between = Array.from({ length: 12 }, (_, index) => ({
    ...{ pk: `FILLER#${index}`, sk: '-', text: 'x'.repeat(300_000) },
  }));
  await inPlace(work.path('old'), async (place) => {
    await put(place, 'market', [...counter(0), ...between, { pk: 'GONE#1', sk: '-' }]);
    const { client, tables } = place;
    let rounds = 0;
    // At each page what was read and what was not is changed.
    client.middlewareStack.add(
      (next, { commandName }: { commandName?: string }) =>
        async (args) => {
          const answer = await next(args);
          if (commandName === 'ScanCommand') {
            rounds += 1;
            await put(place, 'market', counter(rounds));
            await writeChanges({ client, tableName: tables.market! }, [
              { row: rowOf({ pk: 'GONE#1', sk: '-' }), gone: true },
            ]);
          }
          return answer;
        },
      { step: 'initialize', name: 'meddling' },
    );
    const more = { only: ['market'], partBytes: 1 } as const;
    await exportOf(place, work.path('export'), more);
    const { streams: _, ...deaf } = place;
    await exportOf(deaf, work.path('torn'), more);
    client.middlewareStack.remove('meddling');
    const amounts = async (folder: string) =>
      (await exportedItems(work.path(folder), 'market'))
        .filter(({ pk }) => /^[AB]#/.test(pk))
        .map(({ amount }) => amount);
    expect(rounds).toBeGreaterThan(4);
    expect(new Set(await amounts('export')).size).toBe(1);
    expect((await exportedItems(work.path('export'), 'market')).some(({ pk }) => pk === 'GONE#1')).toBe(
      false,
    );
    expect(new Set(await amounts('torn')).size).toBe(2);
  });
});

test('what a busy table leaves undone is given again', async () => {
  await using work = await workFolder();
  await inPlace(work.path('new'), async (place) => {
    let refused = 0;
    place.client.middlewareStack.add(
      (next, { commandName }: { commandName?: string }) =>
        async (args) => {
          const input = args.input as BatchWriteItemCommand['input'];
          const tableName = place.tables.market!;
          const writes = input.RequestItems?.[tableName] ?? [];
          if (commandName !== BatchWriteItemCommand.name || writes.length < 2) return next(args);
          const [now, later] = [writes.slice(0, 1), writes.slice(1)];
          refused += later.length;
          const answer = await next({ ...args, input: { RequestItems: { [tableName]: now } } });
          Object.assign(answer.output as object, { UnprocessedItems: { [tableName]: later } });
          return answer;
        },
      { step: 'initialize' },
    );
    await writeChanges(
      { client: place.client, tableName: place.tables.market!, sleep: async () => undefined },
      market.map((item) => ({ row: rowOf(item) })),
    );
    expect(refused).toBeGreaterThan(market.length);
    expect((await storedIn(place)).market).toHaveLength(market.length);
  });
});

test('a place that holds items is not written into, nor a folder of another export', async () => {
  await using work = await workFolder();
  await fill(work.path('old'));
  await inPlace(
    work.path('old'),
    async (place) => {
      await exportOf(place, work.path('export'));
      await expect(importInto(place, work.path('export'))).rejects.toThrow(
        /holds items already.*empty tables/,
      );
      const other = { ...place, tables: { ...place.tables, market: 'another' } };
      await expect(exportOf(other, work.path('export'))).rejects.toThrow(
        /holds an export of .*not of another/,
      );
    },
    { isNew: false },
  );
});

test('a part that was damaged, cut off or lost on the way is named, and nothing is taken for whole', async () => {
  await using work = await workFolder();
  await fill(work.path('old'));
  await inPlace(work.path('old'), (place) => exportOf(place, work.path('export')), { isNew: false });
  const part = work.path('export/market/000001.jsonl.gz');
  const whole = await readFile(part);
  const spoilt = Buffer.from(whole);
  spoilt[30]! ^= 1;
  for (const damage of [() => writeFile(part, spoilt), () => truncate(part, 40)]) {
    await damage();
    await expect(exportedBooks(work.path('export'))).rejects.toThrow(/000001.*not what was exported/);
    await writeFile(part, whole);
  }
  await expect(exportedBooks(work.path('nowhere'))).rejects.toThrow(/There is no export/);
});

test('words that are missing or wrong are said before anything is done', async () => {
  for (const [name, words, said] of [
    ['export', [], /npm run export -- --to FOLDER/],
    ['export', ['--to', 'anywhere'], /Say where/],
    ['export', ['--to', 'anywhere', '--data', 'y', '--only', 'all'], /there are market, programme, blobs/],
    ['import', ['--from', 'no-such-folder', '--stage', 'dev'], /There is no export/],
  ] as const) {
    const ended = await command(name, [...words]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(said);
  }
  expect(everything).toHaveLength(3);
});
