import type { Deps } from '@rasa/actions/deps';
import type { CheckoutProvider } from '@rasa/clients/payment/checkout';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { createProgrammeStore } from '@rasa/store/programme-store';
import { createStore } from '@rasa/store/store';
import type { Item, Table, Write } from '@rasa/store/table';
import { countingIds } from '../builders/chance.ts';
import { type Commit, memoryTable } from './memory-table.ts';
import { type MemoryProvider, memoryProvider } from './provider.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { begin, id, offer, sellerNumbers, setting, someOffers, unitId } from './setting.ts';

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
    ...{
      sniffPicture: nobody,
      messages: { send: nobody },
      pushes: { publicKey: undefined, faultOf: nobody, send: nobody },
      secret: nobody,
      signInDailyBudget: 0,
    },
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
  await database.lay(setting(offers));
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
