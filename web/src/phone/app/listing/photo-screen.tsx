import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf } from '../../act.ts';
import { hasCamera } from '../../camera.ts';
import { newId } from '../../id.ts';
import { keepAct } from '../../keep.ts';
import { type PhotoProblem, shrunk } from '../../photo.ts';
import { useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Badge, Button, Icon, Notice } from '../part.tsx';
import { usePhotos } from '../use-photos.ts';
import { useWay, type WizardProps } from './steps.tsx';

const mostPictures = 6;

type Taken = { photo: Blob; url: string };

type LookProps = { taken: Taken; told: ComponentChildren; use: () => void; again: () => void };

/** The photo as it was taken, under the guide, to be kept or taken again. */
function Look({ taken, told, use, again }: LookProps) {
  const { t } = useApp();
  return (
    <div class="stack">
      {told}
      <div class="photo-guide">
        <img src={taken.url} alt={t('photo.yours')} />
      </div>
      <p>{t('phone.photo-look')}</p>
      <Button kind="good" icon="check" onClick={use} wide>
        {t('phone.photo-use')}
      </Button>
      <Button kind="secondary" icon="camera" onClick={again} wide>
        {t('phone.photo-again')}
      </Button>
    </div>
  );
}

/** The live picture with its frame, where the browser gives out the camera; else the phone's own camera app. */
function LiveCamera() {
  const { t } = useApp();
  return (
    <>
      <button
        type="button"
        class="button button-primary button-wide"
        data-camera="take"
        data-take={t('camera.take')}
        data-close={t('camera.close')}
        data-hint={t('phone.guide')}
        data-refused={t('phone.camera-refused')}
      >
        <Icon name="camera" />
        <span>{t('camera.open')}</span>
      </button>
      <p class="notice notice-warning" role="alert" data-camera-note hidden />
    </>
  );
}

function PhotoInput({
  label,
  camera,
  taken,
}: {
  label: string;
  /** Opens the camera: the first way on this screen, or beside the live picture. */
  camera?: 'first' | 'second';
  taken: (file: File) => void;
}) {
  return (
    <label
      class={`button ${camera === 'first' ? 'button-primary' : 'button-secondary'} button-wide photo-input`}
    >
      <Icon name={camera ? 'camera' : 'upload'} />
      <span>{label}</span>
      <input
        class="hidden-text"
        type="file"
        accept="image/*"
        {...(camera && { capture: 'environment' })}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) taken(file);
        }}
      />
    </label>
  );
}

function Mine({ listing }: Pick<WizardProps, 'listing'>) {
  const { t, to, acts, progress } = useApp();
  const photoUrl = usePhotos();
  const pictureIds = listing.draft.pictureIds ?? [];
  const waits = (pictureId: string) =>
    acts.some(({ photo, fields }) => photo && textOf(fields, 'pictureId') === pictureId);
  if (pictureIds.length === 0) return null;
  return (
    <ul class="picture-grid" aria-label={t('photo.yours')}>
      {pictureIds.map((pictureId, index) => (
        <li class="picture-card" key={pictureId}>
          <img
            src={photoUrl(pictureId)}
            alt={t('photo.number', { number: index + 1 })}
            width="320"
            height="320"
          />
          {waits(pictureId) && (
            <Badge tone="wait" icon="upload">
              {progress === undefined
                ? t('phone.photo-waits')
                : t('phone.sending-photo', { share: Math.round(progress * 100) })}
            </Badge>
          )}
          {index === 0 ? (
            <Badge tone="good" icon="star">
              {t('photo.main')}
            </Badge>
          ) : (
            <Form
              action={`/listings/${listing.listingId}/draft`}
              method="PUT"
              next={to.myListingScreen(listing.listingId, 'foto')}
              seen={listing.version}
              bare
            >
              {[pictureId, ...pictureIds.filter((one) => one !== pictureId)].map((one) => (
                <input type="hidden" name="pictureIds" value={one} key={one} />
              ))}
              <Button kind="secondary" icon="star">
                {t('photo.make-main')}
              </Button>
            </Form>
          )}
          <Form
            action={`/listings/${listing.listingId}/pictures/${pictureId}`}
            method="DELETE"
            next={to.myListingScreen(listing.listingId, 'foto')}
            bare
          >
            <Button kind="quiet" icon="trash">
              {t('photo.remove')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

export function PhotoScreen(props: WizardProps) {
  const app = useApp();
  const { t } = app;
  const { listing, fromReview } = props;
  const [taken, setTaken] = useState<Taken>();
  const [problem, setProblem] = useState<PhotoProblem | 'full'>();
  const [isBusy, setBusy] = useState(false);
  /** A second tap does nothing. */
  const isUsing = useRef(false);
  const next = useWay(props);
  useEffect(() => () => taken && URL.revokeObjectURL(taken.url), [taken]);

  async function take(file: File): Promise<void> {
    setProblem(undefined);
    setBusy(true);
    const photo = await shrunk(file);
    setBusy(false);
    if (typeof photo === 'string') setProblem(photo);
    else setTaken({ photo, url: URL.createObjectURL(photo) });
  }

  async function use({ photo }: Taken): Promise<void> {
    if (isUsing.current) return;
    isUsing.current = true;
    const kept = await keepAct(app.store, {
      ...{ kind: 'picture', subject: listing.listingId, method: 'POST', photo, before: [] },
      ...{ id: crypto.randomUUID(), path: `/listings/${listing.listingId}/pictures` },
      fields: [['pictureId', newId('pic')]],
      title: listing.draft.name ?? '',
      madeAt: new Date().toISOString(),
    });
    isUsing.current = false;
    if (kept === undefined) return setProblem('full');
    setTaken(undefined);
    await app.look();
    void app.send();
  }

  const told = problem && (
    <Notice tone="error">
      <p>{t(`phone.${problem}`)}</p>
    </Notice>
  );
  if (taken)
    return <Look taken={taken} told={told} use={() => void use(taken)} again={() => setTaken(undefined)} />;
  const count = listing.draft.pictureIds?.length ?? 0;
  return (
    <>
      {told}
      {isBusy && (
        <Notice>
          <p>{t('phone.shrinking')}</p>
        </Notice>
      )}
      <Mine listing={listing} />
      {count < mostPictures && (
        <div class="stack">
          <p>{t('phone.guide')}</p>
          <div class="stack-small" data-camera-place>
            {hasCamera() && <LiveCamera />}
            <PhotoInput
              label={t('phone.take-photo')}
              camera={hasCamera() ? 'second' : 'first'}
              taken={(file) => void take(file)}
            />
          </div>
          <PhotoInput label={t('phone.choose-photo')} taken={(file) => void take(file)} />
          <p class="small quiet">{t('phone.camera-refused')}</p>
        </div>
      )}
      {count > 0 && (
        <Button icon="check" iconAfter="arrow-right" href={next}>
          {t(fromReview ? 'listing-form.done' : 'listing-form.on')}
        </Button>
      )}
    </>
  );
}
