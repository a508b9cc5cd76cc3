import type { Pillar } from '../../../utils/model/records.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import type { CampaignLook } from './campaign-look.ts';
import { entryStates, pillarName, pillars, stateIcons, stateName } from './entry-words.ts';

export interface LegendProps {
  readonly used: ReadonlySet<Pillar | undefined>;
  /** Those that something of what is shown is of. */
  readonly campaigns: readonly CampaignLook[];
}

/** What the marks mean: of the pillars those that have a name or are `used` in what is shown. */
export function Legend({ used, campaigns }: LegendProps) {
  const names = usePillarNames();
  return (
    <p class="legend">
      {pillars
        .filter((pillar) => names?.[pillar] || used.has(pillar))
        .map((pillar) => (
          <span key={pillar}>
            <PillarMark pillar={pillar} />
            {pillarName(pillar, names)}
          </span>
        ))}
      {campaigns.map(({ id, title, look }) => (
        <span key={id} dir="auto">
          <span class="camplook" data-look={look} aria-hidden="true" />
          {title}
        </span>
      ))}
      {entryStates.map((state) => (
        <span key={state}>
          <Icon name={stateIcons[state]} />
          {stateName(state)}
        </span>
      ))}
    </p>
  );
}
