import type { Deps } from '@rasa/actions/deps';
import type { CheckoutProvider } from '@rasa/clients/payment/checkout';
import { listingIdOf, revisionIdOf } from '@rasa/domain/id';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Unit } from '@rasa/domain/identity/unit';
import type { Content } from '@rasa/domain/market/content';
import type { Offer } from '@rasa/domain/market/offer';
import type { PayoutAccount } from '@rasa/domain/market/payout-account';
import type { Seller } from '@rasa/domain/workshop/seller';
import { newOfferWrites } from '@rasa/store/market/offer';
import { createProgrammeStore } from '@rasa/store/programme-store';
import { createStore } from '@rasa/store/store';
import type { Item, Table, Write } from '@rasa/store/table';
import { versionedPut } from '@rasa/store/versioned';
import { countingIds } from '../builders/chance.ts';
import { type Commit, memoryTable } from './memory-table.ts';
import { type MemoryProvider, memoryProvider } from './provider.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

/** A bug as a wrapper over the ports; production code has none of it. */
export type Plant = {
  bug: string;
  table?: (table: Table, scheduler: Scheduler) => Table;
  checkout?: (provider: CheckoutProvider, scheduler: Scheduler) => CheckoutProvider;
  /** The key that a phone sends with its next try. */
  key?: (key: string, scheduler: Scheduler) => string;
};

/** The process died here; nothing of it goes on. */
class Crash extends Error {
  override readonly name = 'Crash';
}

export const begin = Date.parse('2026-11-25T03:00:00.000Z');
const sellerNumbers = [1, 2];
const id = (prefix: string, number: number): string => `${prefix}_01J${String(number).padStart(23, '0')}`;
const unitId = id('unt', 1);
const at = new Date(begin).toISOString();

const unit: Unit = {
  unitId,
  name: 'Unit Madiun',
  serviceArea: ['35.19'],
  merchant: { name: 'Koperasi', bankName: 'Bank', accountNumber: '1234567890', accountHolder: 'Koperasi' },
  pickupPoints: [
    {
      pickupPointId: id('pkp', 1),
      name: 'Balai',
      address: 'Jl. 1',
      regencyCode: '35.19',
      openHours: '08-15',
    },
  ],
  commissionBasisPoints: 333,
  cashLimitIdr: 1_000_000,
  version: 1,
};

const seller = (number: number): Seller => ({
  sellerId: id('sel', number),
  unitId,
  shopName: `Dapur ${number}`,
  slug: `dapur-${number}`,
  about: '',
  ownerName: 'Siti',
  phone: `+62812345678${number}0`,
  regencyCode: '35.19',
  villageName: 'Tapelan',
  districtName: 'Balerejo',
  deliveryWays: {
    pickupPointIds: [id('pkp', 1)],
    carrier: { sameRegencyPerKgIdr: 8_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 },
  },
  consents: { showVillage: true, showOwnerName: false },
  abilityLevel: 2,
  status: 'active',
  createdAt: at,
  version: 1,
});

const payoutAccount = (sellerId: string): PayoutAccount => ({
  ...{ sellerId, unitId, version: 1 },
  details: [
    {
      ...{ number: 1, effectiveAt: at },
      details: { way: 'bank', bankName: 'Bank', accountNumber: '600101234567', accountHolder: 'Siti' },
    },
  ],
});

function offer(number: number, sellerNumber: number, available: number): Offer {
  const [offerId, sellerId] = [id('ofr', number), id('sel', sellerNumber)];
  const listingId = listingIdOf(offerId);
  const revisionId = revisionIdOf(listingId, 1);
  // The first two cost alike: what tells two refunds apart must not be their amount.
  const priceIdr = 9_999 + 2_501 * Math.ceil(number / 2);
  const content: Content = {
    ...{ name: `Keripik ${number}`, description: 'Renyah.', ingredients: ['singkong'], allergens: [] },
    ...{ category: 'keripik', storage: 'kering', legalClass: 'pirt', shelfLifeDays: 90, unit: 'kemasan' },
    ...{ netContent: { value: 250, unit: 'g' }, shippingWeightGrams: 280, pictureIds: [id('pic', 1)] },
    permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  };
  return {
    stock: {
      ...{ offerId, sellerId, status: 'live', available, priceIdr, approvedPriceIdr: priceIdr },
      ...{ revisionId, updatedAt: at },
    },
    approved: {
      ...{ offerId, listingId, sellerId, unitId, revisionId, content },
      ...{ contentHash: 'hash', approvedAt: at, firstApprovedAt: at },
    },
  };
}

/** The market's table for one history: in memory, or a real one that is asked through its SDK. */
export type Database = {
  table: Table;
  /** Chances, between 0 and 1; all become 0 in the end, when nothing fails any more. */
  faults: Record<string, number>;
  injected(): number;
  /** Writes what is there before a history begins. */
  lay(writes: readonly Write[]): void | Promise<void>;
  items(): Item[] | Promise<Item[]>;
  /** Told of each commit in the moment before it happens, where that can be seen. */
  watch?(watcher: (commit: Commit) => void): void;
  close?(): Promise<void>;
};

