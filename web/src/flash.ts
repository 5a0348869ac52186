type Page = { locals: Pick<App.Locals, 'flash'> };

export type FormState = {
  /** The key that its request had, for the same to be sent again. */
  key: string | undefined;
  /** What was wrong, as one sentence; undefined where this form was not just refused. */
  message: string | undefined;
  /** The sentence for one input. */
  error: (name: string) => string | undefined;
  /** The same for an input that takes one thing a line: the first line that is wrong, in its own words. */
  lineError: (name: string) => string | undefined;
  /** What was typed into an input before the refusal; undefined where the form was not refused. */
  value: (name: string) => string | undefined;
  /** The same for inputs that take several values: an empty list where none was chosen. */
  values: (name: string) => string[] | undefined;
};

/**
 * The form of this page that was just refused. The parts for inputs call it themselves. `form` is the `name` of the
 * `Form` part, needed only where several forms of a page have inputs of the same name.
 */
export function readFlash({ locals }: Page, form?: string): FormState {
  const flash = locals.flash?.form === form ? locals.flash : undefined;
  const values = (name: string): string[] | undefined => flash && [flash.values[name] ?? []].flat();
  return {
    // Used for another request already, it is of no use.
    key: flash?.error?.code === 'idempotency-key.reused' ? undefined : flash?.key,
    message: flash?.error?.message,
    error: (name) => flash?.error?.fields?.[name],
    lineError: (name) => {
      const lines = (values(name)?.[0] ?? '').split('\n').filter((line) => line.trim());
      const at = lines.findIndex((_, n) => flash?.error?.fields?.[`${name}[${n}]`] !== undefined);
      return at < 0 ? undefined : `“${lines[at]!.trim()}”: ${flash?.error?.fields?.[`${name}[${at}]`]}`;
    },
    // An input that was not sent at all belongs to another form.
    value: (name) => values(name)?.[0],
    values,
  };
}

/** The id of an input, for its label and for links to it. */
export const inputId = (name: string, form?: string): string =>
  `${form ? `${form}-` : ''}${name.replace(/[^\w-]+/g, '-')}`;
