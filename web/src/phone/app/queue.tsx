import type { PayoutStatus } from '@rasa/domain/market/payout';
import { screenOf } from '../../parts/workshop/listing/screen.ts';
import { partLooks } from '../../parts/workshop/order/look.ts';
import { type Act, partActOf, textOf } from '../act.ts';
import { rebased } from '../compare.ts';
import { answerText, draftOf } from '../draft.ts';
import { touchedBy } from '../keep.ts';
import type { KeptPart } from '../shelf.ts';
import { type App, rupiah, useApp } from './app.ts';
import { Badge, Button, Card, Icon, Notice, Screen } from './part.tsx';
import { timeText } from './time.ts';

type Words = Pick<App, 't' | 'shelf' | 'to'>;

/** The name of a field as its screen asks it. */
function fieldName({ t }: Words, kind: Act['kind'], name: string): string {
  if (name === 'available') return t('sale.stock');
  if (name === 'priceIdr' && kind === 'offer') return t('sale.price');
  if (name === 'carrierName') return t('my-order.carrier-name');
  if (name === 'trackingNumber') return t('my-order.tracking');
  if (name === 'paused') return t('phone.field-paused');
  const screen = screenOf(name);
  return screen === 'kirim' ? t('phone.field-other') : t(`screen.${screen}`);
}

/** What she did, in few words. */
function actText(words: Words, act: Act): string {
  const { t } = words;
  if (act.kind === 'part') {
    if (partActOf(act.path) === 'tracking') return t('my-order.tracking');
    const step = partActOf(act.path) as 'accept' | 'decline' | 'pack' | 'ready' | 'ship' | 'deliver';
    return t('phone.act-part', { what: t(`part-next.${step}`) });
  }
  if (act.kind === 'payout')
    return t(partActOf(act.path) === 'confirmation' ? 'payout.confirm' : 'payout.dispute');
  if (act.kind !== 'draft' && act.kind !== 'offer') return t(`phone.act-${act.kind}`);
  const what = [...new Set(touchedBy(act).map((name) => fieldName(words, act.kind, name)))].join(', ');
  return t(`phone.act-${act.kind}`, { what });
}

function subjectOf({ shelf, to }: Words, { kind, subject, title }: Act): { name: string; href: string } {
  if (kind === 'part') {
    const part = shelf.parts.find(({ partId }) => partId === subject);
    return { name: part?.buyer.name ?? title, href: to.myOrder(subject) };
  }
  if (kind === 'payout') {
    const payout = shelf.ledger?.payouts.find(({ payoutId }) => payoutId === subject);
    return { name: payout ? rupiah(payout.amountIdr) : title, href: to.myMoney() };
  }
  const listingId = kind === 'offer' ? `lst_${subject.slice(4)}` : subject;
  const listing = shelf.listings.find((one) => one.listingId === listingId);
  const href = kind === 'offer' ? to.myListingSale(listingId) : to.myListing(listingId);
  const offer = shelf.offers.find((one) => one.listingId === listingId);
  return { name: listing?.draft.name ?? offer?.name ?? title, href };
}

const shown = (name: string, text: string): string =>
  name === 'priceIdr' && /^\d+$/.test(text) ? rupiah(Number(text)) : text || '–';

function mineOf(act: Act, name: string): string {
  if (act.kind === 'offer' || act.kind === 'part') return textOf(act.fields, name) ?? '';
  return answerText((draftOf(act.fields) as Record<string, unknown>)[name]);
}

const statusText = ({ t }: Words, kind: Act['kind'], status: string | undefined): string =>
  kind === 'payout'
    ? t(`payout-status.${status as PayoutStatus}`)
    : t(partLooks[(status ?? 'new') as KeptPart['status']].word);

