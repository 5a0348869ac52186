import { resolve } from 'node:path';
import { buildSite, root } from './build.ts';
import { CannotStart } from './cannot-start.ts';
import { firstData } from './first-data.ts';
import { firstAdminEmail } from './founding.ts';
import { isPortFree } from './port.ts';
import { readPublicShop } from './public-shop.ts';
import { sampleAccounts } from './sample/account.ts';
import { hasSample } from './sample/mark.ts';
import { startPublicShop, startShop } from './shop.ts';

const began = performance.now();
const port = Number(process.env.PORT ?? 4321);
const folder = resolve(root, process.env.DATA_DIR ?? '.data');

function closeAtTheEnd(close: () => Promise<void>): void {
  const stop = async () => {
    await close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What is said before half a minute's work is done for nothing. @throws CannotStart */
async function build(): Promise<void> {
  if (!(await isPortFree(port)))
    throw new CannotStart(
      `Port ${port} is taken. End what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  if ((await buildSite(false)).built) console.log('The site is built.');
}

const secondsSince = (): string => ((performance.now() - began) / 1000).toFixed(1);

/** With an address for people this is a real shop, and its log is searched. */
async function serveForReal(): Promise<void> {
  process.env.LOG_LEVEL ??= 'info';
  const real = readPublicShop(process.env, port);
  await build();
  const shop = await startPublicShop(real);
  closeAtTheEnd(shop.close);
  console.log(
    `Rasa Desa is ready for ${shop.origin} after ${secondsSince()} s, to a proxy at http://127.0.0.1:${port}; data in ${folder}`,
  );
}

/** Without one it is for practice: on a screen the addresses below matter more than what went well. */
async function serveForPractice(): Promise<void> {
  process.env.LOG_LEVEL ??= 'error';
  await build();
  const shop = await startShop({ folder, port, prepare: await firstData(folder) });
  closeAtTheEnd(shop.close);
  console.log(`
Rasa Desa is ready after ${secondsSince()} s.

  Shop           ${shop.origin}
  Messages       ${shop.origin}/dev/messages   (sign-in codes, orders; nothing is really sent)
  Push           ${shop.origin}/dev/push       (what sellers' phones would be told)
  Clock          ${shop.origin}/dev/clock      (moves the shop's time forward)
  API            ${shop.origin}/api/docs
  Data           ${folder}
`);
  if (hasSample(folder)) {
    console.log('  Sample accounts, each by a code that lands in Messages:');
    for (const { who, signIn } of sampleAccounts) console.log(`  ${who.padEnd(32)} ${signIn}`);
  } else console.log(`  The first admin signs in as ${firstAdminEmail}; the code lands in Messages.`);
}

try {
  await (process.env.PUBLIC_ORIGIN ? serveForReal() : serveForPractice());
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  // A service manager that starts again after a failure would meet the same settings: 78 is "configuration" in sysexits.h.
  process.exit(error instanceof CannotStart && process.env.PUBLIC_ORIGIN ? 78 : 1);
}
