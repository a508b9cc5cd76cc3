import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { GoalWithProgress } from '../../../utils/db/queries/goals-active.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import type { Voice } from '../../../utils/model/library.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import type { Strategy, Tactic } from '../../../utils/model/strategy.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';
import { valueText } from '../today/goal-words.ts';
import { personaLine } from './AudiencePanel.tsx';
import { budgetText } from './BudgetPanel.tsx';
import type { PillarNames } from './PillarFields.tsx';
import { daysText } from './tactic-words.ts';
import { useOnePage } from './use-one-page.ts';
import { voiceLines } from './VoicePanel.tsx';

export interface PrintSheetProps {
  readonly title: string;
  readonly strategy: Strategy | undefined;
  readonly goals: readonly GoalWithProgress[];
  readonly audience: readonly Persona[];
  readonly voice: Voice | undefined;
  readonly tactics: readonly Tactic[];
  readonly names: PillarNames;
  readonly now: number;
}

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/**
 * One page of paper, A4 or Letter. Parts that say nothing are not on it. What does not fit is set smaller, then of lists
 * only the first ones stand there, with how many more there are.
 */
export function PrintSheet({ title, strategy, goals, audience, voice, tactics, names, now }: PrintSheetProps) {
  const { sheet, fit, isOver } = useOnePage([title, strategy, goals, audience, voice, tactics, names]);
  const { most, goalsOfEach, lines } = fit;
  const objectives = strategy?.objectives ?? [];
  const named = pillars.filter((pillar) => names[pillar]?.trim());
  const networks = NetworkId.options.filter((network) => strategy?.networks?.includes(network));
  const goalsOf = (objective: string) => goals.filter(({ goal }) => goal.objective === objective);
  const others = goals.filter(({ goal }) => !objectives.includes(goal.objective ?? ''));
  const said = voice ? voiceLines(voice) : [];
  return (
    <article
      class={fit.zoom < 1 ? 'printsheet tight' : 'printsheet'}
      aria-label={i18n.t('strategy.onePage')}
      ref={sheet}
    >
      {isOver && <p class="printover">{i18n.t('strategy.overOnePage')}</p>}
      <div style={{ zoom: fit.zoom, '--printlines': lines }}>
        <header>
          <h2 dir="auto">{i18n.t('strategy.of', [title])}</h2>
          <span class="grey">{formatDay(now, 0)}</span>
        </header>
        {strategy?.aim && (
          <p class="printaim clamp" dir="auto">
            {strategy.aim}
          </p>
        )}
        <div class="printcolumns">
          <Part title={i18n.t('strategy.objectives')} isThere={objectives.length + goals.length > 0}>
            <ul>
              {objectives.slice(0, most).map((objective) => (
                <li key={objective}>
                  <span class="m clamp" dir="auto">
                    {objective}
                  </span>
                  <Goals goals={goalsOf(objective)} now={now} most={goalsOfEach} />
                </li>
              ))}
            </ul>
            <More count={objectives.length - most} />
            <Goals goals={others} now={now} most={goalsOfEach} />
          </Part>
          <Part title={i18n.t('strategy.networks')} isThere={networks.length > 0}>
            <ul>
              {networks.map((network) => (
                <li key={network}>
                  <span class="m">{networkName(network)}</span>
                  {strategy?.cadence?.[network] !== undefined &&
                    `, ${i18n.t('strategy.perWeekWanted', [tenth.format(strategy.cadence[network])])}`}
                  {strategy?.purposes?.[network] && (
                    <span class="block clamp" dir="auto">
                      {strategy.purposes[network]}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Part>
          <Part title={i18n.t('personas.name')} isThere={audience.length > 0}>
            <ul>
              {audience.slice(0, most).map((persona) => (
                <li key={persona.id}>
                  <span class="m" dir="auto">
                    {persona.name}
                  </span>
                  <span class="block clamp" dir="auto">
                    {personaLine(persona)}
                  </span>
                </li>
              ))}
            </ul>
            <More count={audience.length - most} />
          </Part>
          <Part title={i18n.t('strategy.pillars')} isThere={named.length > 0}>
            <ul>
              {named.map((pillar) => (
                <li key={pillar} class="row">
                  <PillarMark pillar={pillar} /> <span dir="auto">{pillarName(pillar, names)}</span>
                  {strategy?.pillarCadence?.[pillar] !== undefined && (
                    <span class="grey">
                      {i18n.t('strategy.perWeekWanted', [tenth.format(strategy.pillarCadence[pillar])])}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Part>
          <Part title={i18n.t('voice.title')} isThere={said.length > 0}>
            <ul>
              {said.map(([name, text]) => (
                <li key={name} class="clamp">
                  <span class="grey">{name}: </span>
                  <span dir="auto">{text}</span>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={i18n.t('routine.name')} isThere={tactics.length > 0}>
            <ul>
              {tactics.slice(0, most).map((tactic) => (
                <li key={tactic.id} class="clamp">
                  <span dir="auto">{tactic.text}</span> <span class="grey">({daysText(tactic.days)})</span>
                </li>
              ))}
            </ul>
            <More count={tactics.length - most} />
          </Part>
          <Part title={i18n.t('strategy.budget')} isThere={strategy?.budget !== undefined}>
            <p>{strategy?.budget && budgetText(strategy.budget)}</p>
          </Part>
        </div>
        {!strategy && goals.length + tactics.length + audience.length === 0 && (
          <p class="grey">{i18n.t('strategy.nothingYet')}</p>
        )}
      </div>
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly isThere: boolean;
  readonly children: ComponentChildren;
}

const Part = ({ title, isThere, children }: PartProps) =>
  isThere ? (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  ) : null;

const More = ({ count }: { readonly count: number }) =>
  count > 0 ? <p class="grey">{i18n.t('strategy.more', [formatNumber(count)])}</p> : null;

interface GoalsProps {
  readonly goals: readonly GoalWithProgress[];
  readonly now: number;
  readonly most: number;
}

const Goals = ({ goals, now, most }: GoalsProps) => (
  <>
    <ul class="printgoals">
      {goals.slice(0, most).map(({ goal, progress }) => (
        <li key={goal.id}>
          <span dir="auto">{goal.title}</span>: {valueText(goal, progress)},{' '}
          {i18n.t('goals.until', [formatDay(goal.dueAt, now)])}
        </li>
      ))}
    </ul>
    <More count={goals.length - most} />
  </>
);
