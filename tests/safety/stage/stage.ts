import type { Account } from '@rasa/domain/identity/account';
import type { Role } from '@rasa/domain/identity/role';
import { createApp } from '@rasa/functions/api';
import { createAuthApp } from '@rasa/functions/auth/app';
import { openMarket } from '../../builders/market.ts';
import { savedUnit, signedInCookie } from '../../builders/people.ts';
import type { TestWorld, WorldOptions } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import { openSide, type Side, type SideOptions } from './side.ts';
import { type Things, thingsOf } from './thing.ts';

export type App = { request(path: string, init?: RequestInit): Response | Promise<Response> };

/** `near` is the side that most principals belong to, `far` the one that is closed to them. */
export type SideName = 'near' | 'far';

/** Somebody who asks, and what she is to either side. */
export type Person = {
  name: string;
  /** `none` for who is not signed in, whatever her cookie says. */
  role: Role | 'none';
  side?: SideName;
  /** The side whose seller she is. */
  owns?: SideName;
  account?: Account;
  /** Holds the links of the near side's orders. */
  holdsTokens?: boolean;
  /** As her browser sends it. */
  cookie: string;
  /** Of her network address, since sign-in is limited by address. */
  number: number;
};

export type Stage = {
  world: TestWorld;
  app: App;
  sides: Record<SideName, Side>;
  things: Record<SideName, Things>;
  people: Person[];
  /** The same person with another session, so that one that ends leaves the others. */
  again(person: Person): Promise<Person>;
  [Symbol.asyncDispose](): Promise<void>;
};

const isSignIn = (url: string): boolean => /^(https?:\/\/[^/]+)?\/api\/(sign-in\/|me(\?|$))/.test(url);

/** Both functions behind one address, as the front sends requests to them. */
export function bothFunctions(world: TestWorld, site: App = createApp(world)): App {
  const auth = createAuthApp(world);
  return { request: (path, init) => (isSignIn(path) ? auth : site).request(path, init) };
}

/** Two units with everything that routes name, and everybody who may ask. */
export async function openStage(options: WorldOptions = {}): Promise<Stage> {
  const market = await openMarket(options);
  const { world, unit } = market;
  const app = bothFunctions(world);
  return stageOver({ world, app, unitId: unit.unitId, dispose: () => market[Symbol.asyncDispose]() });
}

type Ground = {
  world: TestWorld;
  app: App;
  /** Of the near side: the unit that online money goes to. */
  unitId: string;
  /** Who stands on the near side, and what they are called. */
  near?: SideOptions;
  personal?: Personal;
  dispose(): Promise<void>;
};

export async function stageOver({ world, app, unitId, near, personal, dispose }: Ground): Promise<Stage> {
  const far = await savedUnit(world, { name: 'Unit Ngawi' });
  const sides = { near: await openSide(world, unitId, near), far: await openSide(world, far.unitId) };
  const neighbour = await openSide(world, unitId);
  const things = { near: await thingsOf(world, sides.near, personal), far: await thingsOf(world, sides.far) };
  let numbers = 0;

  const signedIn = async (name: string, account: Account, about: Partial<Person>): Promise<Person> => {
    const cookie = await signedInCookie(world, account);
    const role = account.roles[0]!;
    return { name, role, account, cookie, number: ++numbers, ...about };
  };
  const outsider = (name: string, cookie = '', about: Partial<Person> = {}): Person => ({
    ...{ name, role: 'none', cookie, number: ++numbers },
    ...about,
  });
  const ofSide = (side: SideName) => async (role: Role) => {
    const account = sides[side].accounts[role];
    const about = { side, ...(role === 'seller' && { owns: side }) };
    return signedIn(side === 'near' ? role : `${role} of another unit`, account, about);
  };
  const { seller } = neighbour.accounts;
  const people = [
    outsider('visitor'),
    outsider('buyer with her link', '', { holdsTokens: true }),
    outsider('visitor with a forged session', '__Host-session=made.up'),
    await endedSession(world, sides.near, outsider),
    ...(await Promise.all(
      (['seller', 'companion', 'curator', 'officer', 'admin'] as const).map(ofSide('near')),
    )),
    await signedIn('another seller of the unit', seller, { side: 'near' }),
    ...(await Promise.all((['seller', 'curator', 'officer', 'admin'] as const).map(ofSide('far')))),
  ];
  return {
    ...{ world, app, sides, things, people },
    async again(person) {
      const { account } = person;
      return account ? { ...person, cookie: await signedInCookie(world, account) } : person;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

/** A cookie that was good: its account is switched off since. */
async function endedSession(
  world: TestWorld,
  { unitId }: Side,
  outsider: (name: string, cookie: string) => Person,
): Promise<Person> {
  const { accounts } = await openSide(world, unitId);
  const { officer } = accounts;
  const person = outsider('officer who was switched off', await signedInCookie(world, officer));
  const event = {
    ...({ eventId: world.newId('event'), type: 'account.changed', subjectId: officer.accountId } as const),
    ...{ at: world.clock().toISOString(), actorId: 'test', detail: {} },
  };
  await world.store.accounts.save({ ...officer, status: 'disabled', version: 2 }, event);
  return person;
}
