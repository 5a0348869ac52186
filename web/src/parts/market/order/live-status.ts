/**
 * Comfort alone: a buyer who comes back from paying a second before the news of it need not look again herself.
 * It only asks how the order stands, now and then, and gives up after some minutes.
 */
const waiting = document.querySelector<HTMLElement>('[data-waits-for-money]');
const everyMilliseconds = 5000;
/** The news usually comes within moments, so the first looks follow each other soon. */
const soonMilliseconds = 1000;
const soonLooks = 5;
const most = 40;

async function look(orderId: string, tries: number): Promise<void> {
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const answer = await fetch(`/api/orders/${orderId}?${new URLSearchParams({ token })}`).catch(
    () => undefined,
  );
  const order = answer?.ok ? ((await answer.json()) as { status: string }) : undefined;
  if (order && order.status !== 'awaiting_payment') location.reload();
  else if (tries > 1) wait(orderId, tries - 1);
}

function wait(orderId: string, tries: number): void {
  const isSoon = most - tries < soonLooks;
  setTimeout(() => look(orderId, tries), isSoon ? soonMilliseconds : everyMilliseconds);
}

const orderId = waiting?.dataset.waitsForMoney;
if (orderId) wait(orderId, most);
