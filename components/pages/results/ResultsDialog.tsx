import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lastCurrency } from '../../../utils/db/queries/deals-of.ts';
import { resultImports } from '../../../utils/db/queries/outcomes.ts';
import type { WorkbookWorker } from '../../../utils/files/open-workbook.ts';
import { shownFileName } from '../../../utils/files/text.ts';
import { readResultFile } from '../../../utils/results/read-file.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatNumber } from '../../ui/format.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { ChooseFile } from '../people/import/ChooseFile.tsx';
import { Written } from '../people/import/Written.tsx';
import { ResultsPreview, type ResultsPreviewProps } from './ResultsPreview.tsx';
import { type ResultsState, useResults } from './use-results.ts';
import { doneText, remarkRows } from './words.ts';

const beginWorker = (): WorkbookWorker => new Worker('/workbook-worker.js') as WorkbookWorker;

type Looked = Pick<ResultsPreviewProps, 'name' | 'sheets' | 'imports' | 'currency'>;

/** From an export to results: chosen, looked at, written at once, and taken back. */
export function ResultsDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
  const [chosen, choose] = useState<Looked | undefined>(undefined);
  const [isReading, reading] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { state, start, cancel, undo } = useResults();
  const life = useRef(new AbortController());
  useEffect(() => () => life.current.abort(), []);

  const take = async (file: File) => {
    setProblem(undefined);
    reading(true);
    const read = await readResultFile(file, beginWorker, life.current.signal);
    if (read.ok) {
      const [imports, currency = 'EUR'] = await Promise.all([resultImports(db), lastCurrency(db)]);
      choose({ name: shownFileName(file.name), sheets: read.value, imports, currency });
    } else setProblem(i18n.t(`results.fault.${read.error}`));
    reading(false);
  };

  return (
    <Dialog title={i18n.t('results.import')} wide onClose={onClose}>
      {state.step === 'choose' && !chosen && (
        <ChooseFile
          about={i18n.t('results.about')}
          label={i18n.t('results.fileLabel')}
          accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv"
          isReading={isReading}
          problem={problem}
          onFile={(file) => void take(file)}
          onClose={onClose}
        />
      )}
      {state.step === 'choose' && chosen && (
        <ResultsPreview
          {...chosen}
          onImport={(results, count) => void start(results, count)}
          onBack={() => choose(undefined)}
        />
      )}
      {state.step !== 'choose' && <Done state={state} onCancel={cancel} onUndo={undo} onClose={onClose} />}
    </Dialog>
  );
}

interface DoneProps {
  readonly state: Exclude<ResultsState, { readonly step: 'choose' }>;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

function Done({ state, onCancel, onUndo, onClose }: DoneProps) {
  if (state.step === 'working') {
    const { done, total } = state;
    const text = i18n.t('peopleFiles.writing', [formatNumber(done), formatNumber(total)]);
    return <WorkBar text={text} share={total > 0 ? done / total : 0} onCancel={onCancel} />;
  }
  const { step, result } = state;
  return (
    <Written
      step={step}
      text={doneText(result)}
      textWhenUndone={i18n.t('purchases.undone')}
      isBad={result.ended === 'failed' || result.ended === 'storage-full'}
      remarks={remarkRows(result.refused)}
      onUndo={result.importId ? onUndo : undefined}
      onClose={onClose}
    />
  );
}
