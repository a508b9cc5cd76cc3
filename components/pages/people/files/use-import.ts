import { i18n } from '#i18n';
import { dayOf } from '../../../../utils/lib/ids.ts';
import type { Mapping } from '../../../../utils/people/fields.ts';
import { knownPeople } from '../../../../utils/people/known.ts';
import { withoutErasedRows } from '../../../../utils/people/erased-rows.ts';
import { planImport } from '../../../../utils/people/plan.ts';
import type { PeopleFile } from '../../../../utils/people/read-file.ts';
import type { SaidPeople } from '../../../../utils/people/rows-to-people.ts';
import type { KnownPeople, Remark } from '../../../../utils/people/types.ts';
import { type ImportDone, undoImport, writeImport } from '../../../../utils/people/write.ts';
import { tellKnownChanged } from '../../../../utils/settings/known.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useWriting, type WritingState } from '../import/use-writing.ts';
import { rememberMapping } from './columns.ts';

export interface Chosen {
  /** Of the file, as it may be shown. */
  readonly name: string;
  readonly file: PeopleFile;
  readonly mapping: Mapping;
  /** Who was known when it was chosen: for the preview. */
  readonly known: KnownPeople;
}

interface Imported extends ImportDone {
  readonly refused: readonly Remark[];
  readonly leftOut: readonly Remark[];
}

export type ImportState = WritingState<Imported>;

/** Writes the people that were planned, and takes them back. */
export function useImport() {
  const { db } = useDesk();
  const { start: begin, ...writing } = useWriting<Imported>({
    textOf: doneText,
    takeBack: async ({ undo }) => {
      await undoImport(db, undo, Date.now());
      await tellKnownChanged();
    },
  });
  const start = (chosen: Chosen, said: SaidPeople, mapping: Mapping, purpose: string): Promise<void> =>
    begin(said.people.length, async (how) => {
      const now = Date.now();
      await rememberMapping(chosen.file, mapping);
      // Somebody may have been kept since the file was chosen.
      const { people, refused: erased } = await withoutErasedRows(db, said.people, chosen.name);
      const plan = planImport(people, await knownPeople(db), chosen.name);
      const reasons = { purpose, source: `${chosen.name}, ${dayOf(now)}`, now };
      const result = await writeImport(db, plan.people, reasons, how);
      await tellKnownChanged();
      const refused = [...said.refused, ...erased, ...plan.refused].sort((a, b) => a.line - b.line);
      return { ...result, refused, leftOut: said.leftOut };
    });
  return { ...writing, start };
}

export function doneText({ ended, added, completed, unchanged }: ImportDone): string {
  const [one, two, three] = [added, completed, unchanged].map((count) => formatNumber(count)) as [
    string,
    string,
    string,
  ];
  if (ended === 'stopped') return i18n.t('peopleFiles.stopped', [one, two]);
  if (ended === 'storage-full') return i18n.t('peopleFiles.storageFull', [one, two]);
  if (ended === 'failed') return i18n.t('peopleFiles.failed', [one, two]);
  return i18n.t('peopleFiles.done', [one, two, three]);
}
