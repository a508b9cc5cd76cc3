import { i18n } from '#i18n';
import { experimentsFor } from '../../../utils/db/queries/experiments.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { putIntoExperiment } from '../../../utils/db/tables/experiments.ts';
import type { Experiment } from '../../../utils/model/learning.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { useToast } from '../../ui/toasts.tsx';

/**
 * The experiment that an entry is in, with the kind that was drawn for it; another choice counts at once. Nothing where no
 * experiment is open on a network that the entry has a text for.
 */
export function EntryExperiment({ entry }: { readonly entry: PlanEntry }) {
  const { db } = useDesk();
  const toast = useToast();
  const live = useLive(() => experimentsFor(db, entry.id), [db, entry.id]);
  const known = (live.value ?? []).filter(
    ({ experiment, entry: isIn }) => isIn !== undefined || entry.variants[experiment.network]?.trim(),
  );
  const current = known.find(({ entry: isIn }) => isIn !== undefined);
  const arm = current?.entry?.arm;
  const isOver = current && current.experiment.state !== 'planned' && current.experiment.state !== 'running';
  const choose = async (id: string) => {
    const of = known.find(({ experiment }) => experiment.id === id)?.experiment;
    toast({ text: await put(db, entry.id, of), icon: 'check' });
  };
  if (known.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('experiments.one')}>
      {isOver ? (
        <p class="lab">{i18n.t('experiments.one')}</p>
      ) : (
        <Select
          label={i18n.t('experiments.one')}
          value={current?.experiment.id ?? ''}
          options={[
            { value: '', text: i18n.t('experiments.none') },
            ...known.map(({ experiment: { id, title } }) => ({ value: id, text: title })),
          ]}
          onValue={(id) => void choose(id)}
        />
      )}
      {current && (
        <p class="row wrap about">
          <span class="grow" dir="auto">
            {arm === undefined
              ? i18n.t('experiments.notDrawnYet')
              : i18n.t('experiments.kindOf', [current.experiment.arms[arm] ?? ''])}
          </span>
          <Button size="small" onPress={() => goTo('experiments', current.experiment.id)}>
            {i18n.t('experiments.open')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Puts an entry into an experiment or into none, and says what that did. */
async function put(db: WorkspaceDb, entryId: string, experiment: Experiment | undefined): Promise<string> {
  const drawn = await putIntoExperiment(db, entryId, experiment?.id, Date.now());
  const kind = drawn?.arm === undefined ? undefined : experiment?.arms[drawn.arm];
  if (kind) return i18n.t('experiments.drew', [kind]);
  return experiment ? i18n.t('experiments.willDraw', [experiment.title]) : i18n.t('experiments.tookOut');
}
