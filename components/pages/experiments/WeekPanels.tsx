import { i18n } from '#i18n';
import type { WeekReview } from '../../../utils/db/queries/week-review.ts';
import type { YearPost } from '../../../utils/db/queries/own-year.ts';
import { formatFactor } from '../../../utils/lib/format.ts';
import { titleOf } from '../../../utils/lib/title-of.ts';
import { dueMoment } from '../../../utils/lib/due.ts';
import { goTo } from '../../hooks/use-route.ts';
import { formatCount, formatDay, formatNumber } from '../../ui/format.ts';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { HowButton } from '../posts/How.tsx';
import { numberInput } from '../posts/how-inputs.ts';
import { verdictName, verdictStatus } from '../today/goal-words.ts';
import { stateText } from './experiment-words.ts';

export interface WeekPanelProps {
  readonly review: WeekReview;
  readonly now: number;
}

/** Own posts of the week, those that stand out marked. */
export function WeekPostsPanel({ review: { posts }, now }: WeekPanelProps) {
  const compared = posts.filter(({ ofUsual }) => ofUsual !== undefined).length;
  return (
    <Panel
      title={i18n.t('review.posts')}
      about={posts.length > 0 && i18n.t('review.postsAbout', [formatNumber(posts.length), formatNumber(compared)])}
      action={
        <HowButton of={['engagement', 'atAge', 'residual', 'standout']} from={[numberInput('posts', compared)]} />
      }
    >
      {posts.length === 0 ? (
        <p class="pad3 grey">{i18n.t('review.noPosts')}</p>
      ) : (
        // The table scrolls sideways in a narrow window: reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="tablebox" role="group" aria-label={i18n.t('review.posts')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('review.post')}</th>
                <th scope="col">{i18n.t('review.published')}</th>
                <th scope="col" class="num">
                  {i18n.t('posts.engagement')}
                </th>
                <th scope="col" class="num">
                  {i18n.t('review.at24')}
                </th>
                <th scope="col" class="num">
                  {i18n.t('review.ofUsual')}
                </th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <PostLine key={post.row.key} post={post} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function PostLine({ post, now }: { readonly post: YearPost; readonly now: number }) {
  const { row, at, engagement, value, ofUsual, standout } = post;
  return (
    <tr>
      <th scope="row">
        <span class="row nw">
          <NetworkTag network={row.network} />
          <button type="button" class="rowlink cut" dir="auto" onClick={() => goTo('posts', row.key)}>
            {titleOf(row.text ?? '') || i18n.t('posts.noText')}
          </button>
        </span>
      </th>
      <td>{formatDay(at, now)}</td>
      <td class="num">{engagement ? formatCount(engagement) : '–'}</td>
      <td class="num">{value === undefined ? '–' : formatNumber(Math.round(value))}</td>
      <td class="num">
        {ofUsual === undefined ? (
          <span class="small grey">{i18n.t('review.notCompared')}</span>
        ) : (
          <span class="row nw ofusual">
            {standout && (
              <StatusMark
                status={standout}
                label={i18n.t(standout === 'up' ? 'review.standsUp' : 'review.standsDown')}
              />
            )}
            <span class={standout ? 'b' : ''}>×{formatFactor(ofUsual)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

/** The plan of the week beside what was seen, network by network, with what did not go out. */
export function WeekPlanPanel({ review: { plan }, now }: WeekPanelProps) {
  return (
    <Panel title={i18n.t('review.plan')} about={i18n.t('review.planAbout')} action={<HowButton of={['posts']} />}>
      {plan.length === 0 ? (
        <p class="pad3 grey">{i18n.t('review.noPlan')}</p>
      ) : (
        <ul class="pad3 reviewlist">
          {plan.map(({ network, planned, out, seen, missed }) => (
            <li key={network}>
              <p class="row wrap">
                <NetworkTag network={network} quiet />
                <b>{networkName(network)}</b>
                <span>
                  {planned > 0
                    ? i18n.t('review.outOf', [formatNumber(out), formatNumber(planned)])
                    : i18n.t('review.nothingPlanned')}
                </span>
                <span class="small grey">{i18n.t('review.seen', seen, [formatNumber(seen)])}</span>
              </p>
              {missed.map(({ id, title, dueAt }) => (
                <p key={id} class="row small">
                  <StatusMark status="gap" />
                  <button type="button" class="rowlink" dir="auto" onClick={() => goTo('calendar', id)}>
                    {title}
                  </button>
                  <span class="grey">
                    {i18n.t('review.notOut', [dueAt === undefined ? '' : formatDay(dueAt, now)])}
                  </span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Goals off their pace, experiments that ended, next steps that still stand. */
export function WeekRestPanel({ review: { goals, experiments, followUps }, now }: WeekPanelProps) {
  return (
    <Panel title={i18n.t('review.rest')} action={<HowButton of={['goalReach', 'pace', 'forecast']} />}>
      <dl class="pad3 trends">
        <dt class="grey">{i18n.t('goals.name')}</dt>
        <dd>
          {goals.length === 0
            ? i18n.t('review.noGoals')
            : goals.map(({ goal, progress: { pace } }) => (
                <p key={goal.id} class="row wrap">
                  <StatusMark status={verdictStatus[pace.verdict]} />
                  <span dir="auto">{goal.title}</span>
                  <span class="small grey">{verdictName(pace.verdict)}</span>
                </p>
              ))}
        </dd>
        <dt class="grey">{i18n.t('experiments.name')}</dt>
        <dd>
          {experiments.length === 0
            ? i18n.t('review.noExperiments')
            : experiments.map(({ experiment: { id, title, state }, isReached }) => (
                <p key={id} class="row wrap">
                  <button type="button" class="rowlink" dir="auto" onClick={() => goTo('experiments', id)}>
                    {title}
                  </button>
                  <span class="small grey">{isReached ? i18n.t('experiments.reached') : stateText(state)}</span>
                </p>
              ))}
        </dd>
        <dt class="grey">{i18n.t('review.followUps')}</dt>
        <dd>
          {followUps.length === 0
            ? i18n.t('review.noFollowUps')
            : followUps.map(({ id, name, nextStep }) => (
                <p key={id} class="row wrap">
                  <button type="button" class="rowlink" dir="auto" onClick={() => goTo('people', id)}>
                    {name}
                  </button>
                  <span class="small grey" dir="auto">
                    {nextStep?.text} {formatDay(dueMoment(nextStep ?? {}) ?? now, now)}
                  </span>
                </p>
              ))}
        </dd>
      </dl>
    </Panel>
  );
}
