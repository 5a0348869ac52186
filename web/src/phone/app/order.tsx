import { useState } from 'preact/hooks';
import { chatText } from '../../parts/workshop/order/chat-text.ts';
import { deliveryLooks, orderNumber, partLooks } from '../../parts/workshop/order/look.ts';
import { waLink } from '../../wa-link.ts';
import { packedOf, setPacked } from '../packed.ts';
import type { KeptDone, KeptPart } from '../shelf.ts';
import { rupiah, useApp } from './app.ts';
import { Choice, Field, Form } from './input.tsx';
import { Badge, Button, Card, Icon, Notice, Screen } from './part.tsx';
import { Thumb } from './product.tsx';
import { timeText } from './time.ts';
import { Tracking } from './tracking.tsx';
import { Unknown } from './unknown.tsx';

function Badges({ part }: { part: KeptDone }) {
  const { t, acts } = useApp();
  const { word, ...look } = partLooks[part.status];
  const waits = acts.some(({ subject, status }) => subject === part.partId && status !== 'sent');
  return (
    <span class="badges">
      <Badge {...look}>{t(word)}</Badge>
      {waits && (
        <Badge tone="wait" icon="upload">
          {t('phone.waits')}
        </Badge>
      )}
    </span>
  );
}

const itemsOf = ({ lines }: KeptDone): string =>
  lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');

/** Steps that lead on, as far as they may be done without a network. */
const forward = ['accept', 'pack', 'ready', 'ship', 'deliver'] as const;

/** What is to be done, or what is over; of that nothing is kept of the buyer. */
export function Orders() {
  const { t, to, shelf, query } = useApp();
  const isDone = query.get('kelompok') === 'selesai';
  const parts: readonly KeptDone[] = isDone ? (shelf.done ?? []) : shelf.parts;
  return (
    <Screen title={t('my-orders.title')}>
      <nav class="tabs" aria-label={t('my-orders.groups')}>
        <a href={to.myOrders()} aria-current={isDone ? undefined : 'page'}>
          {t('my-orders.open')}
        </a>
        <a href={to.myOrders({ kelompok: 'selesai' })} aria-current={isDone ? 'page' : undefined}>
          {t('my-orders.done')}
        </a>
      </nav>
      {parts.length === 0 && (
        <Notice title={t(isDone ? 'my-orders.none-done' : 'my-orders.none-open')}>
          <p>{t(isDone ? 'my-orders.none-done-text' : 'my-orders.none-open-text')}</p>
        </Notice>
      )}
      <div class="entry-list">
        {parts.map((part) => {
          const act = forward.find((one) => part.acts.includes(one));
          return (
            <a class="card entry entry-link" href={to.myOrder(part.partId)} key={part.partId}>
              <span class="entry-main">
                <Thumb pictureId={part.lines[0]?.pictureId} />
                <span class="stack-small">
                  <Badges part={part} />
                  <span class="entry-name">{itemsOf(part)}</span>
                  <span class="small quiet">
                    {t('my-order.number', { number: orderNumber(part.orderId) })} · {timeText(part.placedAt)}
                  </span>
                </span>
              </span>
              {act && (
                <span class="entry-act">
                  {t(`part-next.${act}`)}
                  <Icon name="arrow-right" />
                </span>
              )}
            </a>
          );
        })}
      </div>
    </Screen>
  );
}

const icons = { accept: 'check', pack: 'package', ready: 'location', deliver: 'hand' } as const;
const reasons = ['sold-out', 'ill', 'no-ingredients', 'too-far'] as const;

function Acts({ part }: { part: KeptPart }) {
  const { t, to } = useApp();
  const { partId, acts, cashIdr, delivery } = part;
  const next = to.myOrder(partId);
  const plain = (['accept', 'pack', 'ready', 'deliver'] as const).filter((act) => acts.includes(act));
  const isCarrier = delivery.method === 'carrier';
  return (
    <>
      {plain.map((act) => (
        <div class="stack-small" key={act}>
          <p>{t(`part-ask.${act}`)}</p>
          <Form action={`/order-parts/${partId}/${act}`} next={next} bare>
            <Button kind="good" icon={icons[act]} wide>
              {act === 'deliver' && cashIdr > 0
                ? t('part-act.deliver-cash', { amount: rupiah(cashIdr) })
                : t(`part-act.${act}`)}
            </Button>
          </Form>
        </div>
      ))}
      {acts.includes('ship') && (
        <Form action={`/order-parts/${partId}/ship`} next={next} bare={!isCarrier}>
          {isCarrier && (
            <>
              <p>{t('part-ask.ship')}</p>
              <Field
                name="carrierName"
                label={t('my-order.carrier-name')}
                hint={t('my-order.carrier-hint')}
                maxlength={40}
              />
              <Field
                name="trackingNumber"
                label={t('my-order.tracking')}
                hint={t('my-order.tracking-hint')}
                maxlength={40}
                required={false}
              />
            </>
          )}
          <Button kind="good" icon="truck" wide>
            {t(isCarrier ? 'part-act.ship' : 'part-act.ship-courier')}
          </Button>
        </Form>
      )}
      {acts.includes('decline') && (
        <details class="more more-button">
          <summary>
            <Icon name="cross" />
            {t('decline.title')}
          </summary>
          <div class="stack">
            <p>{t('decline.text')}</p>
            <Form action={`/order-parts/${partId}/decline`} next={next}>
              <Choice
                name="reason"
                label={t('decline.reason')}
                rows
                values={[]}
                options={reasons.map((one) => ({ value: t(`decline.${one}`), label: t(`decline.${one}`) }))}
              />
              <Button kind="danger" icon="cross">
                {t('decline.send')}
              </Button>
            </Form>
          </div>
        </details>
      )}
    </>
  );
}

