import { i18n } from '#i18n';
import type { OwnNumbers } from '../../../../utils/db/queries/own-numbers.ts';
import { formatChance, formatFactor, formatNearDay, formatRange } from '../../../../utils/lib/format.ts';
import type { FollowerGrowth } from '../../../../utils/metrics/follower-growth.ts';
import { LevelChart } from '../../../charts/LevelChart.tsx';
import { formatDay, formatEstimate, formatNumber, formatPercent } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';
import { factorText, levelText, type PillarNames } from './level-words.ts';

export interface TrendsPanelProps {
  readonly numbers: OwnNumbers;
  readonly now: number;
  /** The user's own names of pillars. */
  readonly names?: PillarNames | undefined;
}

const decimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

const signed = (value: number): string => `${value < 0 ? '−' : ''}${decimal.format(Math.abs(value))}`;

/** Followers a day and both ends of their interval. */
const growthTexts = ({ perDay, low, high }: FollowerGrowth): readonly string[] =>
  formatEstimate({ value: perDay, low, high }).map((text) => text.replace(/^-/, '−'));

/** Whether the level changed, whether posting often tires, what is posted, and how followers grow. */
export function TrendsPanel({ numbers: { changes, weeks, fatigue, mix, followers }, now, names }: TrendsPanelProps) {
  return (
    <Panel
      title={i18n.t('works.trends')}
      action={
        <HowButton
          of={['changePoint', 'whatChanged', 'fatigue', 'mix', 'followerGrowth']}
          from={[
            numberInput('changePoint', weeks.length),
            numberInput('fatigue', fatigue.n),
            numberInput('mix', mix.n),
            ...[...followers.values()].map(({ n, name }) => ({
              name: i18n.t('how.followersOf', [name]),
              text: formatNumber(n),
            })),
          ].map(({ name, text }) => ({ name, text: i18n.t('how.n', [text]) }))}
        />
      }
    >
      <dl class="pad3 trends">
        <dt class="grey">{i18n.t('works.changes')}</dt>
        <dd>
          {changes.length === 0
            ? i18n.t('works.noChange', weeks.length, [formatNumber(weeks.length)])
            : changes.map((change) => <Change key={change.at} of={change} now={now} names={names} />)}
          {weeks.length > 1 && <Levels weeks={weeks} changes={changes} now={now} />}
        </dd>
        <dt class="grey">{i18n.t('works.fatigue')}</dt>
        <dd>{fatigueText(fatigue)}</dd>
        <dt class="grey">{i18n.t('works.mix')}</dt>
        <dd>
          {mix.parts.length === 0
            ? i18n.t('works.noMix')
            : mix.parts.map(({ kind, n, share, low, high, lastAt }) => (
                <p key={kind}>
                  {levelText('format', kind, undefined)} <b>{formatPercent(share)}</b>{' '}
                  <span class="small grey">
                    {formatRange(formatPercent(low), formatPercent(high))}, {i18n.t('postList.n', [formatNumber(n)])},{' '}
                    {i18n.t('works.lastOne', [formatNearDay(lastAt, now)])}
                  </span>
                </p>
              ))}
        </dd>
        <dt class="grey">{i18n.t('works.followers')}</dt>
        <dd>
          {followers.size === 0
            ? i18n.t('works.noFollowers')
            : [...followers].map(([key, growth]) => {
                const [perDay, low = '', high = ''] = growthTexts(growth);
                return (
                  <p key={key}>
                    {followers.size > 1 && <span dir="auto">{growth.name} </span>}
                    <b>{perDay}</b>{' '}
                    <span class="small grey">
                      {formatRange(low, high)},{' '}
                      {i18n.t('works.seenOver', [formatNumber(growth.n), formatNumber(Math.round(growth.days))])}
                    </span>
                  </p>
                );
              })}
        </dd>
      </dl>
    </Panel>
  );
}

interface LevelsProps extends Pick<OwnNumbers, 'weeks' | 'changes'> {
  readonly now: number;
}

/** The middle of every week, with the changes of level marked, and the same as a table. */
function Levels({ weeks, changes, now }: LevelsProps) {
  const shown = weeks.map(({ from, median, n }) => ({ from, value: Math.exp(median), n }));
  return (
    <>
      <LevelChart
        weeks={shown}
        changes={changes.map(({ at, factor }) => ({ at, text: `×${formatFactor(factor)}` }))}
        label={i18n.t('works.levelChart')}
        dayText={(at) => formatDay(at, now)}
      />
      <p class="small grey">{i18n.t('works.levelAbout')}</p>
      <details class="small">
        <summary>{i18n.t('works.levelTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('works.weekOf')}</th>
              <th scope="col" class="num">
                {i18n.t('works.middle')}
              </th>
              <th scope="col" class="num">
                {i18n.t('works.posts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ from, value, n }) => (
              <tr key={from}>
                <th scope="row">{formatDay(from, now)}</th>
                <td class="num">×{formatFactor(value)}</td>
                <td class="num">{formatNumber(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

interface ChangeProps {
  readonly of: OwnNumbers['changes'][number];
  readonly now: number;
  readonly names: PillarNames | undefined;
}

/** A change of level, and what else was different from then on: beside it, not as its cause. */
function Change({ of: { at, factor, p, weeks, traits }, now, names }: ChangeProps) {
  const [before, after] = weeks;
  return (
    <>
      <p>
        {i18n.t('works.changed', [
          formatDay(at, now),
          formatFactor(factor),
          formatNumber(before),
          formatNumber(after),
          formatChance(p),
        ])}
      </p>
      {traits.map((trait) => (
        <p key={`${trait.factor} ${trait.level}`} class="small grey">
          {i18n.t('works.traitChanged', [
            factorText(trait.factor),
            levelText(trait.factor, trait.level, names),
            formatPercent(trait.before),
            formatPercent(trait.after),
          ])}
        </p>
      ))}
    </>
  );
}

function fatigueText({ n, rho, p, isDistinct, needed }: OwnNumbers['fatigue']): string {
  if (needed > 0) return i18n.t('works.fewPosts', [formatNumber(n), formatNumber(needed)]);
  if (rho === undefined || p === undefined)
    return `${i18n.t('works.same')}, ${i18n.t('postList.n', [formatNumber(n)])}`;
  const [correlation, chance, count] = [signed(rho), formatChance(p), formatNumber(n)] as const;
  if (!isDistinct) return i18n.t('works.fatigueUnclear', [correlation, chance, count]);
  return rho > 0
    ? i18n.t('works.fatigueLonger', [correlation, chance, count])
    : i18n.t('works.fatigueShorter', [correlation, chance, count]);
}
