import type { Change } from '@rasa/store/copy';

/**
 * An event that still waits is noted as sent. What was sent before stays so without this: the outbox says it, and the
 * marks of what each listener has done are moved along.
 */
export const quieted =
  (at: string) =>
  (change: Change): Change => {
    const { duePk, dueSk: _, ...row } = change.row;
    if (change.gone || !duePk || !change.row.pk?.S?.startsWith('OUTBOX#')) return change;
    return { row: { ...row, sentAt: { S: at } } };
  };
