import { i18n } from '#i18n';
import { conflicts, dismissConflict, restoreConflict } from '../../../../utils/db/history.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { useStages } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { fieldName, valueText } from './conflict-words.ts';

const shownAtMost = 20;

/** Values that were replaced by another device's, which did not know of them: each can be put back. */
export function Conflicts() {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  const stages = useStages();
  const found = useLive(() => conflicts(db, shownAtMost), [db]).value ?? [];
  if (found.length === 0) return null;
  const restore = async (id: string) => {
    const undo = await restoreConflict(db, id, now);
    toast(undo ? { text: i18n.t('sync.restored'), undo } : { text: i18n.t('sync.notRestored') });
  };
  return (
    <div class="col g2 conflicts">
      <h3>{i18n.t('sync.conflicts')}</h3>
      <p class="small grey">{i18n.t('sync.conflictsAbout')}</p>
      <ul class="devices">
        {found.map(({ id, t, title: called, field, value, standing, at }) => {
          // A voice sheet or the strategy has no title.
          const title = called || (t === 'erasureKeys' ? t : i18n.t(`backup.table.${t}`));
          return (
            <li key={id} class="row">
              <span class="grow" dir="auto">
                {i18n.t('sync.conflict', [
                  title,
                  fieldName(field),
                  valueText({ field }, value, now, stages),
                  valueText({ field }, standing, now, stages),
                ])}{' '}
                <span class="small grey">{formatMoment(at, now)}</span>
              </span>
              <Button
                size="small"
                label={i18n.t('sync.restoreOf', [valueText({ field }, value, now, stages), title])}
                onPress={() => void restore(id)}
              >
                {i18n.t('sync.restore')}
              </Button>
              <Button size="small" kind="ghost" onPress={() => void dismissConflict(db, id)}>
                {i18n.t('sync.dismiss')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
