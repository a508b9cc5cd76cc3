import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Inspected } from '../../../utils/db/backup/read.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatBytes, formatDay, formatTime } from '../../ui/format.ts';
import { headerAmounts } from './backup-words.ts';

export interface BackupFileProps {
  readonly inspected: Inspected;
  /** The workspace that it would be merged into. */
  readonly here: string;
  /** What was wrong with the passphrase. */
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onBring: (passphrase: string, target: 'new' | 'merge') => void;
  readonly onCancel: () => void;
}

/** What a chosen file holds, and where it may go. */
export function BackupFile({ inspected, here, problem, isBusy, onBring, onCancel }: BackupFileProps) {
  const { file, header } = inspected;
  const [passphrase, setPassphrase] = useState('');
  const now = useNow();
  const at = header.createdAt;
  const facts: readonly (readonly [string, string])[] = [
    [i18n.t('backup.workspace'), header.workspace.name],
    [i18n.t('backup.madeAt'), `${formatDay(at, now)}, ${formatTime(at)}`],
    [i18n.t('backup.holds'), headerAmounts(header)],
    [i18n.t('backup.size'), formatBytes(file.size)],
  ];
  return (
    <form
      class="col g3 backupfile"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onBring(passphrase, 'new');
      }}
    >
      <dl class="backupfacts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class="grey">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {header.sealed && (
        <div class="pair">
          <Field
            label={i18n.t('backup.itsPassphrase')}
            type="password"
            autoComplete="off"
            value={passphrase}
            problem={problem}
            onValue={setPassphrase}
          />
        </div>
      )}
      {!isBusy && (
        <>
          <div class="row wrap">
            <Button type="submit">{i18n.t('backup.intoNew')}</Button>
            <Button onPress={() => onBring(passphrase, 'merge')}>{i18n.t('backup.mergeHere', [here])}</Button>
            <span class="end" />
            <Button kind="ghost" onPress={onCancel}>
              {i18n.t('ui.cancel')}
            </Button>
          </div>
          <p class="small grey">{i18n.t('backup.mergeAbout')}</p>
          <p class="small grey">{i18n.t('backup.erasedAbout')}</p>
        </>
      )}
    </form>
  );
}
