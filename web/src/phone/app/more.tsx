import type { ComponentChildren } from 'preact';
import { useApp } from './app.ts';

/** Folded away for who is shown less at once; always there to be opened. `from` is the level that sees it at once. */
export function More({ from, children }: { from: 2 | 3; children: ComponentChildren }) {
  const { t, shelf } = useApp();
  if ((shelf.abilityLevel ?? 3) >= from) return <>{children}</>;
  return (
    <details class="more">
      <summary>{t('workshop.others')}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
