import { useState } from 'preact/hooks';
import { deliver } from '../courier.ts';
import { changeLock, lockNow, lockOf } from '../phone.ts';
import { closeWith } from '../store.ts';
import { makePin, openPin, waitSeconds } from '../vault.ts';
import { wipe } from '../wipe.ts';
import type { Say } from '../words.ts';
import { useApp } from './app.ts';
import { Button, Card, Notice, Screen } from './part.tsx';
import type { AppKey } from './words.ts';

type PinFormProps = {
  t: Say<AppKey>;
  label: string;
  problem?: string | undefined;
  done: (pin: string) => Promise<void>;
};

function PinForm({ t, label, problem, done }: PinFormProps) {
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
          {t('phone.pin')}
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
    const { pin, wrongGuesses = 0, waitUntil = 0 } = await lockOf(accountId);
    const seconds = Math.ceil((waitUntil - Date.now()) / 1000);
    // A clock that was set back does not lock her out for days.
    if (seconds > 0 && seconds <= 3600) return setProblem(t('phone.pin-wait', { seconds }));
    const key = pin && (await openPin(pin, guess));
    if (key) {
      await changeLock(accountId, { key, wrongGuesses: 0, waitUntil: 0 });
      return opened();
    }
    const wrong = wrongGuesses + 1;
    const wait = waitSeconds(wrong);
    await changeLock(accountId, { wrongGuesses: wrong, waitUntil: Date.now() + wait * 1000 });
    setProblem(wait > 0 ? t('phone.pin-wait', { seconds: wait }) : t('phone.pin-wrong'));
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
