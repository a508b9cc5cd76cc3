import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BackupFault } from '../../../utils/db/backup/faults.ts';
import { restoreAsNew } from '../../../utils/db/backup/fresh.ts';
import type { Work } from '../../../utils/db/backup/format.ts';
import { mergeBackup } from '../../../utils/db/backup/merge.ts';
import { type Backup, inspectBackup, type Inspected, openBackup } from '../../../utils/db/backup/read.ts';
import { newId } from '../../../utils/lib/ids.ts';
import { fail, ok, type Result } from '../../../utils/lib/result.ts';
import { tellKnownChanged } from '../../../utils/settings/known.ts';
import { listRestored } from '../../../utils/settings/restored-workspace.ts';
import { readWorkspaces, switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { type Doing, faultText, mergedText, restoredText } from './backup-words.ts';
import { BackupFile } from './BackupFile.tsx';
import { BackupSection } from './BackupSection.tsx';
import { Outcome, type Said } from './Outcome.tsx';
import { useWork } from './use-work.ts';
import { BackupWork } from './BackupWork.tsx';

type Target = 'new' | 'merge';

/** A failure, and whether something may have been written before it. */
interface Failed {
  readonly fault: BackupFault;
  readonly doing: Doing;
}

/** From a file to a workspace: looked at first, and written only when every row of it is sound. */
export function RestorePart() {
  const { db, workspace } = useDesk();
  const { working, run } = useWork();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState<Inspected | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [said, say] = useState<Said | undefined>(undefined);

  const take = async (file: File) => {
    say(undefined);
    setProblem(undefined);
    choose(undefined);
    const inspected = await run((work) => inspectBackup(file, work));
    if (inspected.ok) choose(inspected.value);
    else say({ isBad: true, text: faultText(inspected.error, 'check') });
  };

  const restore = async (backup: Backup, work: Work): Promise<Result<Said, Failed>> => {
    const now = Date.now();
    const id = newId();
    let name = backup.header.workspace.name;
    const list = async () => {
      name = (await listRestored(id, name, now)).name;
    };
    const here = (await readWorkspaces()).list.map((each) => each.id);
    const restored = await restoreAsNew(id, backup, list, { ...work, here });
    if (!restored.ok) return fail({ fault: restored.error, doing: 'restore' });
    return ok({
      text: restoredText(name, backup.header, restored.value.leftOut),
      action: (
        <Button size="small" onPress={() => void switchWorkspace(id)}>
          {i18n.t('backup.openIt', [name])}
        </Button>
      ),
    });
  };

  const merge = async (backup: Backup, work: Work): Promise<Result<Said, Failed>> => {
    const merged = await mergeBackup(db, backup, work);
    await tellKnownChanged();
    return merged.ok ? ok({ text: mergedText(merged.value) }) : fail({ fault: merged.error, doing: 'merge' });
  };

  const bring = async (inspected: Inspected, passphrase: string, target: Target) => {
    setProblem(undefined);
    const result = await run(async (work): Promise<Result<Said, Failed>> => {
      const opened = await openBackup(inspected, passphrase || undefined, work);
      if (!opened.ok) return fail({ fault: opened.error, doing: 'check' });
      return target === 'new' ? restore(opened.value, work) : merge(opened.value, work);
    });
    if (!result.ok && /passphrase/.test(result.error.fault.kind)) {
      setProblem(faultText(result.error.fault, 'check'));
      return;
    }
    choose(undefined);
    say(result.ok ? result.value : { isBad: true, text: faultText(result.error.fault, result.error.doing) });
  };

  return (
    <BackupSection title={i18n.t('backup.restore')} about={i18n.t('backup.restoreAbout')}>
      <FileInput
        inputRef={input}
        accept=".alongside"
        label={i18n.t('backup.file')}
        onFiles={([file]) => void take(file)}
      />
      {chosen && (
        <BackupFile
          inspected={chosen}
          here={workspace.name}
          problem={problem}
          isBusy={working !== undefined}
          onBring={(passphrase, target) => void bring(chosen, passphrase, target)}
          onCancel={() => choose(undefined)}
        />
      )}
      {working && <BackupWork working={working} />}
      {!chosen && !working && (
        <div class="row wrap">
          <Button icon="import" onPress={() => input.current?.click()}>
            {i18n.t('backup.choose')}
          </Button>
        </div>
      )}
      <Outcome said={said} />
    </BackupSection>
  );
}
