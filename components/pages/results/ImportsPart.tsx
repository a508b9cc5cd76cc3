import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { resultImports } from '../../../utils/db/queries/outcomes.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { ResultImport } from '../../../utils/model/results.ts';
import { undoImport } from '../../../utils/results/write.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { type ShowToast, useToast } from '../../ui/toasts.tsx';
import { ResultsDialog } from './ResultsDialog.tsx';
import { daysText, sourceName } from './words.ts';

/** The files of results that were read in, each with the way back. */
export function ImportsPart() {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  const [isOpen, open] = useState(false);
  const imports = useLive(() => resultImports(db), [db]).value ?? [];
  return (
    <section class="col g2" aria-labelledby="imports">
      <div class="row base">
        <h3 id="imports" class="m grow">
          {i18n.t('results.imported')}
        </h3>
        <Button size="small" icon="import" onPress={() => open(true)}>
          {i18n.t('results.import')}
        </Button>
      </div>
      {imports.length === 0 && <p class="small grey">{i18n.t('results.noImports')}</p>}
      <ul class="plainlist small">
        {imports.map((each) => (
          <li key={each.id} class="row">
            <span class="row wrap grow">
              <b class="cut" dir="auto">
                {each.file}
              </b>
              <span class="grey">
                {[
                  sourceName(each.source),
                  ...(each.from && each.to ? [daysText(each.from, each.to)] : []),
                  formatMoment(each.createdAt, now),
                  i18n.t('results.counted', [
                    formatNumber(each.added),
                    formatNumber(each.replaced),
                    formatNumber(each.refused),
                  ]),
                ].join(' · ')}
              </span>
            </span>
            <Button size="small" kind="ghost" onPress={() => void takeBack(db, toast, each)}>
              <span aria-hidden="true">{i18n.t('results.takeBack')}</span>
              <span class="vh">{i18n.t('results.takeBackOf', [each.file])}</span>
            </Button>
          </li>
        ))}
      </ul>
      {isOpen && <ResultsDialog onClose={() => open(false)} />}
    </section>
  );
}

async function takeBack(db: WorkspaceDb, toast: ShowToast, { id, file }: ResultImport): Promise<void> {
  const putBack = await undoImport(db, id, Date.now());
  if (putBack) toast({ text: i18n.t('results.takenBack', [file]), icon: 'import', undo: () => putBack(Date.now()) });
}
