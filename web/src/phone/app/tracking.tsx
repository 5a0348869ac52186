import { mayTrack, trackingText } from '@rasa/domain/market/tracking';
import type { KeptPart } from '../shelf.ts';
import { useApp } from './app.ts';
import { Field, Form } from './input.tsx';
import { Button, Icon } from './part.tsx';

/** Carrier and receipt of a parcel, and the form that gives them later or puts them right. */
export function Tracking({ part }: { part: KeptPart }) {
  const { t, to } = useApp();
  const { partId, delivery } = part;
  const { carrierName, trackingNumber } = delivery;
  /** Asked at once where it is missing, folded away where it only might be changed. */
  const Box = trackingNumber ? 'details' : 'div';
  const told = [
    carrierName && t('my-order.carrier', { carrier: carrierName }),
    trackingNumber && t('my-order.receipt', { number: trackingNumber }),
  ].filter(Boolean);
  return (
    <>
      {told.length > 0 && <p class="written">{told.join(' · ')}</p>}
      {mayTrack(part) && (
        <>
          {!trackingNumber && <p>{t('tracking.none')}</p>}
          <Box class={trackingNumber && 'more'} key={trackingNumber}>
            {trackingNumber && (
              <summary>
                <Icon name="edit" />
                {t('tracking.change')}
              </summary>
            )}
            <Form action={`/order-parts/${partId}/tracking`} method="PUT" next={to.myOrder(partId)}>
              <input type="hidden" name="expectedTracking" value={trackingText(delivery)} />
              <Field
                name="carrierName"
                label={t('my-order.carrier-name')}
                hint={t('my-order.carrier-hint')}
                value={carrierName}
                minlength={2}
                maxlength={40}
              />
              <Field
                name="trackingNumber"
                label={t('my-order.tracking')}
                hint={t('tracking.hint')}
                value={trackingNumber}
                minlength={3}
                maxlength={40}
              />
              <Button icon="check" wide>
                {t('tracking.save')}
              </Button>
            </Form>
          </Box>
        </>
      )}
    </>
  );
}
