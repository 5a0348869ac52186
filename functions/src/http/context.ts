import type { Asker } from '@rasa/domain/identity/account';
import type { Locale } from '@rasa/domain/language';
import type { World } from '../world.ts';

/** What a form that was refused, or is not finished, gives back to its page: the input, and what is wrong with it. */
export type Flash = {
  /** The page it belongs to. */
  path: string;
  /** Which of the page's forms, where it has several: what the form said in `_form`. */
  form?: string;
  /** The key of its request: sent again after a lost answer, it must mean the same. */
  key?: string;
  /** Undefined where nothing was refused: the form asked to be kept. */
  error?: ErrorBody | undefined;
  values: Record<string, string | string[]>;
};

export type ErrorBody = {
  code: string;
  message: string;
  /** By input path; the sentence to show at the field. */
  fields?: Record<string, string>;
  detail?: Record<string, unknown>;
};

/** What every handler can read with `c.var`. */
export type Variables = {
  world: World;
  asker: Asker;
  locale: Locale;
  flash: Flash | undefined;
};

export type AppEnv = { Variables: Variables };
