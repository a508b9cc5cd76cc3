import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readPeopleFile } from '../../../../utils/people/read-file.ts';
import { shownFileName } from '../../../../utils/people/text.ts';
import { knownPeople } from '../../../../utils/people/known.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Outcome } from '../../settings/Outcome.tsx';
import { mappingFor } from './columns.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type Chosen, useImport } from './use-import.ts';

/** From a file to people: chosen, looked at, written, and taken back. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState<Chosen | undefined>(undefined);
  const [isReading, reading] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { state, start, cancel, undo } = useImport();

  const take = async (file: File) => {
    setProblem(undefined);
    reading(true);
    const read = await readPeopleFile(file);
    if (read.ok) {
      const [mapping, known] = await Promise.all([mappingFor(read.value), knownPeople(db)]);
      choose({ name: shownFileName(file.name), file: read.value, mapping, known });
    } else setProblem(i18n.t(`peopleFiles.fault.${read.error}`));
    reading(false);
  };

  return (
    <Dialog title={i18n.t('peopleFiles.importTitle')} wide onClose={onClose}>
      {state.step === 'choose' && !chosen && (
        <>
          <p class="grey">{i18n.t('peopleFiles.about')}</p>
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
            hidden
            aria-label={i18n.t('peopleFiles.fileLabel')}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void take(file);
              // The same file may be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <Outcome said={problem ? { text: problem, isBad: true } : undefined} />
          <div class="row dialogfoot">
            <span class="grey small">{isReading && i18n.t('peopleFiles.reading')}</span>
            <span class="end" />
            <Button kind="ghost" onPress={onClose}>
              {i18n.t('ui.cancel')}
            </Button>
            <Button kind="primary" icon="import" disabled={isReading} onPress={() => input.current?.click()}>
              {i18n.t('peopleFiles.choose')}
            </Button>
          </div>
        </>
      )}
      {state.step === 'choose' && chosen && (
        <ImportPreview
          chosen={chosen}
          onImport={(people, mapping, purpose) => void start(chosen, people, mapping, purpose)}
          onBack={() => choose(undefined)}
        />
      )}
      {state.step !== 'choose' && <ImportDone state={state} onCancel={cancel} onUndo={undo} onClose={onClose} />}
    </Dialog>
  );
}
