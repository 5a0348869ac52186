declare namespace App {
  /** What every page finds in `Astro.locals`. */
  interface Locals {
    locale: import('@rasa/domain/language').Locale;
    /** Texts in the page's language. */
    t: import('./text.ts').Text;
    /** Addresses of pages in the page's language. */
    to: import('./paths.ts').Paths;
  }
}
