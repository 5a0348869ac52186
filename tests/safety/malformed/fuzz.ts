import { documentOf, type Operation, operationsOf } from '../stage/operation.ts';
import type { Person, Stage } from '../stage/stage.ts';
import { type Dice, diceOf } from './dice.ts';
import { requestOf } from './request.ts';
import { validMaker } from './valid.ts';
import { wrongWith } from './verdict.ts';

export type Fuzzed = {
  requests: number;
  /** How often each status was answered: a run that is refused at the door proves little. */
  statuses: Record<number, number>;
  /** One line for each wrong answer, with what makes it again. */
  faults: string[];
};

const idsOf = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"([a-z]{3}_[0-9A-Z]{26}(?:-\d+)?)"/g)].map((match) => match[1]!);

/** Mostly somebody whom the guard lets through, so that what stands behind it is met. */
function askerOf(operation: Operation, people: readonly Person[], dice: Dice): Person {
  const roles = operation.access?.split(' ') ?? [];
  const fitting = people.filter(({ role }) => roles.includes(role));
  return dice.one(fitting.length > 0 && !dice.rarely(5) ? fitting : people);
}

/** Asks every route in turn, as everybody, in ways that nobody would; the same seed asks the same. */
export async function fuzz(
  stage: Stage,
  options: { seed: number; from?: number; requests: number },
): Promise<Fuzzed> {
  const { seed, from = 0, requests } = options;
  const document = await documentOf(stage.app);
  const operations = operationsOf(document);
  const make = validMaker(document.components.schemas, [
    ...new Set(idsOf([stage.things.near, stage.things.far])),
  ]);
  const fuzzed: Fuzzed = { requests: 0, statuses: {}, faults: [] };
  const logged: string[] = [];
  stage.world.log = {
    info: () => undefined,
    error: (message, { error } = {}) => logged.push(`${message}: ${error}`),
  };

  for (let index = from; index < from + requests; index += 1) {
    const dice = diceOf(seed * 1_000_003 + index);
    const operation = operations[index % operations.length]!;
    const person = askerOf(operation, stage.people, dice);
    const { path, init } = requestOf(operation, person, make, dice);
    const before = process.cpuUsage();
    const response = await stage.app.request(`http://shop.test${path}`, init);
    const text = await response.text();
    const { user, system } = process.cpuUsage(before);
    const cpuMilliseconds = (user + system) / 1000;
    const { status, headers } = response;
    const causes = logged.splice(0).filter((line) => !line.startsWith('checkout not opened'));
    const wrong = [...wrongWith({ status, text, headers, cpuMilliseconds }), ...(status < 500 ? [] : causes)];
    if (wrong.length > 0)
      fuzzed.faults.push(
        `${operation.name} as ${person.name} (--seed ${seed} --from ${index} --requests 1): ${wrong.join('; ')}`,
      );
    fuzzed.requests += 1;
    fuzzed.statuses[status] = (fuzzed.statuses[status] ?? 0) + 1;
    // Whoever signed out comes back with another session.
    if (operation.path === '/api/sign-in/session' && status < 400)
      person.cookie = (await stage.again(person)).cookie;
  }
  return fuzzed;
}
