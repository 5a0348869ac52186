import { useApp } from './app.ts';
import { Button, Notice, Screen } from './part.tsx';

/** Asked for without a network, and never seen on this phone. */
export function Unknown({ back }: { back: { title: string; href: string } }) {
  const { t } = useApp();
  return (
    <Screen title={t('phone.unknown')} back={back}>
      <Notice>
        <p>{t('phone.unknown-text')}</p>
      </Notice>
      <Button kind="secondary" icon="refresh" onClick={() => location.reload()}>
        {t('phone.open-again')}
      </Button>
    </Screen>
  );
}
