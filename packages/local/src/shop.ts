import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { createAuthApp } from '@rasa/functions/auth/app';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { readEnvironment } from '@rasa/functions/environment';
import { runJobs } from '@rasa/functions/jobs';
import { createPapersApp } from '@rasa/functions/papers/app';
import { createWorld, type World } from '@rasa/functions/world';
import { buildSite } from './build.ts';
import { clockApp } from './clock/app.ts';
import { startClockwork } from './clockwork.ts';
import { type Cloud, startCloud, startStores } from './cloud.ts';
import { foundEmptyShop } from './founding.ts';
import { type Backend, createFront, type FrontParts } from './front.ts';
import type { PublicShop } from './public-shop.ts';
import { claimFolder, refuseSamplePeople } from './real-folder.ts';
import { serveLocally } from './serve.ts';

export type ShopOptions = {
  folder: string;
  port: number;
  /** Instead of the built site, such as a server with hot reload. */
  site?: { backend: Backend };
  /** Done before the doors open: nobody asks, no event is handed out, no job runs meanwhile. */
  prepare?: (world: World, cloud: Cloud) => Promise<void>;
};

export type Shop = { origin: string; world: World; cloud: Cloud; close(): Promise<void> };

/** The built site, as Lambda would load it; it makes its own world from the environment. */
async function builtSite() {
  const { serverEntry, clientFolder } = await buildSite();
  const module = (await import(pathToFileURL(serverEntry).href)) as { fetch: Backend };
  return { site: module.fetch, clientFolder };
}

/** The functions over what keeps data, and the front before them. */
async function openDoors(world: World, port: number, front: Omit<FrontParts, 'signIn' | 'papers'>) {
  const auth = createAuthApp(world);
  const papers = createPapersApp(world);
  const app = createFront({
    ...front,
    signIn: (request, env) => auth.fetch(request, env),
    papers: (request, env) => papers.fetch(request, env),
  });
  return serveLocally(app, port);
}

/** The whole of Rasa Desa on this machine: the stand-ins, the functions over them, and the front before them. */
export async function startShop({ folder, port, site, prepare }: ShopOptions): Promise<Shop> {
  const origin = `http://localhost:${port}`;
  const cloud = await startCloud(join(folder), origin);
  Object.assign(process.env, cloud.environment);
  const world = createWorld(readEnvironment(process.env));
  await prepare?.(world, cloud);
  // A folder of an earlier version has its catalogue in another form: the shop would stand empty until something changes.
  if (!(await world.store.catalogue.getChain())) await rebuildCatalogue(world, gzipPacking);
  const move = async (minutes: number): Promise<void> => {
    cloud.clock.move(minutes);
    await runJobs(world);
  };
  const server = await openDoors(world, port, {
    ...{ blobFolder: cloud.blobFolder, publicOrigin: origin },
    practice: [
      cloud.messageBox.app,
      cloud.push.app,
      clockApp({ clock: cloud.clock, publicOrigin: origin, move }),
    ],
    ...(site ? { site: site.backend } : await builtSite()),
  });
  // What the provider had to tell while nobody answered.
  await cloud.stripe.control.release();
  const stopClockwork = startClockwork(world);
  return {
    origin,
    world,
    cloud,
    async close() {
      await server.close();
      await stopClockwork();
      await cloud.close();
    },
  };
}

/** What the environment gives instead of what this machine made for itself. */
function withGiven(made: Record<string, string>): Record<string, string> {
  const { AUTH_SECRET, AWS_REGION, MARKET_UNIT_ID, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = process.env;
  const given = { AUTH_SECRET, AWS_REGION, MARKET_UNIT_ID, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY };
  const there = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return { ...made, ...Object.fromEntries(there) };
}

export type RealShop = { origin: string; world: World; close(): Promise<void> };

/**
 * A real shop on this machine, behind a reverse proxy: real money, real messages, the real clock, no page for
 * developers. `begin` makes what an empty one begins with.
 */
export async function startPublicShop(
  { folder, port, origin, pair, adminEmail }: PublicShop,
  begin = async (world: World): Promise<void> => void (await foundEmptyShop(world, adminEmail)),
): Promise<RealShop> {
  await claimFolder(folder, origin);
  const stores = await startStores({ folder, publicOrigin: origin, pair, sync: true });
  Object.assign(process.env, withGiven({ ...stores.environment, PROXY_HOPS: '1' }));
  const world = createWorld(readEnvironment(process.env));
  await refuseSamplePeople(world);
  await begin(world);
  if (!(await world.store.catalogue.getChain())) await rebuildCatalogue(world, gzipPacking);
  const server = await openDoors(world, port, {
    ...{ blobFolder: stores.blobFolder, publicOrigin: origin, behindProxy: true },
    ...(await builtSite()),
  });
  const stopClockwork = startClockwork(world);
  return {
    origin,
    world,
    async close() {
      await server.close();
      await stopClockwork();
      await stores.close();
    },
  };
}
