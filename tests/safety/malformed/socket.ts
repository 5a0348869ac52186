import { connect } from 'node:net';
import { diceOf } from './dice.ts';
import { bytesOf } from './wire.ts';

/** Nothing more is to come: the server waits for bytes that will never arrive. */
const silenceMilliseconds = 150;
const enough = 200_000;

/** Whatever comes back on a connection of its own, until it ends or nothing more comes. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((done) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    const end = () => {
      socket.destroy();
      done(heard);
    };
    socket.setTimeout(silenceMilliseconds, end);
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.length > enough) end();
    });
    socket.on('close', end);
    socket.on('error', end);
    socket.write(bytes);
  });
}

const serverError = /HTTP\/1\.1 (5\d\d)/;
const stackText = /node_modules|node:internal|\bat [\w.]+ \(/;

/** What is wrong with what came back, or undefined. */
export function wrongWithBytes(heard: string): string | undefined {
  const status = serverError.exec(heard)?.[1];
  if (status) return `answered ${status}`;
  return stackText.test(heard) ? 'tells of our code' : undefined;
}

const atOnce = 16;

/** Sends bytes that are no good request to a served shop. One line for each answer that is wrong. */
export async function disturbServer(
  port: number,
  { seed, requests }: { seed: number; requests: number },
): Promise<string[]> {
  const faults: string[] = [];
  let next = 0;
  async function one(): Promise<void> {
    for (let index = next++; index < requests; index = next++) {
      const bytes = bytesOf(index, `localhost:${port}`, diceOf(seed * 1_000_003 + index));
      const wrong = wrongWithBytes(await exchange(port, bytes));
      if (wrong)
        faults.push(`${index}: ${wrong} to ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one));
  return faults;
}
