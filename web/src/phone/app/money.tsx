import { isAsked, payoutLooks, sumIcons, sumKinds } from '../../parts/workshop/money/look.ts';
import { placeOf, sellerSums } from '../../parts/workshop/money/sum.ts';
import { orderNumber } from '../../parts/workshop/order/look.ts';
import type { KeptLedger } from '../shelf.ts';
import { rupiah, useApp } from './app.ts';
import { Field, Form } from './input.tsx';
import { Badge, Button, Icon, Notice, Screen } from './part.tsx';
import { timeText } from './time.ts';
import { Unknown } from './unknown.tsx';

type KeptPayout = KeptLedger['payouts'][number];
/** Orders that are shown; the server shows the others. */
const shownLines = 40;

/** One sum that was sent to her, and her own word on whether it has come. */
function Payout({ payout }: { payout: KeptPayout }) {
  const { t, to, acts } = useApp();
  const { payoutId, status, amountIdr } = payout;
  const waits = acts.some(({ subject, status: one }) => subject === payoutId && one !== 'sent');
  return (
    <article class="card">
      <p class="row-between">
        <span class="big-price">
          <span class="price">{rupiah(amountIdr)}</span>
        </span>
        <Badge {...payoutLooks[status]}>{t(`payout-status.${status}`)}</Badge>
      </p>
      {waits && (
        <Badge tone="wait" icon="upload">
          {t('phone.waits')}
        </Badge>
      )}
      {isAsked(status) && (
        <Form action={`/payouts/${payoutId}/confirmation`} next={to.myMoney()} bare>
          <Button kind="good" icon="check" wide>
            {t('payout.confirm')}
          </Button>
        </Form>
      )}
      {status === 'paid' && (
        <details class="more">
          <summary>{t('payout.not-come')}</summary>
          <div class="stack">
            <p>{t('payout.not-come-text')}</p>
            <Form action={`/payouts/${payoutId}/dispute`} next={to.myMoney()}>
              <Field
                name="reason"
                label={t('payout.reason')}
                hint={t('payout.reason-hint')}
                minlength={3}
                maxlength={200}
              />
              <Button kind="danger" icon="warning">
                {t('payout.dispute')}
              </Button>
            </Form>
          </div>
        </details>
      )}
    </article>
  );
}

function Payouts({ title, payouts }: { title: string; payouts: readonly KeptPayout[] }) {
  if (payouts.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      {payouts.map((payout) => (
        <Payout payout={payout} key={payout.payoutId} />
      ))}
    </section>
  );
}

/** What was sold, what is owed, what was paid, as she was told last and with what she answered since. */
export function Money() {
  const { t, to, shelf } = useApp();
  const { ledger } = shelf;
  if (!ledger) return <Unknown back={{ title: t('seller-nav.home'), href: to.workshop() }} />;
  const sums = sellerSums(ledger);
  const payouts = ledger.payouts.filter(({ status }) => status !== 'cancelled');
  return (
    <Screen title={t('my-money.title')}>
      <Notice>
        <p>{t('phone.told-at', { time: timeText(shelf.at) })}</p>
      </Notice>
      <Payouts title={t('my-money.waiting')} payouts={payouts.filter(({ status }) => isAsked(status))} />
      <section class="stack">
        <div class="sum sum-main">
          <Icon name="basket" />
          <span>{t('my-money.sold')}</span>
          <span class="price">{rupiah(sums.sold)}</span>
        </div>
        <div class="sums">
          {sumKinds.map((kind) => (
            <div class="sum" key={kind}>
              <Icon name={sumIcons[kind]} />
              <span>
                {t(`my-money.${kind}`)}
                <span class="small quiet sum-note">{t(`my-money.${kind}-text`)}</span>
              </span>
              <span class="price">{rupiah(sums[kind])}</span>
            </div>
          ))}
        </div>
      </section>
      {ledger.toDeductIdr > 0 && (
        <Notice tone="warning">
          <p>{t('my-money.to-deduct', { amount: rupiah(ledger.toDeductIdr) })}</p>
        </Notice>
      )}
      <section class="stack">
        <h2>{t('my-money.lines')}</h2>
        {ledger.lines.length === 0 && <p>{t('my-money.none-text')}</p>}
        <ul class="money-lines">
          {ledger.lines.slice(0, shownLines).map((line) => (
            <li key={line.partId}>
              <a href={to.myOrder(line.partId)}>
                <span>
                  {t('my-order.number', { number: orderNumber(line.orderId) })}
                  <span class="small quiet sum-note">
                    {timeText(line.placedAt)} · {t(`money-place.${placeOf(line, ledger.payouts)}`)}
                  </span>
                </span>
                <span class="price">{rupiah(line.netIdr)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Payouts title={t('my-money.payouts')} payouts={payouts.filter(({ status }) => !isAsked(status))} />
    </Screen>
  );
}
