import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openRecoveryFile, recoverSync, type WayBack } from '../../../../utils/db/sync/recovery.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { reach } from './reach.ts';
import { faultText } from './sync-words.ts';
import { useSubmit } from './use-submit.ts';

type From = 'code' | 'file';

/** Back into a workspace with what was kept for the case that no device is left. */
export function RecoverDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
  const [from, setFrom] = useState<From>('code');
  const [server, setServer] = useState('');
  const [code, setCode] = useState('');
  const [file, setFile] = useState<File | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const wayBack = async (): Promise<WayBack | string> => {
    if (from === 'code') return { server: server.trim().replace(/\/+$/, ''), code };
    if (!file) return i18n.t('sync.recovery.noFile');
    // A file of ours has some hundred bytes.
    if (file.size > 64 * 1024) return i18n.t('sync.recovery.fault.format');
    const opened = await openRecoveryFile(await file.text(), passphrase);
    return opened.ok ? opened.value : i18n.t(`sync.recovery.fault.${opened.error}`);
  };
  const recover = async () => {
    const way = await wayBack();
    if (typeof way === 'string') return way;
    const recovered = await recoverSync(db, way, reach());
    if (!recovered.ok) return faultText(recovered.error);
    void call('sync.now', { isAsked: true });
    onClose();
    return undefined;
  };
  const { submit, isBusy, problem, forget } = useSubmit(recover);
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    forget();
  };
  const isFilled = from === 'code' ? server.trim() && code.trim() : file && passphrase;
  return (
    <Dialog title={i18n.t('sync.recovery.recover')} onClose={onClose}>
      <form class="col g3" onSubmit={submit} aria-label={i18n.t('sync.recovery.recover')}>
        <p>{i18n.t('sync.recovery.recoverAbout')}</p>
        <div>
          <Segmented
            label={i18n.t('sync.recovery.from')}
            value={from}
            options={[
              { value: 'code', text: i18n.t('sync.recovery.fromCode') },
              { value: 'file', text: i18n.t('sync.recovery.fromFile') },
            ]}
            onValue={(value) => {
              setFrom(value);
              forget();
            }}
          />
        </div>
        {from === 'code' ? (
          <>
            <Field
              label={i18n.t('sync.server')}
              value={server}
              placeholder="https://sync.example.org"
              autoComplete="url"
              onValue={typing(setServer)}
            />
            <Field
              label={i18n.t('sync.recovery.name')}
              value={code}
              autoComplete="off"
              help={i18n.t('sync.recovery.codeHelp')}
              onValue={typing(setCode)}
            />
          </>
        ) : (
          <>
            <div class="row wrap">
              <FileInput
                inputRef={input}
                accept=".json,application/json"
                label={i18n.t('sync.recovery.file')}
                onFiles={([chosen]) => {
                  setFile(chosen);
                  forget();
                }}
              />
              <Button icon="import" onPress={() => input.current?.click()}>
                {i18n.t('sync.recovery.choose')}
              </Button>
              <span class="small grey" role="status" dir="auto">
                {file?.name ?? i18n.t('sync.recovery.noFile')}
              </span>
            </div>
            <Field
              label={i18n.t('sync.recovery.passphrase')}
              type="password"
              autoComplete="off"
              value={passphrase}
              onValue={typing(setPassphrase)}
            />
          </>
        )}
        {problem && (
          <p class="small bad" role="alert">
            {problem}
          </p>
        )}
        <div class="row wrap dialogfoot">
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={isBusy || !isFilled}>
            {isBusy ? i18n.t('sync.working') : i18n.t('sync.recovery.recoverNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
