import { resolve } from 'node:path';
import { buildSite, root } from './build.ts';
import { firstData } from './first-data.ts';
import { firstAdminEmail } from './founding.ts';
import { isPortFree } from './port.ts';
import { sampleAccounts } from './sample/account.ts';
import { hasSample } from './sample/mark.ts';
import { startShop } from './shop.ts';

const began = performance.now();
const port = Number(process.env.PORT ?? 4321);
const folder = resolve(root, process.env.DATA_DIR ?? '.data');

// On a screen the addresses below matter more than what went well.
process.env.LOG_LEVEL ??= 'error';

// Said before half a minute's work is done for nothing.
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is taken. End what runs there, or choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
if ((await buildSite(false)).built) console.log('The site is built.');
const shop = await startShop({ folder, port, prepare: await firstData(folder) });
const seconds = ((performance.now() - began) / 1000).toFixed(1);

console.log(`
Rasa Desa is ready after ${seconds} s.

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

const stop = async () => {
  await shop.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
