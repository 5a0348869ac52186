export type Query = Record<string, string | number | undefined>;

/** Makes the address of a page in one language; empty parts of the query are left out. */
export type Page = (pathname: string, query?: Query) => string;

/** One step of an address that comes from data; `{listingId}` stays, for the API to fill after a form's success. */
export const step = (value: string): string => (/^\{\w+\}$/.test(value) ? value : encodeURIComponent(value));