/** What was ordered; until it is packed she ticks what lies in the box. */
function Lines({ part: { partId, status, lines } }: { part: KeptDone }) {
  const { t } = useApp();
  const [packed, setPackedNow] = useState(() => packedOf(partId));
  const isPacking = status === 'new' || status === 'accepted';
  const count = lines.filter(({ offerId }) => packed.has(offerId)).length;
  return (
    <div class="stack-small">
      <ul class="order-lines">
        {lines.map(({ offerId, name, pictureId, quantity }) => (
          <li key={offerId} class={isPacking ? 'order-packing' : undefined}>
            <Thumb pictureId={pictureId} />
            <span>
              <span class="order-count">{quantity} ×</span> {name}
            </span>
            {isPacking && (
              <input
                class="tick"
                type="checkbox"
                checked={packed.has(offerId)}
                aria-label={t('packing.tick', { name })}
                onChange={({ currentTarget }) => {
                  setPacked(partId, offerId, currentTarget.checked);
                  setPackedNow(packedOf(partId));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {isPacking && (
        <p class="order-packed small quiet" role="status">
          {t('packing.in', { count, total: lines.length })}
        </p>
      )}
    </div>
  );
}

function Over({ part }: { part: KeptDone }) {
  const { t, to } = useApp();
  const number = orderNumber(part.orderId);
  const back = { title: t('my-orders.done'), href: to.myOrders({ kelompok: 'selesai' }) };
  return (
    <Screen title={t('my-order.number', { number })} back={back} head={<Badges part={part} />}>
      <Card title={t('my-order.what')}>
        <Lines part={part} />
        <p class="big-price">
          <span class="price">{rupiah(part.itemsIdr + part.delivery.feeIdr)}</span>
        </p>
      </Card>
      <Notice>
        <p>{t('phone.order-over')}</p>
      </Notice>
    </Screen>
  );
}

/** One order with its packing list and the next step. */
export function Order({ partId }: { partId: string }) {
  const { t, to, shelf } = useApp();
  const back = { title: t('my-orders.title'), href: to.myOrders() };
  const part = shelf.parts.find((one) => one.partId === partId);
  const over = shelf.done?.find((one) => one.partId === partId);
  if (!part && over) return <Over part={over} />;
  if (!part) return <Unknown back={back} />;
  const { buyer, delivery, destination, cashIdr, acts } = part;
  const number = orderNumber(part.orderId);
  const way = deliveryLooks[delivery.method];
  return (
    <Screen title={t('my-order.number', { number })} back={back} head={<Badges part={part} />}>
      <Card title={t('my-order.what')}>
        <Lines part={part} />
      </Card>
      {acts.length > 0 && (
        <Card title={t('my-order.next')}>
          {cashIdr > 0 ? (
            <Notice tone="warning" title={t('my-order.cash-title', { amount: rupiah(cashIdr) })}>
              <p>{t('my-order.cash-text')}</p>
            </Notice>
          ) : (
            <Notice tone="success">
              <p>{t('my-order.paid')}</p>
            </Notice>
          )}
          <Acts part={part} />
        </Card>
      )}
      <Card title={t('my-order.who')}>
        <p class="big-name">{buyer.name}</p>
        <Button kind="secondary" icon="chat" href={waLink(buyer.phone, chatText(part, t))}>
          {t('my-order.chat')}
        </Button>
      </Card>
      <Card title={t('my-order.how')}>
        <p class="row">
          <Icon name={way.icon} size="large" />
          <strong>{t(way.word)}</strong>
        </p>
        {delivery.method === 'pickup' && <p>{delivery.pickupPointName ?? t('my-order.pickup-agreed')}</p>}
        {destination?.street && <p>{destination.street}</p>}
        {destination?.note && <p>{t('my-order.note', { note: destination.note })}</p>}
        <Tracking part={part} />
      </Card>
    </Screen>
  );
}
