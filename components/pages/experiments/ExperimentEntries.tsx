import { i18n } from '#i18n';
import type { ExperimentLine, ExperimentView } from '../../../utils/db/queries/experiments.ts';
import { formatRange, formatSpan } from '../../../utils/lib/format.ts';
import type { ExperimentValue } from '../../../utils/model/learning.ts';
import { goTo } from '../../hooks/use-route.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { fateText } from './experiment-words.ts';

export interface ExperimentEntriesProps {
  readonly view: ExperimentView;
  readonly now: number;
}

/** Every entry of an experiment: its kind, when it is due, and what became of it. Numbers stand here only at the end. */
export function ExperimentEntries({ view: { experiment, lines }, now }: ExperimentEntriesProps) {
  const values = new Map(experiment.result?.values.map((value) => [value.entryId, value]));
  const isEnded = experiment.state === 'ended';
  return (
    <Panel title={i18n.t('experiments.entries')} about={i18n.t('postList.n', [formatNumber(lines.length)])}>
      {lines.length === 0 ? (
        <Empty>{i18n.t('experiments.putIn')}</Empty>
      ) : (
        // The table scrolls sideways in a narrow window: reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="tablebox" role="group" aria-label={i18n.t('experiments.entries')} tabIndex={0}>
          <table class="experimententries">
            <thead>
              <tr>
                <th scope="col">{i18n.t('experiments.entry')}</th>
                <th scope="col">{i18n.t('experiments.kind')}</th>
                <th scope="col">{i18n.t('experiments.due')}</th>
                <th scope="col">{i18n.t('experiments.what')}</th>
                {isEnded && (
                  <th scope="col" class="num">
                    {i18n.t('postList.compared.at', [formatSpan(experiment.ageMs)])}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.entry.entryId}>
                  <th scope="row">
                    <EntryName line={line} />
                  </th>
                  <td dir="auto">
                    {line.entry.arm === undefined ? (
                      <span class="grey">{i18n.t('experiments.notDrawn')}</span>
                    ) : (
                      experiment.arms[line.entry.arm]
                    )}
                  </td>
                  <td>
                    {line.plan?.dueAt === undefined ? (
                      <span class="grey">{i18n.t('experiments.noDay')}</span>
                    ) : (
                      formatDay(line.plan.dueAt, now)
                    )}
                    {line.isMoved && <span class="small grey"> {i18n.t('experiments.moved')}</span>}
                  </td>
                  <td>{fateText(line.fate, experiment.ageMs)}</td>
                  {isEnded && <td class="num">{valueText(values.get(line.entry.entryId))}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function EntryName({ line: { entry, plan } }: { readonly line: ExperimentLine }) {
  if (!plan) return <span class="grey">{i18n.t('experiments.unknownEntry')}</span>;
  if (plan.deletedAt !== undefined) return <span class="grey">{plan.title}</span>;
  return (
    <button type="button" class="rowlink" dir="auto" onClick={() => goTo('calendar', entry.entryId)}>
      {plan.title}
    </button>
  );
}

function valueText(value: ExperimentValue | undefined): string {
  if (!value) return '–';
  const [low, middle, high] = [value.low, value.value, value.high].map((each) => formatNumber(Math.round(each)));
  return low === high ? (middle ?? '') : `${middle} (${formatRange(low ?? '', high ?? '')})`;
}
