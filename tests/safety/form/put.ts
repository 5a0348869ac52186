type Holder = Record<string | number, unknown>;

/** The same value with another answer to one question: `lines[0].quantity`. Undefined takes the question away. */
export function put<T extends object>(value: T, at: string, answer: unknown): T {
  const steps = [...at.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  const last = steps.pop()!;
  let here = value as Holder;
  for (const [depth, step] of steps.entries()) {
    here[step] ??= typeof (steps[depth + 1] ?? last) === 'number' ? [] : {};
    here = here[step] as Holder;
  }
  if (answer === undefined) delete here[last];
  else here[last] = answer;
  return value;
}
