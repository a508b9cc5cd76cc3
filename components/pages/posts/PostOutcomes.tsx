import { i18n } from '#i18n';
import { outcomesOfPost } from '../../../utils/db/queries/outcomes.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { useLive } from '../../hooks/use-live.ts';
import { OutcomeList } from '../results/OutcomeList.tsx';

export interface PostOutcomesProps {
  readonly db: WorkspaceDb;
  readonly post: PostRef;
  readonly now: number;
}

/** What other programs counted of a post, where a file said so. */
export function PostOutcomes({ db, post, now }: PostOutcomesProps) {
  const outcomes = useLive(() => outcomesOfPost(db, post), [db, post.network, post.kind, post.id]).value ?? [];
  if (outcomes.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('results.name')}>
      <h3 class="sechead">{i18n.t('results.name')}</h3>
      <OutcomeList outcomes={outcomes} now={now} />
    </section>
  );
}
