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
import { startClockwork } from './clockwork.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { type Backend, createFront } from './front.ts';
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

/** The whole of Rasa Desa on this machine: the stand-ins, the functions over them, and the front before them. */
export async function startShop({ folder, port, site, prepare }: ShopOptions): Promise<Shop> {
  const origin = `http://localhost:${port}`;
  const cloud = await startCloud(join(folder), origin);
  Object.assign(process.env, cloud.environment);
  const world = createWorld(readEnvironment(process.env));
  await prepare?.(world, cloud);
  // A folder of an earlier version has its catalogue in another form: the shop would stand empty until something changes.
  if (!(await world.store.catalogue.getChain())) await rebuildCatalogue(world, gzipPacking);
  const auth = createAuthApp(world);
  const papers = createPapersApp(world);
  const front = createFront({
    cloud,
    publicOrigin: origin,
    moveClock: async (minutes) => {
      cloud.clock.move(minutes);
      await runJobs(world);
    },
    signIn: (request, env) => auth.fetch(request, env),
    papers: (request, env) => papers.fetch(request, env),
    ...(site ? { site: site.backend } : await builtSite()),
  });
  const server = await serveLocally(front, port);
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
