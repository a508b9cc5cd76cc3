import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { allEntries, knownEntryIds } from '../../../utils/db/queries/plan-entries.ts';
import { undoChanges } from '../../../utils/db/records.ts';
import { bringEntries } from '../../../utils/db/tables/plan-entries.ts';
import { mostRepeats } from '../../../utils/lib/recurrence.ts';
import { decodeText } from '../../../utils/files/text.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { isDated } from './entry-time.ts';
import { mostPlanRows, planShapes, type PlanShape, readPlan, type ReadPlan, writePlan } from './plan-files.ts';

const types: Readonly<Record<PlanShape, string>> = { ics: 'text/calendar', csv: 'text/csv', json: 'application/json' };

interface Preview extends ReadPlan {
  /** How many of them are in the plan already, and stay as they are. */
  readonly known: number;
}

/** The whole plan as a file, and entries from one: first told, then added, with one undo. */
export function PlanFiles() {
  const { db, workspace } = useDesk();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [preview, show] = useState<Preview | undefined>(undefined);
  const save = async (shape: PlanShape) => {
    const all = await allEntries(db);
    const list = shape === 'ics' ? all.filter(isDated) : all;
    const name = savePlan(list, shape, workspace.name);
    toast({ text: i18n.t('calendar.exported', list.length, [name, formatNumber(list.length)]), icon: 'check' });
  };
  const read = async (file: File) => {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const plan = text.ok ? readPlan(text.value, Date.now()) : undefined;
    if (!plan) return toast({ text: i18n.t('calendar.notAPlan'), icon: 'warn' });
    const known = await knownEntryIds(
      db,
      plan.entries.map(({ id }) => id),
    );
    show({ ...plan, entries: plan.entries.filter(({ id }) => !known.has(id)), known: known.size });
  };
  const add = async () => {
    if (!preview) return;
    show(undefined);
    const undos = await bringEntries(db, preview.entries, Date.now());
    toast({
      text: i18n.t('calendar.imported', undos.length, [formatNumber(undos.length)]),
      icon: 'check',
      undo: () => undoChanges(db, 'planEntries', undos, Date.now()),
    });
  };
  return (
    <>
      <Menu
        label={i18n.t('calendar.files')}
        trigger={{ icon: 'export', label: i18n.t('calendar.files') }}
        items={[
          ...planShapes.map((id) => ({ id, text: i18n.t(`calendar.shape.${id}`), onPick: () => void save(id) })),
          {
            id: 'import',
            text: i18n.t('calendar.import'),
            icon: 'import',
            startsGroup: true,
            onPick: () => input.current?.click(),
          },
        ]}
      />
      <FileInput
        inputRef={input}
        accept=".ics,.csv,.json,text/calendar,text/csv,application/json"
        label={i18n.t('calendar.import')}
        onFiles={([file]) => void read(file)}
      />
      {preview && (
        <Dialog title={i18n.t('calendar.importTitle')} onClose={() => show(undefined)}>
          <ul class="plain">
            <li>{i18n.t('calendar.importNew', preview.entries.length, [formatNumber(preview.entries.length)])}</li>
            {preview.known > 0 && (
              <li>{i18n.t('calendar.importKnown', preview.known, [formatNumber(preview.known)])}</li>
            )}
            {preview.refused > 0 && (
              <li>{i18n.t('calendar.importRefused', preview.refused, [formatNumber(preview.refused)])}</li>
            )}
            {preview.over > 0 && (
              <li>
                {i18n.t('calendar.importOver', preview.over, [formatNumber(preview.over), formatNumber(mostPlanRows)])}
              </li>
            )}
            {preview.once > 0 && <li>{i18n.t('calendar.importOnce', preview.once, [formatNumber(preview.once)])}</li>}
            {preview.cut > 0 && (
              <li>
                {i18n.t('calendar.importCut', preview.cut, [formatNumber(preview.cut), formatNumber(mostRepeats)])}
              </li>
            )}
          </ul>
          <div class="row wrap dialogfoot">
            <span class="end" />
            <Button kind="ghost" onPress={() => show(undefined)}>
              {i18n.t('ui.cancel')}
            </Button>
            <Button kind="primary" disabled={preview.entries.length === 0} onPress={() => void add()}>
              {i18n.t('calendar.importAdd')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Says the name of the file. */
function savePlan(list: readonly PlanEntry[], shape: PlanShape, workspace: string): string {
  const now = Date.now();
  const name = fileName(['alongside', workspace, i18n.t('calendar.name')], now, shape);
  saveBlob(new Blob([writePlan(list, shape, now)], { type: types[shape] }), name);
  return name;
}
