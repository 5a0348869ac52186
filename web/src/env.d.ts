declare namespace App {
  /** What every page and part finds in `Astro.locals`. */
  interface Locals {
    locale: import('@rasa/domain/language').Locale;
    /** Texts in the page's language. */
    t: import('./text.ts').Text;
    /** Addresses of pages in the page's language. */
    to: import('./paths.ts').Paths;
    /** This page's address as the browser sees it, with language and query. */
    here: string;
    /** Scheme and host of the site, for addresses that leave it. */
    origin: string;
    /** Who is signed in. */
    principal: import('@rasa/domain/identity/account').Principal | undefined;
    /** The form of this page that was just refused. */
    flash: import('@rasa/functions/http/context').Flash | undefined;
    /** Why the API refused what this page needs. */
    refusal: { status: number; message: string } | undefined;
    /** The API, asked in process in the visitor's name. */
    api: import('./api.ts').ApiClient;
  }
}
