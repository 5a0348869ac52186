import { type Cart, readCart, removeFromCart, writeCart } from '@rasa/domain/market/cart';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { AppEnv } from './context.ts';

const cookieName = '__Host-cart';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const keptDays = 30;
/** Between the lines and their signature; neither contains it. */
const seam = '~';

const signatureOf = (c: Context<AppEnv>, text: string): Promise<string> => c.var.world.sign(`cart:${text}`);

/** What the visitor's browser keeps: offers and quantities alone. Empty where the signature is not ours. */
export async function cartOf(c: Context<AppEnv>): Promise<Cart> {
  const [text = '', signature = ''] = (getCookie(c, cookieName) ?? '').split(seam);
  if (!text || !(await timingSafeEqual(signature, await signatureOf(c, text)))) return [];
  return readCart(text);
}

export async function keepCart(c: Context<AppEnv>, cart: Cart): Promise<void> {
  if (cart.length === 0) {
    if (getCookie(c, cookieName)) deleteCookie(c, cookieName, attributes);
    return;
  }
  const text = writeCart(cart);
  const value = `${text}${seam}${await signatureOf(c, text)}`;
  setCookie(c, cookieName, value, { ...attributes, maxAge: keptDays * 24 * 60 * 60 });
}

/** What was ordered is in the cart no longer. */
export async function takeFromCart(c: Context<AppEnv>, offerIds: readonly string[]): Promise<void> {
  const before = await cartOf(c);
  const after = removeFromCart(before, offerIds);
  if (after.length < before.length) await keepCart(c, after);
}
