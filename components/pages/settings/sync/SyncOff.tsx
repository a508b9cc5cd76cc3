import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askServer, beginSync, joinSync } from '../../../../utils/db/sync/actions.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { mayTransmit, reach } from './reach.ts';
import { faultText } from './sync-words.ts';

/** Two ways in: a server of one's own, or an invite to a workspace that is on one already. */
export function SyncOff() {
  return (
    <div class="pair syncoff">
      <BeginForm />
      <JoinForm />
    </div>
  );
}

function BeginForm() {
  const { db } = useDesk();
  const [server, setServer] = useState('');
  const [token, setToken] = useState('');
  const [needsToken, needToken] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const begin = async () => {
    const address = server.trim().replace(/\/+$/, '');
    const mode = await askServer(address, reach());
    if (!mode.ok) return faultText(mode.error);
    if (mode.value === 'closed') return faultText('closed');
    needToken(mode.value === 'token');
    if (mode.value === 'token' && !token) return i18n.t('sync.needToken');
    const begun = await beginSync(db, address, token || undefined, reach());
    if (!begun.ok) return faultText(begun.error);
    void call('sync.now', { isAsked: true });
    return undefined;
  };
  const submit = useSubmit(begin, setBusy, setProblem);
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
          setProblem(undefined);
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
            setProblem(undefined);
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
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const join = async () => {
    const joined = await joinSync(db, invite, reach());
    if (!joined.ok) return faultText(joined.error);
    void call('sync.now', { isAsked: true });
    return undefined;
  };
  const submit = useSubmit(join, setBusy, setProblem);
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
          setProblem(undefined);
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

/** Asks the browser in the turn of the press, then does the work; it answers what went wrong, if anything. */
function useSubmit(
  work: () => Promise<string | undefined>,
  setBusy: (isBusy: boolean) => void,
  setProblem: (problem: string | undefined) => void,
) {
  return (event: Event) => {
    event.preventDefault();
    const asked = mayTransmit();
    const run = async () => {
      setBusy(true);
      setProblem((await asked) ? await work() : i18n.t('sync.notAllowed'));
      setBusy(false);
    };
    void run();
  };
}
