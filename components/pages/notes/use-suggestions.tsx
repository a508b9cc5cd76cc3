import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { peopleNames, topicNames } from '../../../utils/db/queries/note-names.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { mentionOf } from '../../../utils/notes/links.ts';
import { insertAt, namesFor, triggerAt } from '../../../utils/notes/suggest.ts';
import { useLive } from '../../hooks/use-live.ts';
import type { FieldHelp } from '../../ui/Field.tsx';

const most = 6;

interface Offer {
  readonly shown: string;
  readonly put: string;
}

/**
 * People after "@" and topics after "#" while a note is typed. The list stands below the field; arrow keys move in it,
 * Enter takes one, Esc closes it. Names are read from the database when a sign is typed.
 */
export function useSuggestions(db: WorkspaceDb | undefined, text: string, onText: (text: string) => void) {
  const listId = useId();
  const [caret, setCaret] = useState<number | undefined>(undefined);
  const [closedAt, closeAt] = useState<number | undefined>(undefined);
  const [picked, pick] = useState<number | undefined>(undefined);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const begun = caret === undefined ? undefined : triggerAt(text, Math.min(caret, text.length));
  const trigger = begun && begun.from !== closedAt ? begun : undefined;
  const kind = trigger?.kind;
  const names = useLive(async () => {
    if (!db || !kind) return undefined;
    return kind === 'person' ? { people: await peopleNames(db) } : { topics: await topicNames(db) };
  }, [db, kind]).value;
  const offers: readonly Offer[] = !trigger || !names ? [] : offersFor(trigger.typed, kind, names);
  // A name is meant by whoever types "@"; a topic may be a new one, so that Enter must not change it.
  const active = offers.length === 0 ? undefined : (picked ?? (kind === 'person' ? 0 : undefined));

  const take = (offer: Offer | undefined) => {
    if (!offer || !trigger || caret === undefined) return;
    const put = insertAt(text, caret, trigger, offer.put);
    setCaret(put.caret);
    pick(undefined);
    // At once, with its caret: whoever types on goes on behind the name, also before the next frame.
    field.current?.setRangeText(put.text, 0, text.length);
    field.current?.setSelectionRange(put.caret, put.caret);
    onText(put.text);
  };
  /** True when the key was for the list. */
  const takesKey = (event: KeyboardEvent): boolean => {
    if (offers.length === 0 || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) pick(((active ?? (step > 0 ? -1 : 0)) + step + offers.length) % offers.length);
    else if (event.key === 'Escape') closeAt(trigger?.from);
    else if (event.key === 'Enter' && active !== undefined && !event.ctrlKey && !event.metaKey) take(offers[active]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const isOpen = offers.length > 0;
  const help: FieldHelp = {
    fieldRef: field,
    onCaret: (at) => {
      if (at !== caret) pick(undefined);
      setCaret(at);
      if (begun === undefined) closeAt(undefined);
    },
    listId: isOpen ? listId : undefined,
    activeId: active === undefined ? undefined : `${listId}-${active}`,
  };
  const list = (
    <>
      <span class="vh" role="status">
        {isOpen && i18n.t('notes.offers', offers.length, [String(offers.length)])}
      </span>
      {isOpen && (
        <div
          id={listId}
          class="offers"
          role="listbox"
          aria-label={kind === 'person' ? i18n.t('notes.people') : i18n.t('notes.topics')}
        >
          {offers.map((offer, index) => (
            // The keys are the field's, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={offer.put}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              dir="auto"
              onPointerDown={(event) => {
                event.preventDefault();
                take(offer);
              }}
            >
              {offer.shown}
            </div>
          ))}
        </div>
      )}
    </>
  );
  return { help, list, takesKey };
}

interface Names {
  readonly people?: readonly { readonly id: string; readonly name: string }[];
  readonly topics?: readonly string[];
}

function offersFor(typed: string, kind: 'person' | 'topic' | undefined, { people, topics }: Names): readonly Offer[] {
  if (kind === 'person')
    return namesFor(typed, people ?? [], ({ name }) => name, most).map((person) => ({
      shown: person.name,
      put: mentionOf(person),
    }));
  return namesFor(typed, topics ?? [], (topic) => topic, most)
    .filter((topic) => topic !== typed)
    .map((topic) => ({ shown: `#${topic}`, put: `#${topic}` }));
}
