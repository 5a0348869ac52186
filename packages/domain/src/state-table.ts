import { Refusal } from './refusal.ts';
import type { RefusalCode } from './refusal-code.ts';

/**
 * A life as data: for each state, which acts are possible and where they lead.
 * Actions decide with it, pages show buttons with it, one shared test proves it complete.
 */
export type StateTable<State extends string, Act extends string> = {
  name: string;
  initial: readonly State[];
  /** States in which a life may rest for good. */
  final: readonly State[];
  states: Record<State, Partial<Record<Act, State>>>;
};

export function next<State extends string, Act extends string>(
  table: StateTable<State, Act>,
  state: State,
  act: Act,
): State | undefined {
  return table.states[state][act];
}

export function can<State extends string, Act extends string>(
  table: StateTable<State, Act>,
  state: State,
  act: Act,
): boolean {
  return next(table, state, act) !== undefined;
}

/** @throws Refusal with `code` where the table does not allow the act. */
export function step<State extends string, Act extends string>(
  table: StateTable<State, Act>,
  state: State,
  act: Act,
  code: RefusalCode,
): State {
  const to = next(table, state, act);
  if (to === undefined) throw new Refusal(code, { params: { state, act }, detail: { state } });
  return to;
}

/** Everything wrong with a table: states nobody reaches, states that cannot end. Empty when sound. */
export function flaws<State extends string, Act extends string>(table: StateTable<State, Act>): string[] {
  const all = Object.keys(table.states) as State[];
  const targets = (state: State) => Object.values(table.states[state] ?? {}) as State[];
  const reach = (from: readonly State[], along: (state: State) => State[]): Set<State> => {
    const seen = new Set<State>(from);
    const todo = [...from];
    for (let state = todo.pop(); state !== undefined; state = todo.pop())
      for (const to of along(state)) {
        if (seen.has(to)) continue;
        seen.add(to);
        todo.push(to);
      }
    return seen;
  };
  const reached = reach(table.initial, targets);
  const ending = reach(table.final, (state) => all.filter((from) => targets(from).includes(state)));
  return [
    ...all
      .flatMap(targets)
      .filter((to) => !all.includes(to))
      .map((to) => `${table.name}: ${to} is no state`),
    ...all.filter((state) => !reached.has(state)).map((state) => `${table.name}: ${state} is never reached`),
    ...all.filter((state) => !ending.has(state)).map((state) => `${table.name}: ${state} cannot end`),
    ...all
      .filter((state) => targets(state).length === 0 && !table.final.includes(state))
      .map((state) => `${table.name}: ${state} has no way out and is not final`),
  ];
}
