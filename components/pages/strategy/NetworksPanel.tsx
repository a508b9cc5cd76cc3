import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Scorecard, scorecards } from '../../../utils/db/queries/scorecards.ts';
import type { Strategy } from '../../../utils/model/strategy.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useOnce } from '../../hooks/use-once.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName, NetworkTag } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { HowButton } from '../posts/How.tsx';
import { valueText } from '../today/goal-words.ts';
import { NetworksDialog } from './NetworksDialog.tsx';
import { answersText, audienceText, effortText, rateText, verdictText } from './score-words.ts';
import type { StrategyPanelProps } from './strategy-panel.ts';

/** Which networks are worked on, what for and how often, and what each was seen to bring and to take. */
export function NetworksPanel({ strategy }: StrategyPanelProps) {
  const { db } = useDesk();
  const now = useNow();
  const [isEditing, edit] = useState(false);
  const live = useOnce(() => scorecards(db, Date.now()), [db, dayKeyOf(now)]);
  return (
    <Panel
      title={i18n.t('strategy.networks')}
      about={i18n.t('strategy.networksAbout')}
      action={
        <>
          <HowButton of={scored} from={(live.value ?? []).flatMap(postsOf)} />
          <Button kind="ghost" size="small" icon="sync" onPress={live.retry}>
            {i18n.t('works.again')}
          </Button>
          <Button kind="ghost" size="small" label={i18n.t('strategy.editNetworks')} onPress={() => edit(true)}>
            {i18n.t('ui.edit')}
          </Button>
        </>
      }
    >
      <Ask live={live} lines={6}>
        {(cards) => {
          const chosen = strategy?.networks;
          const shown = cards.filter(({ network }) => chosen?.includes(network) ?? true);
          const left = cards.filter((card) => !shown.includes(card));
          return (
            <>
              {shown.map((card) => (
                <Card key={card.network} card={card} strategy={strategy} />
              ))}
              {left.length > 0 && (
                <p class="small grey notused">
                  {i18n.t('strategy.notUsed', [left.map(({ network }) => networkName(network)).join(', ')])}
                </p>
              )}
            </>
          );
        }}
      </Ask>
      {isEditing && <NetworksDialog strategy={strategy} onClose={() => edit(false)} />}
    </Panel>
  );
}

function Card({ card, strategy }: { readonly card: Scorecard; readonly strategy: Strategy | undefined }) {
  const { network, accounts, goals } = card;
  const purpose = strategy?.purposes?.[network];
  const wanted = strategy?.cadence?.[network];
  const facts: readonly (readonly [string, string])[] =
    accounts === 0
      ? []
      : [
          [i18n.t('strategy.rate'), rateText(card)],
          [i18n.t('strategy.effort'), effortText(card, wanted)],
          [i18n.t('strategy.audience'), audienceText(card)],
          [i18n.t('strategy.response'), answersText(card)],
          ...goals.map(
            ({ goal, progress }) =>
              [
                i18n.t('strategy.toGoal', [goal.title]),
                progress.reach ? valueText(goal, progress) : i18n.t('goals.unseen'),
              ] as const,
          ),
        ];
  return (
    <section class="scorecard" aria-label={networkName(network)}>
      <div class="row base wrap">
        <NetworkTag network={network} quiet />
        <h3>{networkName(network)}</h3>
        {wanted !== undefined && <span class="tag">{i18n.t('strategy.perWeekWanted', [perWeek.format(wanted)])}</span>}
      </div>
      {purpose && <p dir="auto">{purpose}</p>}
      <p class={accounts === 0 ? 'grey' : ''}>
        {accounts === 0 ? i18n.t('strategy.noAccount', [networkName(network)]) : verdictText(card)}
      </p>
      {facts.length > 0 && (
        <dl class="backupfacts">
          {facts.map(([name, text], index) => (
            <div key={index}>
              <dt class="grey" dir="auto">
                {name}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** What the cards are made of. */
const scored = ['medianResult', 'rateByFollowers', 'cadence', 'responseTime', 'personaFit', 'goalReach'] as const;

const postsOf = ({ network, accounts, verdict }: Scorecard) =>
  accounts === 0
    ? []
    : [
        {
          name: networkName(network),
          text: postsText(verdict.says === 'unseen' ? verdict.n : verdict.result.n),
        },
      ];

const postsText = (n: number): string => i18n.t('how.posts', n, [formatNumber(n)]);

const perWeek = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
