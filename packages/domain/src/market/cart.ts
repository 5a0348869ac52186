import { Refusal } from '../refusal.ts';
import { maxLines, maxQuantity } from './order.ts';
import { type CartLine, cartLineSchema, mergeLines } from './quote.ts';

/**
 * What a buyer has put together, oldest first: products and how many. Names, prices and stock are asked for anew each
 * time it is shown.
 */
export type Cart = readonly CartLine[];

const fitting = (cart: Cart): CartLine[] => {
  if (cart.length > maxLines) throw new Refusal('cart.too-many-lines', { params: { most: maxLines } });
  return cart.map((line) => ({ ...line, quantity: Math.min(line.quantity, maxQuantity) }));
};

/** More of a product that is there already makes one line. @throws Refusal `cart.too-many-lines` */
export const addToCart = (cart: Cart, line: CartLine): CartLine[] => fitting(mergeLines([...cart, line]));

/** None takes the product out. @throws Refusal `cart.too-many-lines` */
export function setQuantity(cart: Cart, offerId: string, quantity: number): CartLine[] {
  if (quantity === 0) return removeFromCart(cart, [offerId]);
  const known = cart.some((line) => line.offerId === offerId);
  if (!known) return addToCart(cart, { offerId, quantity });
  return fitting(cart.map((line) => (line.offerId === offerId ? { offerId, quantity } : line)));
}

/**
 * As many of each as were bought before, where there are fewer now: done twice, it is the same.
 * @throws Refusal `cart.too-many-lines`
 */
export const addAgain = (cart: Cart, bought: readonly CartLine[]): CartLine[] =>
  mergeLines(bought).reduce<CartLine[]>(
    (lines, { offerId, quantity }) => {
      const there = lines.find((line) => line.offerId === offerId)?.quantity ?? 0;
      return setQuantity(lines, offerId, Math.max(there, quantity));
    },
    [...cart],
  );

export const removeFromCart = (cart: Cart, offerIds: readonly string[]): CartLine[] =>
  cart.filter((line) => !offerIds.includes(line.offerId));

export const countUnits = (cart: Cart): number => cart.reduce((sum, line) => sum + line.quantity, 0);

const prefix = 'ofr_';

/** Short text of letters that a cookie may hold: `01J…*2.01K…*1`. A full cart takes less than 1 KB. */
export const writeCart = (cart: Cart): string =>
  cart.map(({ offerId, quantity }) => `${offerId.slice(prefix.length)}*${quantity}`).join('.');

/** What is not well formed is left out: a cart of an older or another shape costs nobody a page. */
export function readCart(text: string): CartLine[] {
  const lines = text.split('.').flatMap((part) => {
    const [id = '', quantity = ''] = part.split('*');
    const line = cartLineSchema.safeParse({ offerId: prefix + id, quantity: Number(quantity) });
    return line.success ? [line.data] : [];
  });
  return mergeLines(lines).slice(0, maxLines);
}
