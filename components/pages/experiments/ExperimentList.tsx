import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { experimentView, experiments } from '../../../utils/db/queries/experiments.ts';
import { formatSpan } from '../../../utils/lib/format.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { ExperimentDialog } from './ExperimentDialog.tsx';
import { progressText, stateText, stateTones } from './experiment-words.ts';

export interface ExperimentListProps {
  readonly tabs: ComponentChildren;
  readonly isNew: boolean;
}

/** All experiments, those that run first, with how far each is. */
export function ExperimentList({ tabs, isNew }: ExperimentListProps) {
  const { db } = useDesk();
  const now = useNow();
  const live = useLive(async () => {
    const views = await Promise.all((await experiments(db)).map(({ id }) => experimentView(db, id, now)));
    return views.filter((view) => view !== undefined);
  }, [db]);
  const compose = () => goTo('experiments', 'new');
  useShortcut('n', compose);
  return (
    <>
      <PageHead title={i18n.t('experiments.name')} beside={tabs}>
        <Button kind="primary" icon="plus" hint="N" onPress={compose}>
          {i18n.t('experiments.new')}
        </Button>
      </PageHead>
      <main class="body">
        <Panel title={i18n.t('experiments.all')} about={i18n.t('experiments.about')}>
          <Ask live={live}>
            {(views) =>
              views.length > 0 ? (
                <ul class="experiments">
                  {views.map(({ experiment: { id, title, network, state, ageMs, perArm, endedAt }, counts }) => (
                    <li key={id} class="tr">
                      <NetworkTag network={network} />
                      <button type="button" class="rowlink m grow" dir="auto" onClick={() => goTo('experiments', id)}>
                        {title}
                      </button>
                      <span class="small grey">
                        {state === 'planned'
                          ? i18n.t('experiments.needs', [String(perArm), formatSpan(ageMs)])
                          : state === 'running'
                            ? progressText(counts, perArm)
                            : endedAt !== undefined && formatDay(endedAt, now)}
                      </span>
                      <Tag tone={stateTones[state]}>{stateText(state)}</Tag>
                    </li>
                  ))}
                </ul>
              ) : (
                <Empty
                  action={
                    <Button icon="plus" onPress={compose}>
                      {i18n.t('experiments.first')}
                    </Button>
                  }
                >
                  {i18n.t('experiments.empty')}
                </Empty>
              )
            }
          </Ask>
        </Panel>
      </main>
      {isNew && (
        <ExperimentDialog
          experiment={undefined}
          onClose={() => goTo('experiments')}
          onSaved={(id) => goTo('experiments', id)}
        />
      )}
    </>
  );
}
