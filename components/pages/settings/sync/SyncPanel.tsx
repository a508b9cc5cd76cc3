import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { statusOf } from '../../../../utils/db/sync/level.ts';
import { syncStore } from '../../../../utils/db/sync/store.ts';
import { isConsentAsked } from '../../../../utils/settings/consent.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Ask } from '../../Ask.tsx';
import { Conflicts } from './Conflicts.tsx';
import { SyncOff } from './SyncOff.tsx';
import { SyncOn } from './SyncOn.tsx';

/** The optional sync of this workspace: off with two ways in, or on with how it stands and who else has it. */
export function SyncPanel() {
  const { db } = useDesk();
  /** Made by a press on this page: its recovery code is shown at once. */
  const [isNew, setNew] = useState(false);
  const [server, setServer] = useState('');
  const live = useLive(async () => {
    const [state, status, waiting] = await Promise.all([syncStore(db).read(), statusOf(db), db.outbox.count()]);
    return { state, status, waiting };
  }, [db]);
  return (
    <Panel title={i18n.t('sync.name')} about={i18n.t('sync.about')}>
      <Ask live={live}>
        {({ state, status, waiting }) =>
          state ? (
            <SyncOn
              state={state}
              status={status}
              waiting={waiting}
              isNew={isNew}
              onSeen={() => setNew(false)}
              onAnew={(address) => {
                setServer(address);
                setNew(true);
              }}
            />
          ) : (
            <>
              <SyncOff server={server} onBegun={() => setNew(true)} />
              {isConsentAsked && <p class="small grey asksfirst">{i18n.t('sync.firefoxAsks')}</p>}
            </>
          )
        }
      </Ask>
      <Conflicts />
    </Panel>
  );
}