export type StageOptions = {
  plant?: Plant | undefined;
  /** In memory where nothing else is given. */
  openDatabase?: ((scheduler: Scheduler) => Database | Promise<Database>) | undefined;
  /** Units of the only offer; otherwise chance decides on one to three of few units. */
  units?: number | undefined;
  /** Out of the seed where nothing else is given. */
  scheduler?: Scheduler | undefined;
  /** 1 where nothing else is given. */
  pace?: number | undefined;
};

const memoryDatabase = (scheduler: Scheduler): Database =>
  memoryTable(scheduler, { conflict: 0.02, lostBefore: 0.02, lostAfter: 0.03, indexLag: 0.3 });

const person = { kind: 'account', name: 'Rina', locale: 'id', unitId } as const;

/** What one history plays on: a unit, two shops, up to three offers of a few units, all ports in memory. */
export type Stage = {
  scheduler: Scheduler;
  database: Database;
  provider: MemoryProvider;
  plant: Plant | undefined;
  offers: Offer[];
  offerIds: string[];
  officer: StaffPrincipal;
  sellers: SellerPrincipal[];
  /** Chances that a process dies and that a consumer of events fails; and how often it happened. */
  faults: { crash: number; consumer: number; crashed: number };
  /** How often people and clock look, between 0 and 1. */
  pace: number;
  /** With `lifetime`, the process dies at that many calls of its ports. */
  deps(lifetime?: number): Deps;
  clock(): Date;
};

const someOffers = (scheduler: Scheduler): Offer[] =>
  Array.from({ length: 1 + scheduler.pick(3) }, (_, index) =>
    offer(index + 1, (index % 2) + 1, 1 + scheduler.pick(6)),
  );

function shelved({ stock, approved }: Offer): Write[] {
  const { offerId, available: quantity, revisionId: causeId } = stock;
  return newOfferWrites(
    { stock, approved },
    { offerId, cause: 'initial', causeId, quantity, at, actorId: 'stage' },
  );
}

const nobody = (): never => {
  throw new Error('no part of these histories');
};

export async function createStage(seed: number, options: StageOptions = {}): Promise<Stage> {
  const { plant, openDatabase = memoryDatabase, units, pace = 1 } = options;
  const { scheduler = createScheduler(seed) } = options;
  const database = await openDatabase(scheduler);
  const clock = () => new Date(begin + scheduler.now());
  const provider = memoryProvider(scheduler, clock, {
    lostBefore: 0.03,
    lostAfter: 0.06,
    lostRace: 0.5,
    neverComes: 0.3,
    slowRefund: 0.3,
    failedRefund: 0.15,
  });
  const portsOver = (table: Table, checkout: CheckoutProvider) => ({
    store: createStore(plant?.table?.(table, scheduler) ?? table),
    checkout: plant?.checkout?.(checkout, scheduler) ?? checkout,
  });
  const ports = portsOver(database.table, provider.checkout);
  const newId = countingIds(clock);
  const rest = {
    ...{ blobs: { put: nobody, get: nobody, remove: nobody, exists: nobody, presignPost: nobody } },
    ...{ sniffPicture: nobody, messages: { send: nobody }, secret: nobody, signInDailyBudget: 0 },
    ...{
      programme: createProgrammeStore(database.table),
      marketUnitId: unitId,
      publicOrigin: 'http://shop.test',
    },
    ...{ clock, newId, random: scheduler.random, sleep: scheduler.sleep },
    sign: async (text: string) => `signed ${text}`,
    hash: async (text: string) => `hash of ${text}`,
  };
  const faults = { crash: 0.08, consumer: 0.03, crashed: 0 };
  const offers = units === undefined ? someOffers(scheduler) : [offer(1, 1, units)];
  await database.lay([
    versionedPut({ pk: `UNIT#${unitId}`, sk: 'META' }, unit),
    ...sellerNumbers.flatMap((number) => [
      versionedPut({ pk: `SELLER#${id('sel', number)}`, sk: 'META' }, seller(number)),
      versionedPut(
        { pk: `SELLER#${id('sel', number)}`, sk: 'PAYOUT-ACCOUNT' },
        payoutAccount(id('sel', number)),
      ),
    ]),
    ...offers.flatMap(shelved),
  ]);
  return {
    ...{ scheduler, database, provider, plant, clock, faults, offers, pace },
    offerIds: offers.map(({ stock }) => stock.offerId),
    officer: { ...person, accountId: id('acc', 9), roles: ['officer'] },
    sellers: sellerNumbers.map((number) => ({
      ...{ ...person, accountId: id('acc', number), roles: ['seller'], sellerId: id('sel', number) },
    })),
    deps: (lifetime) => {
      if (lifetime === undefined) return { ...rest, ...ports };
      const life = mortal(lifetime, () => {
        faults.crashed += 1;
      });
      return { ...rest, ...portsOver(life(database.table), life(provider.checkout)) };
    },
  };
}

/** A port of a process that dies at its n-th call: half of the time just before it, else with the work done. */
function mortal(lifetime: number, onCrash: () => void) {
  let left = lifetime;
  let isDead = false;
  const die = (): never => {
    if (!isDead) onCrash();
    isDead = true;
    throw new Crash('died');
  };
  return <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const call = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          left -= 1;
          if (isDead || (left <= 0 && lifetime % 2 === 0)) die();
          const answer = await call.apply(target, given);
          return isDead || left <= 0 ? die() : answer;
        };
      },
    });
}
