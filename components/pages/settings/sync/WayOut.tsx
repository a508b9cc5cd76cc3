import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askServer, beginSync } from '../../../../utils/db/sync/actions.ts';
import type { SyncStatus } from '../../../../utils/db/sync/level.ts';
import { leaveSync, rejoinSync } from '../../../../utils/db/sync/leaving.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { mayTransmit, reach } from './reach.ts';
import { faultText } from './sync-words.ts';

interface WayOutProps {
  readonly reason: SyncStatus['reason'] | undefined;
  readonly server: string;
  readonly onAnew: (server: string) => void;
}

/** One press out of what the sync cannot get out of by itself. */
export function WayOut({ reason, server, onAnew }: WayOutProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const press = (work: () => Promise<string | undefined>) => {
    const asked = mayTransmit();
    const run = async () => {
      setBusy(true);
      const problem = (await asked) ? await work() : i18n.t('sync.notAllowed');
      setBusy(false);
      if (problem) toast({ text: problem });
      else void call('sync.now', { isAsked: true });
    };
    void run();
  };
  const setUpAgain = async () => {
    const mode = await askServer(server, reach());
    if (!mode.ok) return faultText(mode.error);
    await leaveSync(db, reach());
    onAnew(server);
    // Where not everybody may make workspaces, the form asks for what is needed.
    if (mode.value !== 'open') return undefined;
    const begun = await beginSync(db, server, undefined, reach());
    return begun.ok ? undefined : faultText(begun.error);
  };
  const rejoin = async () => {
    const joined = await rejoinSync(db, Date.now(), reach());
    return joined.ok ? undefined : faultText(joined.error);
  };
  if (reason === 'no_workspace')
    return (
      <Button size="small" disabled={isBusy} onPress={() => press(setUpAgain)}>
        {isBusy ? i18n.t('sync.working') : i18n.t('sync.startAnew')}
      </Button>
    );
  if (reason === 'device_forked')
    return (
      <Button size="small" disabled={isBusy} onPress={() => press(rejoin)}>
        {isBusy ? i18n.t('sync.working') : i18n.t('sync.rejoin')}
      </Button>
    );
  return null;
}
