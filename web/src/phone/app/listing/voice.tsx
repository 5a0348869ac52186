import { useEffect, useState } from 'preact/hooks';
import { canRecord } from '../../recorder.ts';
import { useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Badge, Icon } from '../part.tsx';
import type { WizardProps } from './steps.tsx';

/** What she recorded on this phone and the API has not heard yet. */
function useWaiting(listingId: string): string | undefined {
  const { acts } = useApp();
  const sound = acts.findLast(
    ({ kind, subject, photo }) => kind === 'voice' && subject === listingId && photo,
  )?.photo;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!sound) return setUrl(undefined);
    const made = URL.createObjectURL(sound);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [sound]);
  return url;
}

/** Instead of writing she may say it; the recording waits in the queue like a photo. */
export function VoicePart({ listing }: Pick<WizardProps, 'listing'>) {
  const { t, to } = useApp();
  const waiting = useWaiting(listing.listingId);
  return (
    <section class="card">
      <h2>{t('voice-note.title')}</h2>
      {waiting && (
        <div class="stack-small">
          <Badge tone="wait" icon="upload">
            {t('phone.photo-waits')}
          </Badge>
          {/* biome-ignore lint/a11y/useMediaCaption: her own words, which nobody has written down yet */}
          <audio class="voice-player" controls src={waiting} />
        </div>
      )}
      <p>{t(waiting || listing.voiceNote ? 'voice-note.again' : 'voice-note.lead')}</p>
      <Form
        action={`/listings/${listing.listingId}/voice-note`}
        next={to.myListingScreen(listing.listingId, 'nama')}
      >
        {canRecord() ? (
          <button
            class="button button-secondary record"
            type="button"
            data-record
            data-refused={t('voice-note.refused')}
            data-nothing={t('voice-note.nothing')}
          >
            <Icon name="microphone" />
            <span class="record-begin">{t('voice-note.record')}</span>
            <span class="record-end">
              {t('voice-note.stop')} (<span data-seconds>0</span>)
            </span>
          </button>
        ) : (
          <p>{t('voice-note.cannot')}</p>
        )}
        <input class="hidden-text" type="file" name="voice" tabIndex={-1} aria-hidden="true" />
        <p class="notice notice-warning" role="alert" data-record-note hidden />
      </Form>
    </section>
  );
}
