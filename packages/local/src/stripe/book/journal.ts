import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Kind, id, and the new value, or null when it is gone. */
export type Change = [kind: string, id: string, value: unknown];

interface Journal {
  /** All of them or none: one commit is one line. */
  append(changes: Change[]): void;
  close(): void;
}

const FILE = 'journal.jsonl';

/**
 * What was appended is in the system's hands when `append` returns, so it outlives the process, though not a
 * power cut: waiting for the disk each time would slow every local payment for a stand-in's sake.
 */
export function openJournal(
  folder: string,
  load: (change: Change) => void,
  compact: () => Change[],
): Journal {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  if (existsSync(path)) for (const change of readJournal(path)) load(change);
  rewrite(path, compact());
  return writeTo(path);
}

function readJournal(path: string): Change[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // A line that was cut short has no end; nobody got an answer for it.
  lines.pop();
  return lines.flatMap((line) => JSON.parse(line) as Change[]);
}

/** Leaves one line for each thing that still is, and never a half-written file in the journal's place. */
function rewrite(path: string, changes: Change[]): void {
  const next = `${path}.next`;
  const file = openSync(next, 'w');
  writeFileSync(file, changes.map((change) => `${JSON.stringify([change])}\n`).join(''));
  fsyncSync(file);
  closeSync(file);
  renameSync(next, path);
}

function writeTo(path: string): Journal {
  const file = openSync(path, 'a');
  let length = readFileSync(path).byteLength;
  const write = (bytes: Buffer) => {
    let written = 0;
    while (written < bytes.byteLength) written += writeSync(file, bytes, written);
  };
  return {
    append: (changes) => {
      const bytes = Buffer.from(`${JSON.stringify(changes)}\n`);
      try {
        write(bytes);
      } catch (error) {
        // A disk that is full leaves half a line, which would spoil the next one.
        ftruncateSync(file, length);
        throw error;
      }
      length += bytes.byteLength;
    },
    close: () => closeSync(file),
  };
}
