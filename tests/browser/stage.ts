import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChild } from '../builders/child.ts';
import { launchChromium } from '../builders/chromium.ts';
import { documentedClient, signIn } from '../builders/documented.ts';
import { openUnit, peanutDraft, putOnSale, registerSeller } from '../builders/opening.ts';
import { visitor } from '../builders/visitor.ts';

export const phones = { maker: '+6281200000001', neighbour: '+6281200000002', buyer: '+6281234567890' };

/** The shop before the story: the unit, its officer and curator, and a neighbour who sells already. */
async function before(origin: string) {
  const admin = await documentedClient(origin);
  const { pickupPointId, ...emails } = await openUnit(admin, origin, { commissionBasisPoints: 250 });
  const officer = await documentedClient(origin);
  await signIn(officer, origin, { email: emails.officer });
  const sellerId = await registerSeller(officer, {
    phone: phones.neighbour,
    shopName: 'Warung Bu Ani',
    deliveryWays: {
      pickupPointIds: [pickupPointId],
      villageCourier: { feeIdr: 7_000, districtCodes: ['35.19.10'] },
    },
  });
  await officer.post('/api/sellers/{sellerId}/clearances', {
    params: { sellerId },
    json: { kind: 'kacang', reason: 'Dapurnya sudah dilihat' },
  });
  const curator = await documentedClient(origin);
  await signIn(curator, origin, { email: emails.curator });
  const seller = await documentedClient(origin);
  await signIn(seller, origin, { phone: phones.neighbour });
  await putOnSale({ seller, curator }, { ...peanutDraft, priceIdr: 20_500 });
  return emails;
}

/** A shop of its own with a browser for each person of the story. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-browser-'));
  const [shop, browser] = await Promise.all([
    startChild({ folder, port: await freePort(), env: { SEED: 'none' } }),
    launchChromium(),
  ]);
  const emails = await before(shop.origin);
  const person = () => visitor(browser, shop.origin);
  const people = {
    officer: await person(),
    curator: await person(),
    maker: await person(),
    neighbour: await person(),
    buyer: await person(),
  };
  return {
    ...people,
    ...{ origin: shop.origin, browser, emails },
    everybody: Object.values(people),
    async close() {
      await browser.close();
      await shop.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
