import { helpingOf } from '@rasa/domain/identity/permission';
import type { Seller } from '@rasa/domain/workshop/seller';

type AbilityLevel = Seller['abilityLevel'];

const known = new WeakMap<App.Locals, Promise<AbilityLevel>>();

async function ask({ api, principal }: App.Locals): Promise<AbilityLevel> {
  const sellerId = principal?.sellerId;
  // Who helps her is shown everything.
  if (!sellerId || helpingOf(principal)) return 3;
  const answer = await api.sellers[':sellerId'].$get({ param: { sellerId } });
  return answer.ok ? (await answer.json()).abilityLevel : 3;
}

/** How much of a screen its seller is shown at once; asked once a page. */
export function levelOf(locals: App.Locals): Promise<AbilityLevel> {
  const level = known.get(locals) ?? ask(locals);
  known.set(locals, level);
  return level;
}
