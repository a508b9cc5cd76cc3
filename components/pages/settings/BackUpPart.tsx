import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { backupFile } from '../../../utils/db/backup/write.ts';
import { noteBackup } from '../../../utils/db/queries/last-backup.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatBytes } from '../../ui/format.ts';
import { faultText } from './backup-words.ts';
import { BackupSection } from './BackupSection.tsx';
import { Outcome, type Said } from './Outcome.tsx';
import { fileName, saveBlob } from './save-file.ts';
import { useWork } from './use-work.ts';
import { BackupWork } from './BackupWork.tsx';

/** Everything of this workspace as one file, sealed where a passphrase is typed. */
export function BackUpPart() {
  const { db, workspace } = useDesk();
  const { working, run } = useWork();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [said, say] = useState<Said | undefined>(undefined);

  const backUp = async () => {
    say(undefined);
    const differs = passphrase.normalize('NFKC') !== again.normalize('NFKC');
    setProblem(differs ? i18n.t('backup.passphraseDiffers') : undefined);
    if (differs) return;
    const now = Date.now();
    const made = await run((work) => backupFile(db, { workspace, now, passphrase: passphrase || undefined, ...work }));
    if (!made.ok) {
      say({ isBad: true, text: faultText(made.error, 'backUp') });
      return;
    }
    const name = fileName(['alongside', workspace.name], now, 'alongside');
    saveBlob(made.value, name);
    await noteBackup(db, { at: now, isSealed: passphrase !== '' });
    setPassphrase('');
    setAgain('');
    const words: [string, string] = [name, formatBytes(made.value.size)];
    say({ text: passphrase ? i18n.t('backup.madeSealed', words) : i18n.t('backup.made', words) });
  };

  return (
    <BackupSection title={i18n.t('backup.backUp')} about={i18n.t('backup.backUpAbout')}>
      <form
        class="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) void backUp();
        }}
      >
        <div class="pair">
          <Field
            label={i18n.t('backup.passphrase')}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onValue={(value) => {
              setPassphrase(value);
              if (!value) setAgain('');
              setProblem(undefined);
            }}
          />
          {passphrase && (
            <Field
              label={i18n.t('backup.passphraseAgain')}
              type="password"
              autoComplete="new-password"
              value={again}
              problem={problem}
              onValue={(value) => {
                setAgain(value);
                setProblem(undefined);
              }}
            />
          )}
        </div>
        <p class="small grey">{passphrase ? i18n.t('backup.cannotRecover') : i18n.t('backup.readable')}</p>
        {working ? (
          <BackupWork working={working} />
        ) : (
          <div class="row wrap">
            <Button icon="export" type="submit">
              {i18n.t('backup.backUp')}
            </Button>
          </div>
        )}
      </form>
      <Outcome said={said} />
    </BackupSection>
  );
}
