import { i18n } from '#i18n';
import { entriesFrom } from '../../../utils/db/queries/entries-due.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { usePillarNamesIn } from '../../hooks/use-pillar-names.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatTime, formatWeekday } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName } from '../calendar/entry-words.ts';
import { variantsOf } from './due-words.ts';

export interface NextEntriesProps {
  readonly db: WorkspaceDb;
  /** The beginning of tomorrow, ms: what is due before stands in its own list. */
  readonly from: number;
  readonly onOpen: (id: string) => void;
}

const mostShown = 3;

/** The next entries of the plan after today, each with its day. Nothing where there is none. */
export function NextEntries({ db, from, onOpen }: NextEntriesProps) {
  const names = usePillarNamesIn(db);
  const next = useLive(() => entriesFrom(db, from, mostShown), [db, from]).value ?? [];
  if (next.length === 0) return null;
  return (
    <section class="nextentries" aria-labelledby="next">
      <h2 id="next" class="small grey">
        {i18n.t('today.next')}
      </h2>
      <ul>
        {next.map(({ entry, at }) => (
          <li key={entry.id} class="row small">
            <time class="grey nw" dateTime={new Date(at).toISOString()}>
              {formatWeekday(at)}, {formatTime(at)}
            </time>
            {entry.pillar && <PillarMark pillar={entry.pillar} label={pillarName(entry.pillar, names)} />}
            <button type="button" class="link cut" dir="auto" onClick={() => onOpen(entry.id)}>
              {entry.title}
            </button>
            <span class="end row">
              {variantsOf(entry).map((network) => (
                <NetworkTag key={network} network={network} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
