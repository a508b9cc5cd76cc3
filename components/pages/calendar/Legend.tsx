import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { entryStates, pillarName, pillars, stateIcons, stateName } from './entry-words.ts';

export function Legend() {
  const names = usePillarNames();
  return (
    <p class="legend">
      {pillars.map((pillar) => (
        <span key={pillar}>
          <PillarMark pillar={pillar} />
          {pillarName(pillar, names)}
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
