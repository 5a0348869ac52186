import { useState } from 'preact/hooks';
import { deliver } from '../courier.ts';
import { guessed, guessPin, stillWaits } from '../guess.ts';
import { changeLock, lockNow, lockOf } from '../phone.ts';
import { closeWith } from '../store.ts';
import { changePin, makePin } from '../vault.ts';
import { wipe } from '../wipe.ts';
import type { Say } from '../words.ts';
import { useApp } from './app.ts';
import { Button, Card, Notice, Screen } from './part.tsx';
import type { AppKey } from './words.ts';

type PinFormProps = {
  t: Say<AppKey>;
  /** Which PIN, where there are two. */
  ask?: string;
  label: string;
  problem?: string | undefined;
  done: (pin: string) => Promise<void>;
};

function PinForm({ t, ask, label, problem, done }: PinFormProps) {
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const pin = String(new FormData(event.currentTarget).get('pin') ?? '');
        event.currentTarget.reset();
        setBusy(true);
        void done(pin).finally(() => setBusy(false));
      }}
    >
      <div class="field">
        <label class="field-label" for="pin">
          {ask ?? t('phone.pin')}
        </label>
        <p class="field-hint" id="pin-hint">
          {t('phone.pin-hint')}
        </p>
        <input
          class="input input-number"
          id="pin"
          name="pin"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          pattern="[0-9]{4,8}"
          maxlength={8}
          required
          aria-describedby="pin-hint"
        />
        {problem && (
          <p class="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
      <Button icon="lock" disabled={isBusy}>
        {label}
      </Button>
    </form>
  );
}

/** Another PIN, by the old one. */
function PinChange() {
  const { t, store } = useApp();
  const [old, setOld] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isChanged, setChanged] = useState(false);

  async function change(next: string): Promise<void> {
    const seconds = await stillWaits(store.accountId);
    if (seconds > 0) return setProblem(t('phone.pin-wait', { seconds }));
    const { pin } = await lockOf(store.accountId);
    const changed = pin && old !== undefined ? await changePin(pin, old, next) : undefined;
    const wait = await guessed(store.accountId, changed !== undefined);
    setOld(undefined);
    if (!changed) return setProblem(wait > 0 ? t('phone.pin-wait', { seconds: wait }) : t('phone.pin-wrong'));
    await changeLock(store.accountId, { pin: changed });
    setProblem(undefined);
    setChanged(true);
  }

  if (isChanged)
    return (
      <Notice tone="success">
        <p>{t('phone.pin-changed')}</p>
      </Notice>
    );
  return (
    <details class="more" open={problem !== undefined || old !== undefined}>
      <summary>{t('phone.pin-change')}</summary>
      {old === undefined ? (
        <PinForm
          key="old"
          t={t}
          ask={t('phone.pin-old')}
          label={t('listing-form.on')}
          problem={problem}
          done={async (pin) => setOld(pin)}
        />
      ) : (
        <PinForm key="new" t={t} ask={t('phone.pin-new')} label={t('phone.pin-change')} done={change} />
      )}
    </details>
  );
}

/** A PIN for a phone that several people use, and the lock. */
export function PinCard({ isSet }: { isSet: boolean }) {
  const { t, store, look } = useApp();
  if (isSet)
    return (
      <Card>
        <Button
          kind="secondary"
          icon="lock"
          onClick={() => void lockNow(store.accountId).then(() => location.reload())}
          wide
        >
          {t('phone.lock-now')}
        </Button>
        <PinChange />
      </Card>
    );
  return (
    <Card title={t('phone.pin-set')}>
      <p>{t('phone.lock-text')}</p>
      <PinForm
        t={t}
        label={t('phone.pin-set')}
        done={async (pin) => {
          await closeWith(store, await makePin(pin));
          await caches.delete('rasa-pages');
          await look();
        }}
      />
    </Card>
  );
}

type LockedProps = { t: Say<AppKey>; accountId: string; opened: () => void };

/** All that a locked phone shows. */
export function LockScreen({ t, accountId, opened }: LockedProps) {
  const [problem, setProblem] = useState<string>();
  const [isForgotten, setForgotten] = useState(false);

  async function tryPin(guess: string): Promise<void> {
    const key = await guessPin(accountId, guess);
    if (typeof key === 'number')
      return setProblem(key > 0 ? t('phone.pin-wait', { seconds: key }) : t('phone.pin-wrong'));
    await changeLock(accountId, { key });
    opened();
  }

  return (
    <div class="width page">
      <div class="page-head">
        <h1>{t('phone.locked')}</h1>
        <p class="reading">{t('phone.locked-text')}</p>
      </div>
      <PinForm t={t} label={t('phone.open')} problem={problem} done={tryPin} />
      {isForgotten ? (
        <Notice tone="warning" title={t('phone.leave-title')}>
          <p>{t('phone.leave-text')}</p>
          <div class="row">
            <Button kind="danger" icon="logout" onClick={() => void signOut()}>
              {t('phone.leave-all')}
            </Button>
            <Button kind="secondary" icon="arrow-left" onClick={() => setForgotten(false)}>
              {t('phone.leave-stay')}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button kind="quiet" onClick={() => setForgotten(true)}>
          {t('phone.forget-pin')}
        </Button>
      )}
    </div>
  );
}

/** Everything of hers leaves the phone; the session ends now, or as soon as there is a network. */
async function signOut(): Promise<void> {
  await wipe(true);
  await deliver();
  location.assign('/');
}

/** Asked before anything is deleted. */
export function Leave() {
  const { t, to, acts, send } = useApp();
  const [isLeaving, setLeaving] = useState(false);
  const unsent = acts.filter(({ status }) => status !== 'sent').length;
  const leave = () => {
    setLeaving(true);
    void signOut();
  };
  return (
    <Screen title={t('phone.leave-title')} back={{ title: t('seller-nav.home'), href: to.workshop() }}>
      <p class="reading">{t('phone.leave-text')}</p>
      {unsent > 0 && (
        <Notice tone="warning">
          <p>{t('phone.leave-waiting', { count: unsent })}</p>
        </Notice>
      )}
      <div class="stack">
        {unsent > 0 && (
          <Button icon="upload" onClick={() => void send()} wide>
            {t('phone.leave-send')}
          </Button>
        )}
        <Button kind="secondary" icon="arrow-left" href={to.workshop()} wide>
          {t('phone.leave-stay')}
        </Button>
        <Button kind="danger" icon="logout" onClick={leave} disabled={isLeaving} wide>
          {t('phone.leave-all')}
        </Button>
      </div>
    </Screen>
  );
}
