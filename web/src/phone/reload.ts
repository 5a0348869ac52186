const patienceMilliseconds = 8_000;

/** Loads the newest version: the worker's first, since it draws this page. */
export async function reloadAnew(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const late = new Promise((done) => setTimeout(done, patienceMilliseconds));
  const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
  const found = await registration?.update().catch(() => undefined);
  if (found?.installing ?? found?.waiting) await Promise.race([changed, late]);
  location.reload();
}
