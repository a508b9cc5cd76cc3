import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { Anchor } from '../../../utils/model/records.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { anchorAt } from '../../../utils/notes/anchor.ts';
import { Button } from '../../ui/Button.tsx';
import { makePostNote } from '../notes/changes.ts';
import { NoteField } from '../people/NoteField.tsx';

/** A note on a post; on its words, where some of the text above were selected. */
export function PostNote({ db, post }: { readonly db: WorkspaceDb; readonly post: PostRef }) {
  const box = useRef<HTMLElement>(null);
  const [anchor, setAnchor] = useState<Anchor | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const follow = () => {
      const text = box.current?.parentElement?.querySelector('.posttext');
      const selected = text && selectedIn(text);
      // Going to the field takes the selection away: the words stay until they are let go.
      if (selected) setAnchor(selected);
    };
    document.addEventListener('selectionchange', follow, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <section ref={box} class="sec" aria-label={i18n.t('people.addNote')}>
      <NoteField
        db={db}
        onNote={async (text) => {
          await makePostNote(db, post, text, anchor);
          setAnchor(undefined);
          return true;
        }}
      />
      {anchor ? (
        <p class="row small onwords">
          <span class="quoted cut grow" dir="auto">
            {anchor.exact}
          </span>
          <Button
            size="small"
            kind="ghost"
            icon="close"
            label={i18n.t('notes.letGo')}
            onPress={() => {
              getSelection()?.removeAllRanges();
              setAnchor(undefined);
            }}
          />
        </p>
      ) : (
        <p class="small grey onwords">{i18n.t('notes.selectWords')}</p>
      )}
    </section>
  );
}

function selectedIn(element: Element): Anchor | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return anchorAt(element.textContent, from, from + range.toString().length);
}
