import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { OwnNumbers } from '../../../utils/db/queries/own-numbers.ts';
import { formatMoment } from '../../../utils/lib/format.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { PaceBar } from '../../charts/PaceBar.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import type { PillarNames } from '../posts/works/level-words.ts';
import { paceSentence, valueText } from '../today/goal-words.ts';
import { ReportNumbers } from './ReportNumbers.tsx';
import { ReportBest, ReportDots, type ReportPartProps } from './ReportPosts.tsx';
import { learnedLines, periodText, shortText } from './report-words.ts';

/** A file that goes with a report, and what it can be checked by. */
export interface ReportData {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface ReportSheetProps extends ReportPartProps {
  /** What the posts of a year say, by network; of networks without a post nothing is in it. */
  readonly works: ReadonlyMap<NetworkId, OwnNumbers>;
  /** Whose report it is. */
  readonly title: string;
  readonly preparedBy: string;
  /** What was typed for it; empty: what its numbers say. */
  readonly summary: string;
  readonly next: readonly string[];
  /** A picture. */
  readonly logo?: ComponentChildren;
  readonly names: PillarNames;
  readonly now: number;
  readonly data?: readonly ReportData[];
}

/** All of a report. Nothing to press: it stands in files too. */
export function ReportSheet(props: ReportSheetProps) {
  const { report, title, preparedBy, summary, logo, now } = props;
  return (
    <article class="sheet">
      <header class="top">
        <div>
          <p class="small grey">{i18n.t('reports.title', [periodText(report.period)])}</p>
          <h1 dir="auto">{title}</h1>
        </div>
        <div class="by">
          {logo}
          <p class="small grey">
            {preparedBy && (
              <span class="block" dir="auto">
                {i18n.t('reports.preparedBy', [preparedBy])}
              </span>
            )}
            {formatDay(now, 0)}
          </p>
        </div>
      </header>
      <p class="short" dir="auto">
        {summary || shortText(report)}
      </p>
      <ReportGoals report={report} />
      <section>
        <h2>{i18n.t(`reports.numbers.${report.period.kind}`)}</h2>
        {report.networks.length > 0 ? (
          <ReportNumbers report={report} />
        ) : (
          <p class="grey">{i18n.t('reports.noPosts')}</p>
        )}
      </section>
      <ReportDots report={report} />
      {report.posts.length > 0 && <ReportBest report={report} />}
      <div class="two">
        <Learned {...props} />
        <Next {...props} />
      </div>
      <Method {...props} />
    </article>
  );
}

function ReportGoals({ report: { goals } }: ReportPartProps) {
  if (goals.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('reports.goals')}</h2>
      <ul class="goals">
        {goals.map(({ goal, progress }) => (
          <li key={goal.id}>
            <span class="small grey block" dir="auto">
              {goal.title}
            </span>
            <span class="figure">{valueText(goal, progress)}</span>
            {progress.pace.way && (
              <PaceBar least={progress.pace.way.from} most={progress.pace.way.to} time={progress.pace.time} />
            )}
            <span class="small block">{paceSentence(goal, progress)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Learned({ report: { learned }, works, names }: ReportSheetProps) {
  const lines = [
    ...learned.map(({ text, helped }) => ({
      text: helped ? i18n.t('reports.judged', [text, i18n.t(`learnings.said.${helped}`)]) : text,
      isQuiet: false,
    })),
    ...learnedLines(works, names),
  ];
  return (
    <section>
      <h2>{i18n.t('reports.learned')}</h2>
      {lines.length > 0 ? (
        <ul class="lines">
          {lines.map(({ text, isQuiet }) => (
            <li key={text} class={isQuiet ? 'quiet' : ''} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p class="grey">{i18n.t('reports.nothingLearned')}</p>
      )}
    </section>
  );
}

function Next({ report: { decided, running, period }, next }: ReportSheetProps) {
  const lines = [
    ...decided.map(({ text }) => text),
    ...next,
    ...running.map(({ title }) => i18n.t('reports.experiment', [title])),
  ];
  return (
    <section>
      <h2>{i18n.t(`reports.nextTitle.${period.kind}`)}</h2>
      {lines.length > 0 ? (
        <ol class="lines">
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ol>
      ) : (
        <p class="grey">{i18n.t('reports.nothingNext')}</p>
      )}
    </section>
  );
}

function Method({ report: { posts, measure }, works, now, data = [] }: ReportSheetProps) {
  const measured = posts.filter((post) => post.measured).length;
  return (
    <section class="method">
      <h2>{i18n.t('reports.method')}</h2>
      <p class="small grey">
        {[
          i18n.t(`reports.methodPosts.${measure}`, [formatNumber(posts.length), formatNumber(measured)]),
          i18n.t('reports.methodSums'),
          i18n.t('reports.methodCounts'),
          works.size > 0 && i18n.t('reports.methodCause'),
          ...data.map(({ name, sha256 }) => i18n.t('reports.methodFile', [name, sha256.slice(0, 8), sha256.slice(-4)])),
          i18n.t('reports.madeOn', [formatMoment(now)]),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  );
}
