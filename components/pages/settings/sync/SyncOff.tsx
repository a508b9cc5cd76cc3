import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askServer, beginSync, joinSync } from '../../../../utils/db/sync/actions.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { reach } from './reach.ts';
import { RecoverDialog } from './RecoverDialog.tsx';
import { faultText } from './sync-words.ts';
import { useSubmit } from './use-submit.ts';

interface SyncOffProps {
  /** Where it was before. */
  readonly server: string;
  readonly onBegun: () => void;
}

/** The ways in: a server of one's own, an invite to a workspace that is on one already, or what was kept of it. */
export function SyncOff({ server, onBegun }: SyncOffProps) {
  const [isRecovering, recovering] = useState(false);
  return (
    <div class="col g3 syncoff">
      <div class="pair">
        <BeginForm server={server} onBegun={onBegun} />
        <JoinForm />
      </div>
      <p class="row wrap small grey">
        {i18n.t('sync.recovery.lost')}
        <Button size="small" kind="ghost" onPress={() => recovering(true)}>
          {i18n.t('sync.recovery.recover')}
        </Button>
      </p>
      {isRecovering && <RecoverDialog onClose={() => recovering(false)} />}
    </div>
  );
}

function BeginForm({ server: before, onBegun }: SyncOffProps) {
  const { db } = useDesk();
  const [server, setServer] = useState(before);
  const [token, setToken] = useState('');
  const [needsToken, needToken] = useState(false);
  const begin = async () => {
    const address = server.trim().replace(/\/+$/, '');
    const mode = await askServer(address, reach());
    if (!mode.ok) return faultText(mode.error);
    if (mode.value === 'closed') return faultText('closed');
    needToken(mode.value === 'token');
    if (mode.value === 'token' && !token) return i18n.t('sync.needToken');
    const begun = await beginSync(db, address, token || undefined, reach());
    if (!begun.ok) return faultText(begun.error);
    onBegun();
    void call('sync.now', { isAsked: true });
    return undefined;
  };
  const { submit, isBusy, problem, forget } = useSubmit(begin);
  return (
    <form class="col g3" onSubmit={submit} aria-label={i18n.t('sync.begin')}>
      <h3>{i18n.t('sync.begin')}</h3>
      <Field
        label={i18n.t('sync.server')}
        value={server}
        placeholder="https://sync.example.org"
        autoComplete="url"
        problem={problem}
        help={i18n.t('sync.serverHelp')}
        onValue={(value) => {
          setServer(value);
          forget();
        }}
      />
      {needsToken && (
        <Field
          label={i18n.t('sync.token')}
          type="password"
          autoComplete="off"
          value={token}
          onValue={(value) => {
            setToken(value);
            forget();
          }}
        />
      )}
      <div>
        <Button type="submit" disabled={isBusy || !server.trim()}>
          {isBusy ? i18n.t('sync.working') : i18n.t('sync.switchOn')}
        </Button>
      </div>
    </form>
  );
}

function JoinForm() {
  const { db } = useDesk();
  const [invite, setInvite] = useState('');
  const join = async () => {
    const joined = await joinSync(db, invite, reach());
    if (!joined.ok) return faultText(joined.error);
    void call('sync.now', { isAsked: true });
    return undefined;
  };
  const { submit, isBusy, problem, forget } = useSubmit(join);
  return (
    <form class="col g3" onSubmit={submit} aria-label={i18n.t('sync.join')}>
      <h3>{i18n.t('sync.join')}</h3>
      <Field
        label={i18n.t('sync.invite')}
        value={invite}
        autoComplete="off"
        problem={problem}
        help={i18n.t('sync.inviteHelp')}
        onValue={(value) => {
          setInvite(value);
          forget();
        }}
      />
      <div>
        <Button type="submit" disabled={isBusy || !invite.trim()}>
          {isBusy ? i18n.t('sync.working') : i18n.t('sync.joinNow')}
        </Button>
      </div>
    </form>
  );
}
