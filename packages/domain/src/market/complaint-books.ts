import type { Broken, OrderFacts } from './books.ts';
import { type Complaint, isOpenComplaint } from './complaint.ts';
import { returnsOf } from './part-return.ts';

/** A part waits for its open complaint and for no other; one that was settled gave something back once. */
export function checkComplaints({ parts, complaints = [] }: OrderFacts): Broken[] {
  const open = complaints.filter(isOpenComplaint);
  const waiting = parts.flatMap(({ partId, complaintId }) => (complaintId ? [{ partId, complaintId }] : []));
  const matches = (one: { partId: string; complaintId: string }) => (other: typeof one) =>
    one.partId === other.partId && one.complaintId === other.complaintId;
  return [
    ...open
      .filter((one) => !waiting.some(matches(one)))
      .map(({ complaintId }) => says(12, complaintId, 'is open, yet its part does not wait for it')),
    ...waiting
      .filter((one) => !open.some(matches(one)))
      .map(({ partId }) => says(12, partId, 'waits for a complaint that is not open')),
    ...complaints.flatMap((one) => checkSettlement(one, parts)),
    ...parts.flatMap(returnsOf).flatMap(({ returnId, complaintId }) => {
      const isSettled = complaints.some(
        (one) => one.complaintId === complaintId && one.returnId === returnId,
      );
      return !complaintId || isSettled ? [] : [says(9, returnId, 'is of a complaint that does not know it')];
    }),
  ];
}

const says = (promise: number, subjectId: string, what: string): Broken => ({ promise, subjectId, what });

function checkSettlement(complaint: Complaint, parts: OrderFacts['parts']): Broken[] {
  const { complaintId, partId, status, returnId } = complaint;
  if (status !== 'settled') return returnId ? [says(9, complaintId, `is ${status}, yet names a return`)] : [];
  const returns = parts.filter((part) => part.partId === partId).flatMap(returnsOf);
  const made = returns.filter((one) => one.complaintId === complaintId);
  return made.length === 1 && made[0]?.returnId === returnId
    ? []
    : [says(9, complaintId, `is settled with ${made.length} returns`)];
}
