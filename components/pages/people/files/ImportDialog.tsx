import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readPeopleFile } from '../../../../utils/people/read-file.ts';
import { shownFileName } from '../../../../utils/files/text.ts';
import { knownPeople } from '../../../../utils/people/known.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ChooseFile } from '../import/ChooseFile.tsx';
import { mappingFor } from './columns.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type Chosen, useImport } from './use-import.ts';

/** From a file to people: chosen, looked at, written, and taken back. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
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
        <ChooseFile
          about={i18n.t('peopleFiles.about')}
          label={i18n.t('peopleFiles.fileLabel')}
          accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
          isReading={isReading}
          problem={problem}
          onFile={(file) => void take(file)}
          onClose={onClose}
        />
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
