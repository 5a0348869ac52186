export type Query = Record<string, string | number | undefined>;

/** Makes the address of a page in one language; empty parts of the query are left out. */
export type Page = (pathname: string, query?: Query) => string;

/** One step of an address that comes from data. */
export const step = encodeURIComponent;
