import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { Button } from '../../ui/Button.tsx';
import { makePostNote } from '../notes/changes.ts';
import { NoteField } from '../people/NoteField.tsx';
import { useSelectedWords } from '../use-selected-words.ts';

/** A note on a post; on its words, where some of the text above were selected. */
export function PostNote({ db, post }: { readonly db: WorkspaceDb; readonly post: PostRef }) {
  const box = useRef<HTMLElement>(null);
  const { words, letGo } = useSelectedWords(() => box.current?.parentElement?.querySelector('.posttext'));
  return (
    <section ref={box} class="sec" aria-label={i18n.t('people.addNote')}>
      <NoteField
        db={db}
        onNote={async (text) => {
          await makePostNote(db, post, text, words);
          letGo();
          return true;
        }}
      />
      {words ? (
        <p class="row small onwords">
          <span class="quoted cut grow" dir="auto">
            {words.exact}
          </span>
          <Button size="small" kind="ghost" icon="close" label={i18n.t('notes.letGo')} onPress={letGo} />
        </p>
      ) : (
        <p class="small grey onwords">{i18n.t('notes.selectWords')}</p>
      )}
    </section>
  );
}
