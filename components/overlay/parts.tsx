import type { ComponentChildren } from 'preact';
import { formatNearDay } from '../../utils/lib/format.ts';
import type { Relation, Note } from '../../utils/model/records.ts';
import { i18n } from './text.ts';

const lines = {
  close: 'M4 4l8 8M12 4l-8 8',
  out: 'M9 2.5h4.5V7M13.25 2.75L7.5 8.5M11.5 9.5v3.5h-9v-9H6',
  check: 'M3 8.5l3.25 3.25L13 4.75',
  copy: 'M7 5.5h5q1.5 0 1.5 1.5v5q0 1.5-1.5 1.5H7q-1.5 0-1.5-1.5V7q0-1.5 1.5-1.5zM10.5 3.5Q10.5 2 9 2H3.5Q2 2 2 3.5V9q0 1.5 1.5 1.5',
  pen: 'M2.5 13.5l.75-3 7.25-7.25 2.25 2.25-7.25 7.25z',
};

export const Icon = ({ name }: { readonly name: keyof typeof lines }) => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={lines[name]} />
  </svg>
);

const shapes = { up: 'M4 .75L8 7.25H0z', down: 'M4 7.25L0 .75h8z', same: 'M0 2.5h8v3H0z' };
export type Trend = keyof typeof shapes;

export const TrendShape = ({ trend, tone }: { readonly trend: Trend; readonly tone: string }) => (
  <svg class={`dot ${tone}`} viewBox="0 0 8 8" aria-hidden="true">
    <path d={shapes[trend]} />
  </svg>
);

interface IconButtonProps {
  readonly icon: keyof typeof lines;
  readonly label: string;
  readonly look?: string;
  readonly onClick: () => void;
}

export const IconButton = ({ icon, label, look = '', onClick }: IconButtonProps) => (
  <button type="button" class={`btn icon ${look}`} aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

export const relationName = (relation: Relation): string => i18n.t(`overlay.relation.${relation}`);

interface CardProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A dialog that does not hold the page: Tab leaves it, Esc and a click outside close it. */
export const Card = ({ label, children }: CardProps) => (
  <section class="card" role="dialog" aria-label={label} tabIndex={-1}>
    {children}
  </section>
);

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

export const NoteField = ({ label, value, onInput }: NoteFieldProps) => (
  <div class="field">
    <span class="grey">
      <Icon name="pen" />
    </span>
    <input
      aria-label={label}
      placeholder={label}
      maxLength={10_000}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  </div>
);

interface NotesProps {
  readonly notes: readonly Note[];
  /** Saved just now: these can be taken back. */
  readonly fresh: readonly string[];
  readonly now: number;
  readonly onUndo: (id: string) => void;
}

export const Notes = ({ notes, fresh, now, onUndo }: NotesProps) => (
  <ul class="sec gap">
    {notes.map(({ id, text, createdAt }) => (
      <li key={id} class="dated">
        <span class="small grey">{formatNearDay(createdAt, now)}</span>
        <span>
          {text}{' '}
          {fresh.includes(id) && (
            <button type="button" class="link small" onClick={() => onUndo(id)}>
              {i18n.t('overlay.undo')}
            </button>
          )}
        </span>
      </li>
    ))}
  </ul>
);
