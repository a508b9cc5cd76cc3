import { i18n } from '#i18n';
import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { exportPeople, type ExportShape, exportShapes } from '../../../../utils/people/export.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { type NamedStage, useStages, usualStageName } from '../../../hooks/use-stages.ts';
import { formatNumber } from '../../../ui/format.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';

export interface ExportMenuProps {
  readonly lines: readonly PersonLine[];
  /** What the button says. */
  readonly name: string;
  readonly isSmall?: boolean;
}

/** Some people as a file, in one of its shapes. */
export function ExportMenu({ lines, name: label, isSmall = false }: ExportMenuProps) {
  const { workspace } = useDesk();
  const toast = useToast();
  const stages = useStages();
  const save = (shape: ExportShape) => {
    if (lines.length === 0) {
      toast({ text: i18n.t('peopleFiles.nobodyToExport'), icon: 'info' });
      return;
    }
    const name = saveList(lines, shape, workspace.name, namesGiven(stages));
    toast({ text: i18n.t('peopleFiles.exported', lines.length, [name, formatNumber(lines.length)]), icon: 'check' });
  };
  return (
    <Menu
      label={label}
      trigger={{ icon: 'export', children: label, ...(isSmall ? { size: 'small' } : {}) }}
      items={exportShapes.map((id) => ({
        id,
        text: i18n.t(`peopleFiles.shape.${id}`),
        onPick: () => save(id),
      }))}
    />
  );
}

/** Says the name of the file. */
function saveList(
  lines: readonly PersonLine[],
  shape: ExportShape,
  workspace: string,
  stageNames: ReadonlyMap<string, string>,
): string {
  const told = /^(?:csv|vcard)$/.test(shape) ? [] : [shape];
  const words = ['alongside', workspace, i18n.t('people.name'), ...told];
  const name = fileName(words, Date.now(), shape === 'vcard' ? 'vcf' : 'csv');
  saveBlob(exportPeople(lines, shape, stageNames), name);
  return name;
}

/** Of the stages that the user gave a name. */
const namesGiven = (stages: readonly NamedStage[]): ReadonlyMap<string, string> =>
  new Map(stages.filter(({ id, name }) => name !== usualStageName(id)).map(({ id, name }) => [id, name]));
