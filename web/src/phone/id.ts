const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id as the API makes them (`lst_` + ULID), made on the phone before the first try, so that repeats change nothing. */
export function newId(prefix: 'lst' | 'pic' | 'voc', now = Date.now()): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit += 1) {
    time = letters[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 32]);
  return `${prefix}_${time}${chance.join('')}`;
}

/** A listing and its offer are two sides of one thing. */
export const offerIdOf = (listingId: string): string => `ofr_${listingId.slice(4)}`;
