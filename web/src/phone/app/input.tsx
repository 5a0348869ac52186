import type { ComponentChildren } from 'preact';
import { useApp } from './app.ts';
import { Icon } from './part.tsx';

type ShellProps = {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  children: ComponentChildren;
};

function Shell({ id, label, hint, optional, children }: ShellProps) {
  const { t } = useApp();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional">({t('field.optional')})</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

const idOf = (name: string): string => name.replace(/[^\w-]+/g, '-');

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  value?: string | number | undefined;
  rows?: number;
  before?: string;
  after?: string;
  required?: boolean;
  minlength?: number;
  maxlength?: number;
  inputmode?: 'numeric';
};

export function Field({
  name,
  label,
  hint,
  value,
  rows,
  before,
  after,
  required = true,
  ...rest
}: FieldProps) {
  const id = idOf(name);
  const common = { id, name, required, 'aria-describedby': hint ? `${id}-hint` : undefined, ...rest };
  return (
    <Shell id={id} label={label} optional={!required} {...(hint && { hint })}>
      {rows ? (
        <textarea class="input" rows={rows} defaultValue={String(value ?? '')} {...common} />
      ) : (
        <div class="input-row">
          {before && <span class="input-unit">{before}</span>}
          <input
            class="input"
            type="text"
            autocomplete="off"
            defaultValue={String(value ?? '')}
            {...common}
          />
          {after && <span class="input-unit">{after}</span>}
        </div>
      )}
    </Shell>
  );
}

type StepperProps = {
  name: string;
  label: string;
  hint?: string;
  value?: number | undefined;
  min?: number;
  max: number;
  unit?: string;
};

export function Stepper({ name, label, hint, value, min = 0, max, unit }: StepperProps) {
  const { t } = useApp();
  const id = idOf(name);
  return (
    <Shell id={id} label={label} {...(hint && { hint })}>
      <div class="input-row">
        <button
          type="button"
          class="button button-secondary button-square"
          data-step="-1"
          data-into={name}
          aria-label={t('step.one-less')}
        >
          <Icon name="minus" />
        </button>
        <input
          class="input input-number"
          type="number"
          inputmode="numeric"
          required
          defaultValue={String(value ?? '')}
          aria-describedby={hint ? `${id}-hint` : undefined}
          {...{ id, name, min, max }}
        />
        <button
          type="button"
          class="button button-secondary button-square"
          data-step="1"
          data-into={name}
          aria-label={t('step.one-more')}
        >
          <Icon name="plus" />
        </button>
        {unit && <span class="input-unit">{unit}</span>}
      </div>
    </Shell>
  );
}

type Option = { value: string; label: string; hint?: string | undefined };
type ChoiceProps = {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  values: readonly string[];
  many?: boolean;
  rows?: boolean;
};

export function Choice({ name, label, hint, options, values, many = false, rows = false }: ChoiceProps) {
  const id = idOf(name);
  return (
    <fieldset class="field" id={id} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class="field-label">{label}</legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class={`choices${rows ? ' choices-rows' : ''}`}>
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
              required={!many}
            />
            <span class="choice-text">
              {option.label}
              {option.hint && <span class="small quiet">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type FormProps = {
  /** Below `/api`. */
  action: string;
  method?: 'PUT' | 'PATCH' | 'DELETE';
  next: string;
  seen?: number;
  bare?: boolean;
  clear?: readonly string[];
  children: ComponentChildren;
};

/** The same form as the server draws; who listens at the document keeps it on the phone and leads on. */
export function Form({ action, method, next, seen, bare = false, clear = [], children }: FormProps) {
  return (
    <form
      class={bare ? '' : 'form'}
      method="post"
      action={`/api${action}${method ? `?_method=${method}` : ''}`}
    >
      <input type="hidden" name="_next" value={next} />
      {seen !== undefined && <input type="hidden" name="_seen" value={seen} />}
      {clear.map((field) => (
        <input type="hidden" name="clear" value={field} key={field} />
      ))}
      {children}
    </form>
  );
}
