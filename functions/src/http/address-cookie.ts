import { z } from '@hono/zod-openapi';
import { destinationSchema } from '@rasa/domain/market/delivery';
import { buyerSchema } from '@rasa/domain/market/order';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './context.ts';
import { type Seal, seal, unseal } from './sealed.ts';

const cookieName = '__Host-address';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
/** Counted anew by each order. */
const keptDays = 180;

export const rememberedAddressSchema = z.object({
  name: buyerSchema.shape.name,
  phone: buyerSchema.shape.phone,
  destination: destinationSchema.optional(),
});
export type RememberedAddress = z.infer<typeof rememberedAddressSchema>;

const sealOf = (c: Context<AppEnv>): Seal => ({
  secret: c.var.world.environment.AUTH_SECRET,
  purpose: 'address',
});

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Who ordered last in this browser and where it went, if she asked to be remembered. Kept nowhere but there. */
export function rememberedAddress(c: Context<AppEnv>): RememberedAddress | undefined {
  const text = unseal(getCookie(c, cookieName) ?? '', sealOf(c));
  return text === undefined ? undefined : rememberedAddressSchema.safeParse(readJson(text)).data;
}

/** An order that is fetched asks for no street: the one of before stays, as long as the place is the same. */
function joined(before: RememberedAddress | undefined, next: RememberedAddress): RememberedAddress {
  const known = before?.destination;
  const { destination } = next;
  const isSame = known?.regencyCode === (destination ?? known)?.regencyCode;
  if (!known || destination?.street || !isSame) return next;
  return { ...next, destination: { ...known, ...destination } };
}

export function rememberAddress(c: Context<AppEnv>, address: RememberedAddress): void {
  const text = JSON.stringify(joined(rememberedAddress(c), address));
  setCookie(c, cookieName, seal(text, sealOf(c)), { ...attributes, maxAge: keptDays * 24 * 60 * 60 });
}

export function forgetAddress(c: Context<AppEnv>): void {
  if (getCookie(c, cookieName)) deleteCookie(c, cookieName, attributes);
}
