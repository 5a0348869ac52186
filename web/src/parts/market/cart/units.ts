import type { APIContext } from 'astro';

/** How many things are in the visitor's cart. Nothing is asked where her browser keeps none. */
export async function cartUnits({
  cookies,
  locals,
}: Pick<APIContext, 'cookies' | 'locals'>): Promise<number> {
  if (!cookies.has('__Host-cart')) return 0;
  const answer = await locals.api.cart.$get();
  return answer.ok ? (await answer.json()).units : 0;
}
