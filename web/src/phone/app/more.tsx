import type { ComponentChildren } from 'preact';
import { useApp } from './app.ts';

type MoreProps = {
  /** The level from which it is shown at once. */
  from: 2 | 3;
  /** What is in it, where the screen has other folds too. */
  title?: string;
  /** Something stands in it already. */
  open?: boolean;
  children: ComponentChildren;
};

/** Folded away for who is shown less at once; always there to be opened. */
export function More({ from, title, open = false, children }: MoreProps) {
  const { t, shelf } = useApp();
  if ((shelf.abilityLevel ?? 3) >= from) return <>{children}</>;
  return (
    <details class="more" open={open}>
      <summary>{title ?? t('workshop.others')}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
