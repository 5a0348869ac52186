import type { Deps } from './deps.ts';

const maxTries = 8;

/**
 * Load, decide, save, once more when somebody else saved in between. The whole of it runs again, so a decision is
 * never made on what is no longer so. The last Conflict is thrown on.
 */
export async function retrying<T>(
  deps: Pick<Deps, 'random' | 'sleep'>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Conflict') || tries >= maxTries) throw error;
      await deps.sleep(deps.random() * 20 * 2 ** tries);
    }
  }
}
