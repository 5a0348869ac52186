import { legalWords } from '../../../parts/workshop/listing/legal.ts';
import { useApp } from '../app.ts';
import { Field, Form } from '../input.tsx';
import { Button, Icon } from '../part.tsx';
import { Steps, useWay, type WizardProps } from './steps.tsx';

type LegalClass = keyof typeof legalWords;
const permitOf: Partial<Record<LegalClass, 'pirt' | 'md'>> = { pirt: 'pirt', md_required: 'md' };

function PermitAnswer({ legalClass, ...props }: WizardProps & { legalClass: LegalClass }) {
  const { t } = useApp();
  const { listing } = props;
  const { permit } = listing.draft;
  const kind = permitOf[legalClass];
  const isChosen = listing.draft.legalClass === legalClass;
  return (
    <Form
      action={`/listings/${listing.listingId}/draft`}
      method="PUT"
      next={useWay(props, { ...listing.draft, legalClass })}
      seen={listing.version}
      bare
      {...(!kind && { clear: ['permit'] })}
    >
      <input type="hidden" name="legalClass" value={legalClass} />
      {kind && <input type="hidden" name="permit.kind" value={kind} />}
      {permit?.kind === kind && permit?.number && (
        <input type="hidden" name="permit.number" value={permit.number} />
      )}
      <button class={`answer${isChosen ? ' answer-chosen' : ''}`} aria-pressed={isChosen} type="submit">
        <Icon name={kind ? 'file' : legalClass === 'check' ? 'hand' : 'clock'} />
        <span>
          <span class="answer-title">{t(`legal-class.${legalWords[legalClass]}`)}</span>
          <span class="small quiet">{t(`legal-class.${legalWords[legalClass]}-hint`)}</span>
        </span>
        <Icon name={isChosen ? 'check' : 'arrow-right'} />
      </button>
    </Form>
  );
}

export function PermitScreen(props: WizardProps) {
  return (
    <div class="answers">
      {(Object.keys(legalWords) as LegalClass[]).map((one) => (
        <PermitAnswer legalClass={one} key={one} {...props} />
      ))}
    </div>
  );
}

export function PermitNumberScreen(props: WizardProps) {
  const { t } = useApp();
  const { legalClass, permit } = props.listing.draft;
  const kind = legalClass === 'md_required' ? 'md' : 'pirt';
  return (
    <Steps {...props}>
      <input type="hidden" name="permit.kind" value={kind} />
      <Field
        name="permit.number"
        label={t(`permit.${kind}-number`)}
        hint={t(`permit.${kind}-number-hint`)}
        value={permit?.kind === kind ? permit.number : undefined}
        maxlength={40}
      />
    </Steps>
  );
}

export function HalalScreen(props: WizardProps) {
  const { t } = useApp();
  const { listing } = props;
  const next = useWay(props);
  return (
    <>
      <Steps {...props} clear={['halalNumber']}>
        <Field
          name="halalNumber"
          label={t('halal.number')}
          hint={t('halal.number-hint')}
          value={listing.draft.halalNumber}
          maxlength={40}
          required={false}
        />
      </Steps>
      <Button kind="secondary" icon="arrow-right" href={next}>
        {t('halal.none')}
      </Button>
    </>
  );
}
