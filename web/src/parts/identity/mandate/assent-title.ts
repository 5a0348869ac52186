import type { Assent } from './answer.ts';

/** What the yes is to, in a few words. */
export const assentTitle = (
  t: App.Locals['t'],
  { kind, name = '' }: Pick<Assent, 'kind' | 'name'>,
): string => (kind === 'payout' ? t('assent.payout') : t(`assent.${kind}`, { name }));
