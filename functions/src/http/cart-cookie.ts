import { addToCart, type Cart, readCart, removeFromCart, writeCart } from '@rasa/domain/market/cart';
import type { CartLine } from '@rasa/domain/market/quote';
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

/** Between the lines and the marks of what was put in last. */
const markSeam = '!';
/** A double click comes at once: the last few forms are enough to know it by. */
const maxMarks = 4;

type Kept = { cart: Cart; marks: readonly string[] };

async function keptOf(c: Context<AppEnv>): Promise<Kept> {
  const [text = '', signature = ''] = (getCookie(c, cookieName) ?? '').split(seam);
  if (!text || !(await timingSafeEqual(signature, await signatureOf(c, text))))
    return { cart: [], marks: [] };
  const [lines = '', ...marks] = text.split(markSeam);
  return { cart: readCart(lines), marks };
}

/** What the visitor's browser keeps: offers and quantities alone. Empty where the signature is not ours. */
export const cartOf = async (c: Context<AppEnv>): Promise<Cart> => (await keptOf(c)).cart;

/**
 * Puts something in once for each form: the browser that sends one again brings the cart of the first time, in which it
 * is marked. The same form with another answer is another one.
 */
export async function putInCart(c: Context<AppEnv>, line: CartLine, key: string | undefined): Promise<Cart> {
  const { cart, marks } = await keptOf(c);
  const { hash } = c.var.world;
  const mark = key && (await hash(JSON.stringify([key, line.offerId, line.quantity]))).slice(0, 10);
  if (mark && marks.includes(mark)) return cart;
  const after = addToCart(cart, line);
  await keepCart(c, after, [...(mark ? [mark] : []), ...marks].slice(0, maxMarks));
  return after;
}

/** What was taken out may be put in again by the same form, so a change forgets the marks. */
export async function keepCart(c: Context<AppEnv>, cart: Cart, marks: readonly string[] = []): Promise<void> {
  if (cart.length === 0) {
    if (getCookie(c, cookieName)) deleteCookie(c, cookieName, attributes);
    return;
  }
  const text = [writeCart(cart), ...marks].join(markSeam);
  const value = `${text}${seam}${await signatureOf(c, text)}`;
  setCookie(c, cookieName, value, { ...attributes, maxAge: keptDays * 24 * 60 * 60 });
}

/** What was ordered is in the cart no longer. */
export async function takeFromCart(c: Context<AppEnv>, offerIds: readonly string[]): Promise<void> {
  const before = await cartOf(c);
  const after = removeFromCart(before, offerIds);
  if (after.length < before.length) await keepCart(c, after);
}
