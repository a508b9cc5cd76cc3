import { i18n } from '#i18n';
import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { GoalFan, type GoalPoint } from '../../charts/GoalFan.tsx';
import { PaceBar } from '../../charts/PaceBar.tsx';
import { TargetBar } from '../../charts/TargetBar.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { forecastSpan, hoursText, reachText } from './goal-words.ts';

export interface GoalPictureProps {
  readonly goal: Goal;
  readonly progress: GoalProgress;
  readonly now: number;
  /** With a line where one is known, and the table behind it; else as small as it can be. */
  readonly isFull: boolean;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const mostRows = 30;

/** A goal as a picture: its line with a fan where it leads, how long answers take, or a bar of how far it is. */
export function GoalPicture({ goal, progress, now, isFull }: GoalPictureProps) {
  const { pace, samples, forecast, answers, base } = progress;
  if (answers?.time) {
    const { median, interval } = answers.time;
    const target = goal.target * hourMs;
    const most = niceHours(Math.max(target, interval?.to ?? median.to) / hourMs) * hourMs;
    return (
      <TargetBar
        value={median}
        interval={interval}
        target={target}
        most={most}
        {...(isFull
          ? {
              texts: {
                zero: i18n.t('ui.hours', [formatNumber(0)]),
                target: i18n.t('goals.targetTick', [hoursText(goal.target)]),
                most: hoursText(most / hourMs),
              },
            }
          : { width: 168 })}
      />
    );
  }
  const points = daily(samples);
  if (!isFull || points.length < 2) return <PaceBar least={pace.way?.from ?? 0} most={pace.way?.to} time={pace.time} />;
  return (
    <>
      <GoalFan
        points={points}
        from={Math.min(goal.startsAt, points[0]?.at ?? goal.startsAt)}
        to={goal.dueAt}
        now={now}
        base={base?.value ?? 0}
        target={goal.target}
        forecast={forecast && { ...forecast, low: Math.max(0, forecast.low) }}
        texts={{
          from: formatDay(goal.startsAt, now),
          today: i18n.t('goals.chartToday'),
          to: formatDay(goal.dueAt, now),
          target: i18n.t('goals.targetAt', [formatNumber(goal.target)]),
          forecast: forecast && forecastSpan(forecast),
        }}
      />
      <details class="behind small">
        <summary>
          {i18n.t('goals.chartTable')}
          <span class="vh">: {goal.title}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('goals.chartDay')}</th>
              <th scope="col" class="num">
                {i18n.t('goals.chartValue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {forecast && (
              <tr>
                <th scope="row">
                  {i18n.t('goals.chartForecast')}, {formatDay(goal.dueAt, now)}
                </th>
                <td class="num">{forecastSpan(forecast)}</td>
              </tr>
            )}
            {points
              .slice(-mostRows)
              .toReversed()
              .map(({ at, value, half = 0 }) => (
                <tr key={at}>
                  <th scope="row">{formatDay(at, now)}</th>
                  <td class="num">{reachText({ from: value - half, to: value + half })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The last one of each day. */
function daily(samples: readonly GoalPoint[]): readonly GoalPoint[] {
  const byDay = new Map<number, GoalPoint>();
  for (const sample of samples) byDay.set(Math.floor(sample.at / dayMs), sample);
  return [...byDay.values()];
}

/** The end of a scale of hours. */
const niceHours = (hours: number): number =>
  [1, 2, 4, 8, 12, 24, 48, 96, 168, 336].find((each) => each >= hours) ?? Math.ceil(hours / 168) * 168;
