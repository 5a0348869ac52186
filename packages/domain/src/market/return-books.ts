import type { Broken, OrderFacts } from './books.ts';
import { returnCause } from './ledger.ts';
import { isDropped, type OrderPart } from './order.ts';
import { isWhollyReturned, leftOfDelivery, leftOfLine, returnsOf } from './part-return.ts';

/** Nothing went back twice or above what was sold, and each return has its one posting. */
export function checkReturns({ orderId, parts, postings }: OrderFacts): Broken[] {
  const posted = postings.filter(({ cause }) => cause.startsWith('return:')).map(({ cause }) => cause);
  const made = parts.flatMap((part) => returnsOf(part).map(returnCause));
  const says = (what: string): Broken => ({ promise: 9, subjectId: orderId, what });
  return [
    ...made.filter((cause) => !posted.includes(cause)).map((cause) => says(`${cause} is not posted`)),
    ...posted.filter((cause) => !made.includes(cause)).map((cause) => says(`${cause} is of no part`)),
    ...parts.flatMap((part) => checkPart(part).map((what) => ({ ...says(what), subjectId: part.partId }))),
  ];
}

function checkPart(part: OrderPart): string[] {
  const returns = returnsOf(part);
  const ids = returns.map((one) => one.returnId);
  const left = part.lines.map((line) => leftOfLine(part, line.offerId));
  const isOver = left.some(({ quantity, amountIdr }) => quantity < 0 || amountIdr < 0);
  return [
    ...(new Set(ids).size < ids.length ? ['counts a return twice'] : []),
    ...(isOver || leftOfDelivery(part) < 0 ? ['gave back more than was sold'] : []),
    ...(isDropped(part) && returns.length > 0 ? ['fell away, yet something went back'] : []),
    ...(part.status === 'returned' && !isWhollyReturned(part) ? ['is returned, yet not all of it'] : []),
  ];
}
