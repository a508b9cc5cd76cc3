import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lastCurrency } from '../../../../utils/db/queries/deals-of.ts';
import { knownPeople } from '../../../../utils/people/known.ts';
import { readPeopleFile } from '../../../../utils/people/read-file.ts';
import { shownFileName } from '../../../../utils/files/text.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ChooseFile } from '../import/ChooseFile.tsx';
import type { ChosenPurchases } from './chosen-purchases.ts';
import { PurchasePreview } from './PurchasePreview.tsx';
import { PurchasesDone } from './PurchasesDone.tsx';
import { usePurchases } from './use-purchases.ts';

/** From a file to purchases: chosen, looked at, written, and taken back. */
export function PurchasesDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
  const [chosen, choose] = useState<ChosenPurchases | undefined>(undefined);
  const [isReading, reading] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { state, start, cancel, undo } = usePurchases();

  const take = async (file: File) => {
    setProblem(undefined);
    reading(true);
    const read = await readPeopleFile(file);
    if (!read.ok) setProblem(i18n.t(`peopleFiles.fault.${read.error}`));
    else if (read.value.kind !== 'csv') setProblem(i18n.t('purchases.notCsv'));
    else {
      const [known, currency = 'EUR'] = await Promise.all([knownPeople(db), lastCurrency(db)]);
      choose({ name: shownFileName(file.name), table: read.value.table, known, currency });
    }
    reading(false);
  };

  return (
    <Dialog title={i18n.t('purchases.title')} wide onClose={onClose}>
      {state.step === 'choose' && !chosen && (
        <ChooseFile
          about={i18n.t('purchases.about')}
          label={i18n.t('purchases.fileLabel')}
          accept=".csv,.tsv,.txt,text/csv"
          isReading={isReading}
          problem={problem}
          onFile={(file) => void take(file)}
          onClose={onClose}
        />
      )}
      {state.step === 'choose' && chosen && (
        <PurchasePreview
          chosen={chosen}
          onImport={(said) => void start(chosen.name, said)}
          onBack={() => choose(undefined)}
        />
      )}
      {state.step !== 'choose' && <PurchasesDone state={state} onCancel={cancel} onUndo={undo} onClose={onClose} />}
    </Dialog>
  );
}
