/** Asks until it is so; for what follows from events. @throws the last error, or that it never became so */
export async function eventually<T>(
  ask: () => Promise<T | undefined | false>,
  patienceMs = 15_000,
): Promise<T> {
  const until = performance.now() + patienceMs;
  let last: unknown = new Error('it never became so');
  while (performance.now() < until) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw last;
}
