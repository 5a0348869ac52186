import type { RefusalCode } from './refusal-code.ts';

/** What is wrong with one input: a refusal code of its own, and numbers or names its sentence needs. */
export type FieldRefusal = { code: RefusalCode; params?: Record<string, string | number> };

/**
 * An expected "no". Thrown by domain and actions, turned into an answer once, at the edge.
 * `fields` is keyed by the input's path as in forms: `content.name`, `lines[0].quantity`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;
  readonly fields: Record<string, FieldRefusal>;
  /** Given to the asker beside the sentence, such as a fresh quote. */
  readonly detail: Record<string, unknown> | undefined;

  constructor(
    code: RefusalCode,
    more: {
      params?: Record<string, string | number>;
      fields?: Record<string, FieldRefusal>;
      detail?: Record<string, unknown>;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.params = more.params ?? {};
    this.fields = more.fields ?? {};
    this.detail = more.detail;
  }
}

/** Somebody else changed the same thing between our reading and our writing. Load again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
