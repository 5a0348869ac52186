import { type Allergen, allergens, allergensIn } from '@rasa/domain/market/allergen-hint';
import { useApp } from '../app.ts';
import { Chips, IngredientTiles, NameTiles } from '../chips.tsx';
import { Choice, Field, Stepper } from '../input.tsx';
import { More } from '../more.tsx';
import { Notice } from '../part.tsx';
import { Steps, type WizardProps } from './steps.tsx';
import { VoicePart } from './voice.tsx';

export function NameScreen(props: WizardProps) {
  const { t, shelf } = useApp();
  const { name, description } = props.listing.draft;
  // Who reads and writes little is asked to say it first.
  const isVoiceFirst = shelf.abilityLevel === 1 && !description;
  return (
    <>
      {isVoiceFirst && <VoicePart listing={props.listing} />}
      <Steps {...props}>
        <NameTiles {...props.listing.draft} />
        <Field
          name="name"
          label={t('name.name')}
          hint={t('name.name-hint')}
          value={name}
          minlength={3}
          maxlength={80}
        />
        <More from={2} open={Boolean(description)}>
          <Field
            name="description"
            label={t('name.description')}
            hint={t('name.description-hint')}
            value={description}
            rows={4}
            maxlength={1000}
            required={false}
          />
        </More>
      </Steps>
      {!isVoiceFirst && <VoicePart listing={props.listing} />}
    </>
  );
}

export function IngredientScreen(props: WizardProps) {
  const { t } = useApp();
  return (
    <Steps {...props}>
      <IngredientTiles chosen={props.listing.draft.ingredients ?? []} />
      <Field
        name="ingredients"
        label={t('ingredients.label')}
        hint={t('ingredients.hint')}
        value={props.listing.draft.ingredients?.join('\n')}
        rows={8}
        maxlength={2000}
      />
    </Steps>
  );
}

export function AllergenScreen(props: WizardProps) {
  const { t, locale } = useApp();
  const { draft } = props.listing;
  const found = allergensIn(draft.ingredients ?? []);
  const order = [...found, ...(Object.keys(allergens) as Allergen[]).filter((one) => !found.includes(one))];
  const names = found.map((one) => allergens[one][locale]).join('; ');
  return (
    <>
      {found.length > 0 && (
        <Notice title={t('allergens.found')}>
          <p>{t('allergens.found-text', { names })}</p>
        </Notice>
      )}
      <Steps {...props}>
        <input type="hidden" name="allergens" value="" />
        <Choice
          name="allergens"
          label={t('allergens.label')}
          hint={t('allergens.hint')}
          many
          rows
          values={draft.allergens ?? found}
          options={order.map((one) => ({
            value: one,
            label: allergens[one][locale],
            hint: found.includes(one) ? t('allergens.seen') : undefined,
          }))}
        />
      </Steps>
    </>
  );
}

const units = ['kemasan', 'pcs', 'toples', 'botol', 'kotak', 'renteng', 'lusin', 'dus'] as const;

export function ContentScreen(props: WizardProps) {
  const { t } = useApp();
  const { netContent, unit } = props.listing.draft;
  return (
    <Steps {...props}>
      <Field
        name="netContent.value"
        label={t('content.value')}
        hint={t('content.value-hint')}
        value={netContent?.value}
        inputmode="numeric"
        maxlength={6}
      />
      <Chips name="netContent.value" value={netContent?.value} />
      <Choice
        name="netContent.unit"
        label={t('content.measure')}
        values={[netContent?.unit ?? 'g']}
        options={[
          { value: 'g', label: t('content.gram') },
          { value: 'ml', label: t('content.ml') },
        ]}
      />
      <Choice
        name="unit"
        label={t('content.unit')}
        values={unit ? [unit] : []}
        options={units.map((one) => ({ value: one, label: t(`offer.unit-${one}`) }))}
      />
    </Steps>
  );
}

export function WeightScreen(props: WizardProps) {
  const { t } = useApp();
  const { netContent, shippingWeightGrams } = props.listing.draft;
  const guess = netContent?.value && Math.ceil((netContent.value * 1.1) / 10) * 10;
  return (
    <Steps {...props}>
      <Field
        name="shippingWeightGrams"
        label={t('weight.label')}
        hint={t('weight.hint')}
        value={shippingWeightGrams ?? guess}
        after="gram"
        inputmode="numeric"
        maxlength={7}
      />
      <Chips name="shippingWeightGrams" value={shippingWeightGrams ?? guess} />
    </Steps>
  );
}

const storages = ['kering', 'sejuk', 'dingin', 'beku'] as const;

export function KeepScreen(props: WizardProps) {
  const { t } = useApp();
  const { shelfLifeDays, storage } = props.listing.draft;
  return (
    <Steps {...props}>
      <Stepper
        name="shelfLifeDays"
        label={t('keep.days')}
        hint={t('keep.days-hint')}
        value={shelfLifeDays}
        min={1}
        max={1095}
        unit={t('keep.day')}
      />
      <Chips name="shelfLifeDays" value={shelfLifeDays} />
      <Choice
        name="storage"
        label={t('keep.storage')}
        rows
        values={storage ? [storage] : []}
        options={storages.map((one) => ({
          value: one,
          label: t(`storage.${one}`),
          hint: t(`storage.${one}-hint`),
        }))}
      />
    </Steps>
  );
}

export function PriceScreen(props: WizardProps) {
  const { t } = useApp();
  const { draft, offer } = props.listing;
  return (
    <Steps {...props}>
      <Field
        name="priceIdr"
        label={t('price.label')}
        hint={t('price.hint')}
        value={draft.priceIdr}
        before="Rp"
        inputmode="numeric"
        maxlength={12}
      />
      <Chips name="priceIdr" value={draft.priceIdr} />
      {!offer && (
        <Stepper
          name="stock"
          label={t('price.stock')}
          hint={t('price.stock-hint')}
          value={draft.stock}
          max={100_000}
        />
      )}
    </Steps>
  );
}
