import { sweepEvents } from '@rasa/functions/dispatch';
import { readMoneyGauges, readOutboxGauges } from '@rasa/functions/gauges';
import { pictureListeners } from '@rasa/functions/images';
import { runJobs } from '@rasa/functions/jobs';
import { createPapersApp } from '@rasa/functions/papers/app';
import { marketListeners, paymentListeners, programmeListeners } from '@rasa/functions/reactions/all';
import type { World } from '@rasa/functions/world';
import { browserOf } from '../builders/browser.ts';
import type { TestWorld } from '../builders/world.ts';
import { cellsOf } from '../safety/access/matrix.ts';
import { table } from '../safety/access/table.ts';
import { addressOf, closedPages } from '../safety/page/access.ts';
import { openSiteStage, type SiteStage } from '../safety/stage/site.ts';
import { type App, openStage } from '../safety/stage/stage.ts';
import { paperAddresses } from './papers.ts';
import type { Recorder } from './recorder.ts';
import { recordedApp as recorded } from './scenario.ts';

function recordSending(recorder: Recorder, world: World): void {
  world.messages = {
    send: async ({ channel }) => recorder.send(channel === 'mail' ? 'mail' : 'sms'),
  };
}

async function sweepAll(recorder: Recorder, world: World): Promise<void> {
  const events = async () => {
    for (const listeners of [marketListeners, paymentListeners, programmeListeners])
      while ((await sweepEvents(world, listeners)) > 0);
    await readOutboxGauges(world);
  };
  const images = async () => {
    while ((await sweepEvents(world, pictureListeners)) > 0);
  };
  await recorder.as('images', images);
  await recorder.as('events', events);
}

/** Time goes by, so that holds end, sellers are reminded, parcels arrive and refunds are paid. */
async function letTimePass(recorder: Recorder, world: TestWorld): Promise<void> {
  for (const days of [0, 0.6, 2, 4, 8, 30]) {
    world.moveClock({ days });
    await recorder.as('jobs', async () => {
      await runJobs(world);
      await readMoneyGauges(world);
    });
    await sweepAll(recorder, world);
  }
}

/** Every route by everybody, then what follows by event and by clock. */
export async function driveRoutes(recorder: Recorder): Promise<void> {
  await using stage = await openStage();
  recordSending(recorder, stage.world);
  await sweepAll(recorder, stage.world);
  await cellsOf({ ...stage, app: recorded(recorder, stage.app) }, Object.keys(table));
  await sweepAll(recorder, stage.world);
  await letTimePass(recorder, stage.world);
}

const publicPages = [
  '/',
  '/produk',
  '/cari?q=keripik',
  '/kategori/keripik',
  '/keranjang',
  '/pesan',
  '/masuk',
  '/keluar',
];

/** A visit days after signing in moves the session on. */
async function extendedSession(recorder: Recorder, stage: SiteStage, app: App): Promise<void> {
  const officer = stage.person('officer');
  stage.world.moveClock({ days: -4 });
  for (const path of ['/', '/staf/pelatihan']) {
    const { cookie } = await stage.again(officer);
    await app.request(`http://shop.test${path}`, { headers: { accept: 'text/html', cookie } });
  }
  stage.world.moveClock({ days: 4 });
  await sweepAll(recorder, stage.world);
}

/** What was typed is kept by the function that refused it, and shown by the one that draws the page. */
async function refusedForm(stage: SiteStage, app: App): Promise<void> {
  for (const [name, action, page] of [
    ['seller', '/api/listings', '/penjual/produk/baru'],
    ['officer', '/api/training/courses', '/staf/pelatihan'],
  ] as const) {
    const browser = browserOf(app, { cookies: stage.person(name).cookie });
    await browser.form(action, { _back: page, name: 'x'.repeat(5000), title: '' });
    await app.request(`http://shop.test${page}`, {
      headers: { accept: 'text/html', cookie: browser.cookies() },
    });
  }
}

/** Every page by everybody. */
export async function drivePages(recorder: Recorder): Promise<void> {
  await using stage = await openSiteStage();
  await sweepAll(recorder, stage.world);
  const app = recorded(recorder, stage.app);
  const { near } = stage.things;
  const { order, orderToProve, slug } = near;
  const links = [order, orderToProve].map(({ orderId, token }) => `/pesanan/${orderId}?token=${token}`);
  const papers = recorded(recorder, createPapersApp(stage.world));
  for (const { path, cookie } of await paperAddresses(stage))
    await papers.request(`http://shop.test${path}`, { headers: { ...(cookie && { cookie }) } });
  const closed = Object.keys(closedPages).map((name) => addressOf(name, near));
  await extendedSession(recorder, stage, app);
  await refusedForm(stage, app);
  for (const person of stage.people)
    for (const path of [...publicPages, `/toko/${slug}`, ...links, ...closed])
      await app.request(`http://shop.test${path}`, {
        redirect: 'manual',
        headers: { accept: 'text/html', ...(person.cookie && { cookie: person.cookie }) },
      });
}
