import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { formatNearDay } from '../../../utils/lib/format.ts';
import type { CardAct } from '../../../utils/model/card-view.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Note, Person } from '../../../utils/model/records.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { plainText } from '../../../utils/notes/links.ts';
import { shorten } from '../../../utils/notes/shorten.ts';
import { sensitiveIn } from '../../../utils/notes/sensitive.ts';
import { acts, calling } from './compose-view.ts';
import { Icon, type IconName } from './icons.tsx';
import { sensitiveText } from './words.ts';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly act: CardAct;
  readonly look?: string;
  readonly keyName?: string;
}

export const IconButton = ({ icon, label, act, look = '', keyName }: IconButtonProps) => (
  <button
    type="button"
    class={`btn icon ${look}`}
    aria-label={label}
    title={keyName ? `${label} (${keyName.toUpperCase()})` : label}
    {...acts(act, keyName)}
  >
    <Icon name={icon} />
  </button>
);

interface HeadProps {
  readonly network: NetworkId;
  /** Where in the dashboard the whole story is. */
  readonly path: string | undefined;
  /** Before the way to the dashboard. */
  readonly also?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The button that closes the card is the page's own: it must work without us. */
export const Head = ({ network, path, also, children }: HeadProps) => (
  <div class="head">
    {children}
    <span class="row end ways">
      {also}
      {path !== undefined && (
        <IconButton icon="out" label={i18n.t('overlay.dashboard')} act={calling('dashboard.open', { network, path })} />
      )}
    </span>
  </div>
);

/** How long a note that was saved shows its undo, ms. The style sheet hides it after that. */
const freshMs = 10_000;
/** Of one note on a card, in characters and lines. */
const mostOfNote = 240;
const linesOfNote = 4;

interface NotesProps {
  readonly network: NetworkId;
  readonly notes: readonly Note[];
  readonly now: number;
  /** On a person's card: when the person was kept. A note of the same moment made them kept, and its undo ends that. */
  readonly made?: number | undefined;
  readonly profile?: ProfileRef;
}

export const Notes = ({ network, notes, now, made, profile }: NotesProps) =>
  notes.length > 0 && (
    <ul class="sec gap">
      {notes.map(({ id, text, createdAt, anchor }) => (
        <li key={id} class="dated">
          <span class="small grey">{formatNearDay(createdAt, now)}</span>
          <span>
            {anchor && (
              <p class="small words" dir="auto">
                <mark>{anchor.exact}</mark>
              </p>
            )}
            <CardNote network={network} id={id} text={plainText(text)} />{' '}
            {isFresh(createdAt, now) && (
              <>
                <button
                  type="button"
                  class="link small fresh"
                  {...acts(calling('notes.remove', { network, id, ...(createdAt === made ? { made: profile } : {}) }))}
                >
                  {i18n.t('overlay.undo')}
                </button>
                <Sensitive text={text} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );

/** As much of a note as lets the field of the card be seen with it. */
function CardNote({ network, id, text }: { readonly text: string } & Pick<Note, 'id'> & Pick<NotesProps, 'network'>) {
  const short = shorten(text, mostOfNote, linesOfNote);
  if (short === undefined) return <bdi>{text}</bdi>;
  return (
    <>
      <bdi>{short}</bdi>{' '}
      <button
        type="button"
        class="link small"
        {...acts(calling('dashboard.open', { network, path: `notes/note/${encodeURIComponent(id)}` }))}
      >
        {i18n.t('notes.whole')}
      </button>
    </>
  );
}

/** What a note that was just written touches, where the law protects that most. */
function Sensitive({ text }: { readonly text: string }) {
  const words = sensitiveText(sensitiveIn(text));
  return words && <span class="small grey"> {words}</span>;
}

const isFresh = (writtenAt: number, now: number): boolean => now - writtenAt < freshMs;

/** That the newest note was just kept, with the way back: it stands in the list, where nobody hears of it. */
export const heardOf = (notes: readonly Note[], now: number): string | undefined =>
  notes.some(({ createdAt }) => isFresh(createdAt, now)) ? i18n.t('overlay.noteKept') : undefined;

interface JustTypedProps {
  readonly text: string | undefined;
  readonly person: Person | undefined;
  readonly now: number;
}

/** The same of what is typed about a person: the field in the card can say so only once it is kept. */
export const JustTyped = ({ text, person, now }: JustTypedProps) =>
  text && person && isFresh(person.updatedAt, now) ? <Sensitive text={text} /> : null;

interface NoteFieldProps {
  readonly label: string;
  readonly save: CardAct;
  readonly look?: string;
  /** What else can be made of the words that are typed. */
  readonly children?: ComponentChildren;
  readonly maxLength?: number;
  /** Said by screen readers when it appears: the field took on another meaning. */
  readonly said?: string;
  /** Said by screen readers alone: the eye sees it elsewhere. */
  readonly heard?: string | undefined;
  /** Enter keeps what is said: there is nothing to type. */
  readonly isReadOnly?: boolean;
  readonly back?: CardAct;
  readonly backLabel?: string;
}

export const NoteField = ({
  label,
  save,
  look = '',
  maxLength = 10_000,
  said,
  heard,
  isReadOnly,
  back,
  backLabel,
  children,
}: NoteFieldProps) => (
  <div key="note" class={`sec gap ${look}`}>
    <p class={said ? 'small' : 'unsaid'} aria-live="polite">
      {said ?? heard}
    </p>
    <div class="field">
      <span class="grey">
        <Icon name="pen" />
      </span>
      <input
        aria-label={label}
        dir="auto"
        placeholder={said ? '' : label}
        maxLength={maxLength}
        readOnly={isReadOnly}
        {...acts(save)}
      />
      {back && (
        <button type="button" class="link small" {...acts(back, 'n')}>
          {backLabel}
        </button>
      )}
    </div>
    <p class="small grey keyhint" aria-hidden="true">
      <kbd>N</kbd> {i18n.t('overlay.keyNote')} <kbd>Enter</kbd> {i18n.t('overlay.keySave')} <kbd>Esc</kbd>{' '}
      {i18n.t('overlay.keyClose')}
    </p>
    {children}
  </div>
);
