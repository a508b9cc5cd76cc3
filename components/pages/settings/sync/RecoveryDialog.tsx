import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keepRecovery, type WayBack, writeRecoveryFile } from '../../../../utils/db/sync/recovery.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { fileName, saveFile } from '../save-file.ts';

interface RecoveryDialogProps {
  readonly way: WayBack;
  readonly kid: number;
  readonly onClose: () => void;
}

/** The code, to be copied, written down, or saved in a file that a passphrase opens. */
export function RecoveryDialog({ way, kid, onClose }: RecoveryDialogProps) {
  const { db } = useDesk();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${way.server}\n${way.code}`);
    setCopied(true);
  };
  const keep = async () => {
    await keepRecovery(db, kid);
    onClose();
  };
  return (
    <Dialog title={i18n.t('sync.recovery.name')} onClose={onClose}>
      <p>{i18n.t('sync.recovery.about')}</p>
      <dl class="backupfacts">
        <div>
          <dt class="grey">{i18n.t('sync.recovery.server')}</dt>
          <dd dir="ltr">{way.server}</dd>
        </div>
      </dl>
      <p class="secret" dir="ltr" aria-label={i18n.t('sync.recovery.name')} role="group">
        {halves(way.code).map((half) => (
          <span key={half} class="half">
            {half}
          </span>
        ))}
      </p>
      <div class="row wrap">
        <Button icon="copy" onPress={() => void copy()}>
          {isCopied ? i18n.t('sync.copied') : i18n.t('sync.copy')}
        </Button>
        <span class="vh" role="status">
          {isCopied ? i18n.t('sync.copied') : ''}
        </span>
      </div>
      <SaveAsFile way={way} />
      <div class="row wrap dialogfoot">
        <span class="end" />
        <Button kind="ghost" onPress={onClose}>
          {i18n.t('sync.recovery.later')}
        </Button>
        <Button kind="primary" autofocus onPress={() => void keep()}>
          {i18n.t('sync.recovery.keep')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Two lines of seven groups are easier to write down than whatever fits. */
const halves = (code: string): readonly string[] => [
  code.slice(0, code.length / 2 + 0.5),
  code.slice(code.length / 2 + 0.5),
];

/** Fewer characters could be tried out by who finds the file. */
const shortest = 12;

function SaveAsFile({ way }: { readonly way: WayBack }) {
  const { workspace } = useDesk();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState('');
  const save = async () => {
    const [typed, repeated] = [passphrase, again].map((text) => text.normalize('NFKC'));
    if ([...(typed ?? '')].length < shortest) return setProblem(i18n.t('sync.recovery.short', [String(shortest)]));
    if (typed !== repeated) return setProblem(i18n.t('backup.passphraseDiffers'));
    setBusy(true);
    const text = await writeRecoveryFile(way, passphrase);
    const name = fileName(['alongside', 'recovery', workspace.name], Date.now(), 'json');
    saveFile([text], name);
    setBusy(false);
    setPassphrase('');
    setAgain('');
    setSaved(i18n.t('sync.recovery.saved', [name]));
  };
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(undefined);
    setSaved('');
  };
  return (
    <details class="col g2">
      <summary>{i18n.t('sync.recovery.asFile')}</summary>
      <form
        class="col g2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void save();
        }}
      >
        <p class="small grey">{i18n.t('sync.recovery.fileAbout')}</p>
        <div class="pair">
          <Field
            label={i18n.t('sync.recovery.passphrase')}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            problem={problem}
            onValue={typing(setPassphrase)}
          />
          <Field
            label={i18n.t('sync.recovery.again')}
            type="password"
            autoComplete="new-password"
            value={again}
            onValue={typing(setAgain)}
          />
        </div>
        <div class="row wrap">
          <Button icon="export" type="submit" disabled={isBusy || !passphrase}>
            {isBusy ? i18n.t('sync.working') : i18n.t('sync.recovery.save')}
          </Button>
          <span class="small grey" role="status" dir="auto">
            {saved}
          </span>
        </div>
      </form>
    </details>
  );
}
