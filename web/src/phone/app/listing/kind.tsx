import { useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Icon } from '../part.tsx';
import { useWay, type WizardProps } from './steps.tsx';

/** Kinds as buttons of the form around them. */
export function KindTiles({ chosen }: { chosen?: string | undefined }) {
  const { t, kinds, shelf } = useApp();
  const isCleared = ([slug]: readonly [string, string]) => shelf.cleared.includes(slug);
  const sorted = [...kinds].sort((a, b) => Number(isCleared(b)) - Number(isCleared(a)));
  return (
    <div class="tiles">
      {sorted.map((kind) => (
        <button
          class={`tile${kind[0] === chosen ? ' tile-chosen' : ''}`}
          name="category"
          value={kind[0]}
          key={kind[0]}
          type="submit"
        >
          <img src={`/drawing/category-${kind[0]}.svg`} alt="" width="96" height="96" />
          <span class="tile-label">{kind[1]}</span>
          <span class={`tile-note ${isCleared(kind) ? 'tile-note-good' : 'quiet'}`}>
            <Icon name={isCleared(kind) ? 'check' : 'school'} />
            {t(isCleared(kind) ? 'kind.cleared' : 'kind.not-cleared')}
          </span>
        </button>
      ))}
    </div>
  );
}

export function KindScreen(props: WizardProps) {
  return (
    <Form
      action={`/listings/${props.listing.listingId}/draft`}
      method="PUT"
      next={useWay(props)}
      seen={props.listing.version}
      bare
    >
      <KindTiles chosen={props.listing.draft.category} />
    </Form>
  );
}