/** Both answers side by side; nothing is sent or thrown away before she has chosen. */
function Conflict({ act }: { act: Act }) {
  const app = useApp();
  const { t, store } = app;
  const { theirs = {} } = act;
  const { name } = subjectOf(app, act);
  const isStep = act.kind === 'payout' || theirs.status !== undefined;
  const names = Object.keys(theirs);
  const here = isStep
    ? [actText(app, act)]
    : names.map((one) => `${fieldName(app, act.kind, one)}: ${shown(one, mineOf(act, one))}`);
  const there = isStep
    ? [statusText(app, act.kind, theirs.status)]
    : names.map((one) => `${fieldName(app, act.kind, one)}: ${shown(one, theirs[one] ?? '')}`);
  async function useMine(): Promise<void> {
    const { theirs: _, now = {}, ...rest } = act;
    await store.put({ ...rebased(rest, now), status: 'waiting' });
    await app.look();
    await app.send();
  }
  async function keepTheirs(): Promise<void> {
    await store.remove(act.seq);
    await app.look();
    await app.send();
  }
  return (
    <Card title={t('phone.conflict-title')}>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t('phone.conflict-both')}</p>
      <div class="conflict">
        <div class="conflict-side">
          <p class="small quiet">{t('phone.conflict-here')}</p>
          {here.map((line) => (
            <p class="conflict-answer" key={line}>
              {line}
            </p>
          ))}
          {!isStep && (
            <Button kind="primary" icon="phone" onClick={() => void useMine()} wide>
              {t('phone.use-mine')}
            </Button>
          )}
        </div>
        <div class="conflict-side">
          <p class="small quiet">{t('phone.conflict-there')}</p>
          {there.map((line) => (
            <p class="conflict-answer" key={line}>
              {line}
            </p>
          ))}
          <Button kind="secondary" icon="check" onClick={() => void keepTheirs()} wide>
            {t('phone.keep-theirs')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Refused({ act }: { act: Act }) {
  const app = useApp();
  const { t, store } = app;
  const { name, href } = subjectOf(app, act);
  async function again(): Promise<void> {
    await store.put({ ...act, problem: undefined, status: 'waiting' });
    await app.look();
    await app.send();
  }
  async function drop(): Promise<void> {
    await store.remove(act.seq);
    await app.look();
    await app.send();
  }
  return (
    <Card title={`${t('phone.refused')}: ${actText(app, act)}`}>
      <p>
        <strong>{name}</strong>
      </p>
      <Notice tone="error">
        <p>{act.problem}</p>
      </Notice>
      <Button icon="edit" href={href} wide>
        {t('phone.open')}
      </Button>
      <Button kind="secondary" icon="refresh" onClick={() => void again()} wide>
        {t('phone.try-again')}
      </Button>
      <Button kind="quiet" icon="trash" onClick={() => void drop()} wide>
        {t('phone.drop')}
      </Button>
    </Card>
  );
}

function Line({ act }: { act: Act }) {
  const app = useApp();
  const { t } = app;
  const isSent = act.status === 'sent';
  return (
    <li class="queue-line">
      <Icon name={isSent ? 'check' : 'hourglass'} />
      <span>
        <strong>{actText(app, act)}</strong>
        <span class="small quiet queue-what">
          {subjectOf(app, act).name} · {t('phone.at', { time: timeText(act.sentAt ?? act.madeAt) })}
        </span>
      </span>
      <Badge tone={isSent ? 'good' : 'wait'} icon={isSent ? 'check' : 'upload'}>
        {t(isSent ? 'phone.sent' : 'phone.waits')}
      </Badge>
    </li>
  );
}

/** What waits, what needs her, what was sent. */
export function Queue() {
  const { t, to, acts, send, progress } = useApp();
  const held = acts.filter(({ status }) => status === 'conflict' || status === 'refused');
  const waiting = acts.filter(({ status }) => status === 'waiting');
  const sent = acts.filter(({ status }) => status === 'sent').toReversed();
  return (
    <Screen
      title={t('phone.queue')}
      lead={t('phone.queue-text')}
      back={{ title: t('seller-nav.home'), href: to.workshop() }}
    >
      {held.map((act) =>
        act.status === 'conflict' ? (
          <Conflict act={act} key={act.seq} />
        ) : (
          <Refused act={act} key={act.seq} />
        ),
      )}
      {waiting.length === 0 && held.length === 0 && (
        <Notice tone="success">
          <p>{t('phone.nothing-waits')}</p>
        </Notice>
      )}
      {waiting.length > 0 && (
        <section class="stack">
          <h2>{t('phone.waiting', { count: waiting.length })}</h2>
          {progress !== undefined && (
            <progress class="photo-progress" max={1} value={progress} aria-label={t('phone.sending')} />
          )}
          <Button icon="upload" onClick={() => void send()}>
            {t('phone.send-now')}
          </Button>
          <ul class="queue">
            {waiting.map((act) => (
              <Line act={act} key={act.seq} />
            ))}
          </ul>
        </section>
      )}
      {sent.length > 0 && (
        <section class="stack">
          <h2>{t('phone.sent')}</h2>
          <ul class="queue">
            {sent.map((act) => (
              <Line act={act} key={act.seq} />
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
