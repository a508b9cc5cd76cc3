import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deleteWorkspaceData } from '../../../utils/db/open.ts';
import { storageCounts } from '../../../utils/db/queries/storage-counts.ts';
import { farewellOf } from '../../../utils/db/sync/leaving.ts';
import { isSynced, statusOf } from '../../../utils/db/sync/level.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { hasLittleRoom, shareOf, useRoom } from '../../hooks/use-room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { ImportsPart } from '../results/ImportsPart.tsx';
import { BackupLine } from './BackupLine.tsx';
import { KeptPart } from './KeptPart.tsx';
import { reach, within } from './sync/reach.ts';
import { amountsText, removedText, saidExport } from './workspace-data.ts';

/** How much there is, whether the browser may clear it, and the two ways out: export and real deletion. */
export function DataPanel() {
  const { db, workspace } = useDesk();
  const toast = useToast();
  const counts = useLive(() => storageCounts(db), [db]);
  const synced =
    useLive(async () => (await isSynced(db)) && (await statusOf(db))?.state !== 'stopped', [db]).value === true;
  const { room, ask: askRoom } = useRoom(counts.value);
  const [isAsking, ask] = useState(false);

  const exportAll = async () => toast(await saidExport(async () => db, workspace));
  const persist = async () => {
    await navigator.storage.persist();
    await askRoom();
  };
  const remove = async () => {
    try {
      const farewell = await farewellOf(db);
      await deleteWorkspaceData(workspace.id);
      // A page that goes takes its requests with it.
      await within(farewell(reach()));
      location.reload();
    } catch {
      ask(false);
      toast({ text: i18n.t('workspaces.dataStays'), icon: 'warn' });
    }
  };

  const share = room ? shareOf(room) : 0;
  const roomText = room && i18n.t('settings.room', [formatBytes(room.used), formatBytes(room.quota)]);
  return (
    <Panel
      title={i18n.t('settings.data')}
      action={
        room && (
          <span class="small grey">
            {room.isPersistent ? i18n.t('settings.persistent') : i18n.t('settings.notPersistent')}
          </span>
        )
      }
    >
      <Ask live={counts}>
        {(value) => (
          <div class="datapart">
            <p>
              {amountsText(value, ['posts', 'sightings', 'comments', 'people', 'notes', 'entries', 'goals'])}.{' '}
              {roomText}
            </p>
            {room && (
              <div class="bar" role="img" aria-label={roomText}>
                <i style={{ width: `${Math.max(0.5, share * 100)}%` }} />
              </div>
            )}
            {room && hasLittleRoom(room) && (
              <p class="warnbox small" role="status">
                <Icon name="warn" />
                <span>{i18n.t('settings.littleRoom')}</span>
              </p>
            )}
            {room && !room.isPersistent && <p class="small grey">{i18n.t('settings.mayBeCleared')}</p>}
            <BackupLine />
            <p class="small grey">{synced ? i18n.t('settings.hereAndSynced') : i18n.t('settings.onlyHere')}</p>
            <KeptPart />
            <ImportsPart />
            <div class="row wrap">
              <Button icon="export" onPress={() => void exportAll()}>
                {i18n.t('settings.exportAll')}
              </Button>
              {room && !room.isPersistent && (
                <Button onPress={() => void persist()}>{i18n.t('settings.askPersist')}</Button>
              )}
              <span class="end" />
              <Button kind="danger" class="ghost" onPress={() => ask(true)}>
                {i18n.t('settings.deleteWorkspace')}
              </Button>
            </div>
            {isAsking && (
              <Confirm
                title={i18n.t('settings.deleteTitle', [workspace.name])}
                action={i18n.t('ui.delete')}
                onCancel={() => ask(false)}
                onConfirm={() => void remove()}
                before={
                  <Button icon="export" onPress={() => void exportAll()}>
                    {i18n.t('settings.exportFirst')}
                  </Button>
                }
              >
                <p>{removedText(value)}</p>
                <p class="grey">{i18n.t('settings.deleteForGood')}</p>
              </Confirm>
            )}
          </div>
        )}
      </Ask>
    </Panel>
  );
}
