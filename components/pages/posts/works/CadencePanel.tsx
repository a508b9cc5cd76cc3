import { i18n } from '#i18n';
import { cadenceBeside, type CadenceLine } from '../../../../utils/db/queries/cadence-beside.ts';
import { strategyOf } from '../../../../utils/db/queries/strategy.ts';
import { cadenceWeeks, weeksToCompare } from '../../../../utils/metrics/cadence.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import type { Pillar } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { usePillarNames } from '../../../hooks/use-pillar-names.ts';
import { formatNumber } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { PillarMark } from '../../../ui/PillarMark.tsx';
import { Ask } from '../../Ask.tsx';
import { pillarName } from '../../calendar/entry-words.ts';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';

export interface CadencePanelProps {
  readonly network: NetworkId;
  /** Of the moment at which the rest was computed, ms. */
  readonly now: number;
}

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** How often one posts beside the plan, pillar by pillar, and beside followed competitors where enough of them was seen. */
export function CadencePanel({ network, now }: CadencePanelProps) {
  const { db } = useDesk();
  const names = usePillarNames();
  const wanted = useLive(async () => (await strategyOf(db))?.cadence?.[network], [db, network]).value;
  const live = useLive(() => cadenceBeside(db, network, now), [db, network]);
  return (
    <Panel
      title={i18n.t('works.cadence')}
      about={i18n.t('works.cadenceAbout')}
      action={
        <HowButton
          of={['cadence', 'mix']}
          from={(live.value?.lines ?? []).flatMap(({ pillar, seenPerWeek }) =>
            pillar === undefined ? [numberInput('posts', Math.round(seenPerWeek * cadenceWeeks))] : [],
          )}
        />
      }
    >
      <Ask live={live}>
        {({ lines, competitors, followed }) => (
          <>
            <div class="tablebox" role="group" aria-label={i18n.t('works.cadence')}>
              <table class="effects">
                <thead>
                  <tr>
                    <th scope="col">{i18n.t('calendar.pillar')}</th>
                    <th scope="col" class="num">
                      {i18n.t('works.sevenDays')}
                    </th>
                    <th scope="col" class="num">
                      {i18n.t('works.aWeek')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <Line key={line.pillar ?? 'all'} line={line} names={names} />
                  ))}
                </tbody>
              </table>
            </div>
            <p class="small pad3">
              {wanted !== undefined && `${i18n.t('works.wantedCadence', [tenth.format(wanted)])} `}
              {competitors
                ? i18n.t('works.theirCadence', [
                    tenth.format(competitors.perWeek),
                    formatNumber(competitors.n),
                    formatNumber(competitors.leftOut),
                    formatNumber(weeksToCompare),
                  ])
                : followed === 0
                  ? i18n.t('works.noCompetitors', [networkName(network)])
                  : i18n.t('works.fewLooks', [networkName(network), formatNumber(weeksToCompare)])}
            </p>
          </>
        )}
      </Ask>
    </Panel>
  );
}

interface LineProps {
  readonly line: CadenceLine;
  readonly names: Partial<Record<Pillar, string>> | undefined;
}

function Line({ line: { pillar, planned, seen, plannedPerWeek, seenPerWeek }, names }: LineProps) {
  return (
    <tr>
      <th scope="row" class={pillar === undefined ? 'b' : ''}>
        {pillar === undefined ? (
          i18n.t('works.allPosts')
        ) : pillar === 'none' ? (
          i18n.t('works.noPillar')
        ) : (
          <span class="row nw">
            <PillarMark pillar={pillar} />
            {pillarName(pillar, names)}
          </span>
        )}
      </th>
      <td class="num">{i18n.t('works.ofPlan', [formatNumber(seen), formatNumber(planned)])}</td>
      <td class="num">{i18n.t('works.ofPlan', [tenth.format(seenPerWeek), tenth.format(plannedPerWeek)])}</td>
    </tr>
  );
}
