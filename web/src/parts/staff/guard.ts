import { hasRole } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { APIContext } from 'astro';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;

/**
 * For pages whose data the API gives to others too, or that show none: what to answer whoever has none of the roles,
 * the sign-in page for visitors, else the 403 page. Whether something is allowed is still the API's to say.
 */
export async function turnedAway(page: Page, ...roles: readonly Role[]): Promise<Response | undefined> {
  const { principal, to, here } = page.locals;
  if (!principal) return page.redirect(to.signIn({ lanjut: here }));
  return hasRole(principal, ...roles) ? undefined : page.rewrite('/403');
}
