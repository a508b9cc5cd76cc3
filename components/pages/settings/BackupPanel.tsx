import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { sweepUnfinished } from '../../../utils/db/backup/fresh.ts';
import { readWorkspaces } from '../../../utils/settings/workspaces.ts';
import { Panel } from '../../ui/Panel.tsx';
import { BackUpPart } from './BackUpPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { RestorePart } from './RestorePart.tsx';

/** What leaves this browser as a file, and comes back from one. */
export function BackupPanel() {
  useEffect(() => {
    const sweep = () => sweepUnfinished(async () => (await readWorkspaces()).list.map(({ id }) => id));
    void sweep();
  }, []);
  return (
    <Panel title={i18n.t('backup.name')} about={i18n.t('backup.about')}>
      <BackUpPart />
      <RestorePart />
      <ExportPart />
    </Panel>
  );
}
