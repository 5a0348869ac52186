/**
 * A step of the page's address, for the API's client, which puts it into an address as it is: what is odd in it must
 * neither end the address nor lead to another route.
 */
export const param = (page: { params: Record<string, string | undefined> }, name: string): string =>
  encodeURIComponent(page.params[name] ?? '') || '-';
