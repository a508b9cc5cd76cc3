import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { learnings } from '../../../utils/db/queries/learnings.ts';
import { ownYear } from '../../../utils/db/queries/own-year.ts';
import { figureIn } from '../../../utils/db/queries/week-review.ts';
import { addLearning, removeLearning } from '../../../utils/db/tables/learnings.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { lastWeek, mondayOf } from '../../../utils/lib/weeks.ts';
import { formatRange, formatSpan } from '../../../utils/lib/format.ts';
import { experimentResult, valuesOfArms } from '../../../utils/metrics/experiment-result.ts';
import { type Experiment, longestLearning } from '../../../utils/model/learning.ts';
import { ArmChart, type ArmChartProps } from '../../charts/ArmChart.tsx';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useWidth } from '../../hooks/use-width.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { HowButton } from '../posts/How.tsx';
import { countedText, pairText } from './experiment-words.ts';

const rounded = (value: number): string => formatNumber(Math.round(value));

/** What an experiment that ended says: a sentence for each pair, the posts behind it, and the same in numbers. */
export function VerdictPanel({ experiment }: { readonly experiment: Experiment }) {
  const { arms, network, metric = 'engagement', ageMs, result } = experiment;
  const values = valuesOfArms(experiment);
  const said = experimentResult(experiment);
  const n = formatNumber(values.flat().length);
  const missing = result?.missing ?? 0;
  return (
    <Panel
      title={i18n.t('experiments.result')}
      about={i18n.t('experiments.resultAbout', [
        countedText(metric),
        networkName(network),
        formatSpan(ageMs),
        n,
        formatNumber(missing),
      ])}
      action={
        <HowButton
          of={['armRatio', 'chanceBetter', 'atAge', metric]}
          from={arms.map((name, arm) => ({ name, text: (values[arm] ?? []).map(rounded).join(', ') }))}
        />
      }
    >
      {'silent' in said ? (
        <p class="pad3">{i18n.t(`experiments.silent.${said.silent}`)}</p>
      ) : (
        <>
          <ul class="pad3 verdicts">
            {said.verdict.pairs.map((pair) => (
              <li key={`${pair.a} ${pair.b}`} class={pair.isDistinct ? 'm' : ''} dir="auto">
                {pairText(pair, arms)}
              </li>
            ))}
          </ul>
          <div class="pad3">
            <FittingChart
              label={i18n.t('experiments.chartLabel', [countedText(metric), formatSpan(ageMs)])}
              arms={arms.map((name, arm) => {
                const of = said.verdict.arms[arm];
                return {
                  name,
                  values: values[arm] ?? [],
                  ...(of ? { typical: { value: of.typical, low: of.low, high: of.high } } : {}),
                };
              })}
            />
            <p class="small grey">{i18n.t('experiments.chartAbout')}</p>
          </div>
          <div class="tablebox" role="group" aria-label={i18n.t('experiments.result')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('experiments.kind')}</th>
                  <th scope="col" class="num">
                    {i18n.t('works.posts')}
                  </th>
                  <th scope="col" class="num">
                    {i18n.t('experiments.typical')}
                  </th>
                  <th scope="col" class="num">
                    {i18n.t('experiments.interval')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {said.verdict.arms.map((arm, index) => (
                  <tr key={arms[index]}>
                    <th scope="row" dir="auto">
                      {arms[index]}
                    </th>
                    <td class="num">{formatNumber(arm.n)}</td>
                    <td class="num">{formatNumber(Math.round(arm.typical))}</td>
                    <td class="num">
                      {formatRange(formatNumber(Math.round(arm.low)), formatNumber(Math.round(arm.high)))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <Lesson experiment={experiment} />
    </Panel>
  );
}

/** One line for the learning log, of which the next review asks whether it helped. */
function Lesson({ experiment }: { readonly experiment: Experiment }) {
  const { db } = useDesk();
  const toast = useToast();
  const [text, setText] = useState('');
  const kept = useLive(
    async () => (await learnings(db)).filter(({ experimentId }) => experimentId === experiment.id),
    [db, experiment.id],
  ).value;
  const save = async () => {
    const now = Date.now();
    const week = mondayOf(dayOf(now));
    const asked = { of: 'median', network: experiment.network } as const;
    const { value, n } = await figureIn(db, asked, lastWeek(now), await ownYear(db, now));
    const figure = { ...asked, n, ...(value === undefined ? {} : { value }) };
    const made = await addLearning(db, { kind: 'result', text, week, experimentId: experiment.id, figure }, now);
    if (!made) return;
    setText('');
    toast({ text: i18n.t('learnings.saved'), icon: 'check', undo: () => removeLearning(db, made.id, Date.now()) });
  };
  return (
    <>
      {kept && kept.length > 0 && (
        <ul class="pad3 verdicts" aria-label={i18n.t('learnings.name')}>
          {kept.map((each) => (
            <li key={each.id} dir="auto">
              {each.text} {each.helped && <span class="small grey">{i18n.t(`learnings.said.${each.helped}`)}</span>}
            </li>
          ))}
        </ul>
      )}
      <Form class="pad3 row lesson" onSubmit={save}>
        <div class="grow">
          <Field
            label={i18n.t('experiments.lesson')}
            value={text}
            maxLength={longestLearning}
            help={i18n.t('experiments.lessonAbout')}
            onValue={setText}
          />
        </div>
        <Button type="submit" disabled={!text.trim()}>
          {i18n.t('experiments.keepLesson')}
        </Button>
      </Form>
    </>
  );
}

const widest = 640;

/** Drawn for the room that there is: a picture that is made smaller has words that nobody can read. */
function FittingChart(props: Omit<ArmChartProps, 'width'>) {
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={box} class="chartbox">
      {width > 0 && <ArmChart {...props} width={Math.min(widest, width)} />}
    </div>
  );
}
