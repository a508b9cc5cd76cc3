import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnNumbers } from '../../../../utils/db/queries/own-numbers.ts';
import { NetworkId } from '../../../../utils/model/network.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useNumbers } from '../../../hooks/use-numbers.ts';
import { usePillarNames } from '../../../hooks/use-pillar-names.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { Failure, Skeleton } from '../../../ui/Panel.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { AudiencePanel } from './AudiencePanel.tsx';
import { BestTimePanel } from './BestTimePanel.tsx';
import { CadencePanel } from './CadencePanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { LandscapePanel } from './LandscapePanel.tsx';
import { StandoutsPanel } from './StandoutsPanel.tsx';
import { TrendsPanel } from './TrendsPanel.tsx';

export interface WorksViewProps {
  /** Whose posts: those of other scopes have no usual together. */
  readonly relation: 'own' | 'competitor';
  /** The network that is filtered for, if one is. */
  readonly network: NetworkId | undefined;
  readonly now: number;
  readonly onOpen: (key: string) => void;
}

/** Which sentence says what the numbers are of: not all posts of a year are read where there are very many. */
const aboutKey = (relation: WorksViewProps['relation'], areNewest: boolean) =>
  relation === 'own'
    ? areNewest
      ? ('works.aboutNewest' as const)
      : ('works.about' as const)
    : areNewest
      ? ('works.aboutTheirNewest' as const)
      : ('works.aboutTheirs' as const);

const postCounts = ({ compared, posts }: OwnNumbers) => [formatNumber(compared), formatNumber(posts)] as const;

/** What is honestly known of the posts of a year on one network: what goes with good results, and where nothing is known. */
export function WorksView({ relation, network: asked, now, onOpen }: WorksViewProps) {
  const { workspace } = useDesk();
  const names = usePillarNames();
  const [chosen, choose] = useState<NetworkId>(asked ?? 'linkedin');
  const [version, ask] = useState(0);
  const network = asked ?? chosen;
  const { value, isWorking, error } = useNumbers(workspace.id, { network, relation }, version);
  return (
    <div class="works">
      <div class="row wrap">
        {asked === undefined && (
          <Segmented<NetworkId>
            label={i18n.t('posts.network')}
            value={chosen}
            options={NetworkId.options.map((each) => ({ value: each, text: networkName(each) }))}
            onValue={choose}
          />
        )}
        <span class="small grey grow" role="status">
          {isWorking
            ? i18n.t('works.working')
            : value && i18n.t(aboutKey(relation, value.areNewest), [networkName(network), ...postCounts(value)])}
        </span>
        <Button size="small" icon="sync" disabled={isWorking} onPress={() => ask(version + 1)}>
          {i18n.t('works.again')}
        </Button>
      </div>
      {error !== undefined && !value ? (
        <Failure title={i18n.t('works.failed')} report={error} onRetry={() => ask(version + 1)} />
      ) : !value || isWorking ? (
        <div class="panel">
          <Skeleton lines={6} />
        </div>
      ) : (
        <div class="worksgrid">
          <EffectsPanel works={value.works} names={names} />
          <BestTimePanel times={value.times} />
          {relation === 'own' && <AudiencePanel network={network} now={now} />}
          <StandoutsPanel standouts={value.standouts} boosts={value.boosts} onOpen={onOpen} />
          {relation === 'own' && <CadencePanel key={version} network={network} now={now} />}
          {relation === 'own' && <LandscapePanel key={`landscape${version}`} network={network} now={now} />}
          <TrendsPanel numbers={value} now={now} names={names} />
        </div>
      )}
    </div>
  );
}
