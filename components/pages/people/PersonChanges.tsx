import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { profileHistory, type ProfileHistory } from '../../../utils/db/queries/profile-history.ts';
import { ChangeLog } from '../../charts/ChangeLog.tsx';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { Ask } from '../Ask.tsx';
import type { PersonPartProps } from './person-part.ts';

const shownFirst = 10;

/** What changed on the profiles of somebody, all of it. Nothing where there is no account to look at. */
export function PersonChanges({ detail: { accounts }, now }: PersonPartProps) {
  const { db } = useDesk();
  const keys = accounts.map(({ key }) => key);
  const live = useLive(() => profileHistory(db, keys), [db, keys.join()]);
  if (keys.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('rival.changes')}>
      <h3 class="sechead">{i18n.t('rival.changes')}</h3>
      <Ask live={live} lines={2}>
        {(history) => <Log history={history} now={now} />}
      </Ask>
    </section>
  );
}

function Log({ history, now }: { readonly history: ProfileHistory; readonly now: number }) {
  const [isAll, showAll] = useState(false);
  const { changes } = history;
  if (changes.length === 0) return <p class="small grey">{noneText(history, now)}</p>;
  return (
    <>
      <ChangeLog changes={isAll ? changes : changes.slice(0, shownFirst)} now={now} />
      {!isAll && changes.length > shownFirst && (
        <button type="button" class="link small" onClick={() => showAll(true)}>
          {i18n.t('rival.allChanges')} ({formatNumber(changes.length)})
        </button>
      )}
    </>
  );
}

function noneText({ sightings, seen }: ProfileHistory, now: number): string {
  if (!seen) return i18n.t('rival.neverSeen');
  const [from, to] = [formatDay(seen.from, now), formatDay(seen.to, now)];
  return i18n.t('rival.noChanges', sightings, [formatNumber(sightings), from, to]);
}
