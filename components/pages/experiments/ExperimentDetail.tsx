import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { concludeExperiment, experimentView, type ExperimentView } from '../../../utils/db/queries/experiments.ts';
import {
  endExperiment,
  removeExperiment,
  restoreExperiment,
  startExperiment,
} from '../../../utils/db/tables/experiments.ts';
import { formatFactor, formatSpan } from '../../../utils/lib/format.ts';
import { isAsDrawn } from '../../../utils/metrics/arm-draw.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { HowButton } from '../posts/How.tsx';
import { countedText, plannedInputs, stateText, stateTones } from './experiment-words.ts';
import { ExperimentDialog } from './ExperimentDialog.tsx';
import { ExperimentEntries } from './ExperimentEntries.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

export interface ExperimentDetailProps {
  readonly id: string;
  readonly tabs: ComponentChildren;
}

/** One experiment: what is asked, how far it is, and at its end what it says. */
export function ExperimentDetail({ id, tabs }: ExperimentDetailProps) {
  const { db } = useDesk();
  const now = useNow();
  // An answer of one that is gone is an answer, not a wait.
  const live = useLive(async () => ({ view: await experimentView(db, id, now) }), [db, id, now]);
  const view = live.value?.view;
  return (
    <>
      <PageHead title={i18n.t('experiments.name')} beside={tabs}>
        {view && <Actions view={view} />}
      </PageHead>
      <main class="body experiment">
        <Ask live={live} lines={6}>
          {({ view: shown }) =>
            shown ? (
              <>
                <About view={shown} now={now} />
                {shown.experiment.state === 'ended' && <VerdictPanel experiment={shown.experiment} />}
                <ExperimentEntries view={shown} now={now} />
              </>
            ) : (
              <Empty action={<Button onPress={() => goTo('experiments')}>{i18n.t('experiments.toAll')}</Button>}>
                {i18n.t('experiments.gone')}
              </Empty>
            )
          }
        </Ask>
      </main>
    </>
  );
}

function About({ view, now }: { readonly view: ExperimentView; readonly now: number }) {
  const { experiment, counts, isReached } = view;
  const {
    title,
    hypothesis,
    network,
    arms,
    metric = 'engagement',
    ageMs,
    ratio,
    perArm,
    state,
    startedAt,
    endedAt,
    seed,
    entries,
  } = experiment;
  const isFair = isAsDrawn(seed, arms.length, entries);
  return (
    <Panel
      title={title}
      about={<Tag tone={stateTones[state]}>{stateText(state)}</Tag>}
      action={<HowButton of={['plannedPosts', 'atAge', metric]} from={plannedInputs(experiment)} />}
    >
      <div class="pad3">
        {hypothesis && <p dir="auto">{hypothesis}</p>}
        <p class="small grey">
          {i18n.t('experiments.facts', [
            countedText(metric),
            networkName(network),
            formatSpan(ageMs),
            formatFactor(ratio),
          ])}{' '}
          {startedAt !== undefined && i18n.t('experiments.began', [formatDay(startedAt, now)])}{' '}
          {endedAt !== undefined && i18n.t('experiments.endedOn', [formatDay(endedAt, now)])}
        </p>
        <p class="m">{stateSentence(view)}</p>
      </div>
      <div class="tablebox" role="group" aria-label={i18n.t('experiments.kinds')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('experiments.kind')}</th>
              <th scope="col" class="num">
                {i18n.t('experiments.drawn')}
              </th>
              <th scope="col" class="num">
                {i18n.t('experiments.measured')}
              </th>
              <th scope="col" class="num">
                {i18n.t('experiments.missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {arms.map((arm, index) => (
              <tr key={arm}>
                <th scope="row" dir="auto">
                  {arm}
                </th>
                <td class="num">{formatNumber(counts[index]?.drawn ?? 0)}</td>
                <td class="num">
                  {i18n.t('experiments.ofPlanned', [formatNumber(counts[index]?.measured ?? 0), formatNumber(perArm)])}
                </td>
                <td class="num">{formatNumber(counts[index]?.missing ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {state !== 'planned' && (
        <p class="small grey pad3 row">
          <StatusMark status={isFair ? 'on' : 'stopped'} />
          {i18n.t(isFair ? 'experiments.fair' : 'experiments.notFair', [String(seed)])}
        </p>
      )}
      {state === 'running' && isReached && (
        <p class="vh" role="status">
          {i18n.t('experiments.reached')}
        </p>
      )}
    </Panel>
  );
}

function stateSentence({ experiment: { state, perArm, entries }, isReached }: ExperimentView): string {
  switch (state) {
    case 'planned':
      return entries.length > 0
        ? i18n.t('experiments.says.planned', [formatNumber(entries.length), formatNumber(perArm)])
        : i18n.t('experiments.says.bare', [formatNumber(perArm)]);
    case 'running':
      return isReached ? i18n.t('experiments.reached') : i18n.t('experiments.says.running', [formatNumber(perArm)]);
    case 'ended':
      return i18n.t('experiments.says.ended');
    case 'stopped':
      return i18n.t('experiments.says.stopped', [formatNumber(perArm)]);
  }
}

/** What can be done with it: begun once, ended once. */
function Actions({ view: { experiment, isReached } }: { readonly view: ExperimentView }) {
  const { db } = useDesk();
  const toast = useToast();
  const [asking, ask] = useState<'start' | 'stop' | 'edit' | undefined>(undefined);
  const { id, title, state, entries } = experiment;
  const close = () => ask(undefined);
  const start = async () => {
    close();
    const began = await startExperiment(db, id, Date.now());
    toast({ text: i18n.t(began ? 'experiments.started' : 'experiments.notStarted'), icon: began ? 'check' : 'info' });
  };
  const stop = async () => {
    close();
    await endExperiment(db, id, undefined, Date.now());
    toast({ text: i18n.t('experiments.stopped'), icon: 'check' });
  };
  const remove = async () => {
    await removeExperiment(db, id, Date.now());
    toast({
      text: i18n.t('experiments.deleted', [title]),
      icon: 'trash',
      undo: () => restoreExperiment(db, id, Date.now()),
    });
    goTo('experiments');
  };
  return (
    <>
      {state === 'planned' && (
        <>
          <Button onPress={() => ask('edit')}>{i18n.t('ui.edit')}</Button>
          <Button kind="primary" disabled={entries.length === 0} onPress={() => ask('start')}>
            {i18n.t('experiments.start')}
          </Button>
        </>
      )}
      {state === 'running' &&
        (isReached ? (
          <Button kind="primary" onPress={() => void concludeExperiment(db, id, Date.now())}>
            {i18n.t('experiments.end')}
          </Button>
        ) : (
          <Button onPress={() => ask('stop')}>{i18n.t('experiments.stop')}</Button>
        ))}
      <Button kind="ghost" icon="trash" label={i18n.t('experiments.delete')} onPress={() => void remove()} />
      {asking === 'edit' && <ExperimentDialog experiment={experiment} onClose={close} onSaved={close} />}
      {asking === 'start' && (
        <Confirm
          title={i18n.t('experiments.startTitle')}
          action={i18n.t('experiments.start')}
          onConfirm={() => void start()}
          onCancel={close}
        >
          <p>{i18n.t('experiments.startText')}</p>
        </Confirm>
      )}
      {asking === 'stop' && (
        <Confirm
          title={i18n.t('experiments.stopTitle')}
          action={i18n.t('experiments.stop')}
          onConfirm={() => void stop()}
          onCancel={close}
        >
          <p>{i18n.t('experiments.stopText')}</p>
        </Confirm>
      )}
    </>
  );
}
