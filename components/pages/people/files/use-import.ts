import { useEffect, useRef, useState } from 'preact/hooks';
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
import { useToast } from '../../../ui/toasts.tsx';
import { rememberMapping } from './columns.ts';

export interface Chosen {
  /** Of the file, as it may be shown. */
  readonly name: string;
  readonly file: PeopleFile;
  readonly mapping: Mapping;
  /** Who was known when it was chosen: for the preview. */
  readonly known: KnownPeople;
}

export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | {
      readonly step: 'done' | 'undoing' | 'undone' | 'undo-failed';
      readonly result: ImportDone;
      readonly refused: readonly Remark[];
      readonly leftOut: readonly Remark[];
    };

/** Writes what was planned, tells how far it is, and takes it back. It ends with the dialog. */
export function useImport() {
  const { db } = useDesk();
  const toast = useToast();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const life = useRef(new AbortController());
  const isClosed = useRef(false);
  useEffect(
    () => () => {
      isClosed.current = true;
      life.current.abort();
    },
    [],
  );

  const takeBack = async (result: ImportDone) => {
    await undoImport(db, result.undo, Date.now());
    await tellKnownChanged();
  };
  const start = async (chosen: Chosen, said: SaidPeople, mapping: Mapping, purpose: string) => {
    const now = Date.now();
    setState({ step: 'working', done: 0, total: said.people.length });
    await rememberMapping(chosen.file, mapping);
    // Somebody may have been kept since the file was chosen.
    const { people, refused: erased } = await withoutErasedRows(db, said.people);
    const plan = planImport(people, await knownPeople(db), chosen.name);
    const reasons = { purpose, source: `${chosen.name}, ${dayOf(now)}`, now };
    const result = await writeImport(db, plan.people, reasons, {
      signal: life.current.signal,
      onProgress: (done, total) => setState({ step: 'working', done, total }),
    });
    await tellKnownChanged();
    const refused = [...said.refused, ...erased, ...plan.refused].sort((a, b) => a.line - b.line);
    setState({ step: 'done', result, refused, leftOut: said.leftOut });
    // The dialog was closed meanwhile: what was written is told elsewhere.
    if (isClosed.current) toast({ text: doneText(result), icon: 'import', undo: () => takeBack(result) });
  };
  const undo = async () => {
    if (state.step === 'choose' || state.step === 'working') return;
    setState({ ...state, step: 'undoing' });
    try {
      await takeBack(state.result);
      setState({ ...state, step: 'undone' });
    } catch {
      setState({ ...state, step: 'undo-failed' });
    }
  };
  return { state, start, cancel: () => life.current.abort(), undo: () => void undo() };
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
