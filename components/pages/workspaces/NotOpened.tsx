import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openAsItIs, type OpenFault } from '../../../utils/db/open.ts';
import type { Workspace } from '../../../utils/model/records.ts';
import type { OpenProblem } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Panel.tsx';
import { saveExport } from '../settings/workspace-data.ts';

interface NotOpenedProps {
  readonly problem: OpenProblem;
  readonly workspace: Workspace | undefined;
}

/** In place of a workspace that does not open: why, what helps, and a copy of what is there as it is. */
export function NotOpened({ problem, workspace }: NotOpenedProps) {
  const [state, setState] = useState<'saving' | 'saved' | 'failed' | undefined>(undefined);
  const save = async (of: Workspace) => {
    setState('saving');
    try {
      const db = await openAsItIs(of.id);
      await saveExport(db, of);
      db.close();
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <h1 class="vh">{workspace?.name ?? i18n.t('extName')}</h1>
      <Failure
        title={i18n.t('dashboard.notOpened')}
        report={problem.report}
        onRetry={() => location.reload()}
        action={
          workspace && (
            <Button icon="export" disabled={state === 'saving'} onPress={() => void save(workspace)}>
              {i18n.t('dashboard.saveCopy')}
            </Button>
          )
        }
      >
        {textOf(problem.fault)}
        <span role="status">{state === 'failed' ? ` ${i18n.t('dashboard.notSaved')}` : ''}</span>
      </Failure>
    </>
  );
}

function textOf(fault: OpenFault): string {
  const texts: Record<OpenFault, string> = {
    upgrade: i18n.t('dashboard.openFault.upgrade'),
    newer: i18n.t('dashboard.openFault.newer'),
    full: i18n.t('dashboard.openFault.full'),
    failed: i18n.t('dashboard.openFault.failed'),
  };
  return texts[fault];
}
