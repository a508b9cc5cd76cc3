import { i18n } from '#i18n';
import { rivalsOf } from '../../../utils/db/queries/rival.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { RivalNumbers } from '../../charts/RivalNumbers.tsx';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Ask } from '../Ask.tsx';
import type { PersonPartProps } from './person-part.ts';

interface PersonRivalProps extends PersonPartProps {
  /** It stands first, below the name alone. */
  readonly isFirst?: boolean;
}

/** How a competitor does, account by account. Nothing for anybody else. */
export function PersonRival({ detail: { accounts }, now, isFirst = false }: PersonRivalProps) {
  const Heading = isFirst ? 'h2' : 'h3';
  const { db } = useDesk();
  const keys = accounts.filter(({ relation }) => relation === 'competitor').map(({ key }) => key);
  const live = useLive(() => rivalsOf(db, keys, now), [db, keys.join(), dayOf(now)]);
  if (keys.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('rival.numbers')}>
      <Heading class="sechead">{i18n.t('rival.numbers')}</Heading>
      <Ask live={live} lines={3}>
        {(rivals) => rivals.map((rival) => <RivalNumbers key={rival.profileKey} rival={rival} now={now} />)}
      </Ask>
    </section>
  );
}
