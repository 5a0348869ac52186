import { parseArgs } from 'node:util';
import type { What } from './export.ts';
import type { PlaceOptions } from './place.ts';

const all: readonly What[] = ['market', 'programme', 'blobs'];
const text = { type: 'string' } as const;

export type Words = PlaceOptions & {
  to?: string | undefined;
  from?: string | undefined;
  only: readonly What[];
  quiet: boolean;
  partBytes?: number | undefined;
};

/** What was written after the command. @throws Error with words that say what to give */
export function readWords(argv: readonly string[]): Words {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...{ data: text, stage: text, market: text, programme: text, bucket: text, region: text },
      ...{ to: text, from: text, 'part-bytes': text },
      only: { type: 'string', multiple: true },
      quiet: { type: 'boolean', default: false },
    },
  });
  const { only = [...all], 'part-bytes': partBytes, ...rest } = values;
  const unknown = only.filter((one) => !all.includes(one as What));
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(', ')}: there are ${all.join(', ')}, one each time.`);
  return {
    ...rest,
    only: only as What[],
    partBytes: partBytes === undefined ? undefined : Number(partBytes),
  };
}

/** Does it and tells in one JSON object as the last line; ends with 1 where something is wrong. */
export async function run(work: () => Promise<{ broken?: readonly unknown[] }>): Promise<never> {
  try {
    const told = await work();
    console.log(JSON.stringify(told));
    process.exit((told.broken ?? []).length === 0 ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

export const sayAside = (line: string): void => console.error(line);
