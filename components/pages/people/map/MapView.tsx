import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerMap } from '../../../../utils/db/queries/customer-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Empty, Failure, Skeleton } from '../../../ui/Panel.tsx';
import type { PeopleViewProps } from '../people-view.ts';
import { MapPicture, tieKinds } from './MapPicture.tsx';
import { TieTable } from './TieTable.tsx';
import { useMap, usePlaces } from './use-map.ts';

/** Who among the people who are kept answers, tags and brings whom. */
export function MapView(props: PeopleViewProps) {
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt(attempt + 1);
  const state = useMap(attempt);
  if (state.step === 'failed') return <Failure title={i18n.t('ui.listFailed')} report={state.report} onRetry={again} />;
  if (state.step === 'reading')
    return (
      <>
        <p class="pad small grey" role="status">
          {state.read > 0 && i18n.t('map.reading', [formatNumber(state.read)])}
        </p>
        <Skeleton lines={6} />
      </>
    );
  return <Shown {...props} map={state.map} onAgain={again} />;
}

interface ShownProps extends PeopleViewProps {
  readonly map: CustomerMap;
  readonly onAgain: () => void;
}

function Shown({ lines, now, openId, onOpen, map, onAgain }: ShownProps) {
  const ids = useMemo(() => new Set(lines.map(({ person }) => person.id)), [lines]);
  const names = useMemo(() => new Map(map.people.map(({ id, name }) => [id, name])), [map]);
  const { nodes, ties, left, placed } = usePlaces(map, ids);
  const all = map.ties.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  const from = i18n.t('map.from', [formatNumber(map.posts), formatNumber(map.comments)]);
  if (all.length === 0)
    return (
      <Empty action={<Button onPress={onAgain}>{i18n.t('map.again')}</Button>}>
        {i18n.t('map.none')} {from}
      </Empty>
    );
  return (
    <div class="col g3 pad">
      <div class="row wrap">
        <span class="small grey">
          {from} {i18n.t('map.limits')}{' '}
          {left > 0 && i18n.t('map.left', [formatNumber(nodes.length), formatNumber(nodes.length + left)])}
        </span>
        <span class="end" />
        <Button size="small" icon="sync" onPress={onAgain}>
          {i18n.t('map.again')}
        </Button>
      </div>
      <ul class="row wrap small maplegend">
        {tieKinds.map((kind) => (
          <li key={kind} class="row">
            <svg width="28" height="8" aria-hidden="true" focusable="false">
              <path class={`tie ${kind}`} d="M0 4h28" stroke-width="2" />
            </svg>
            {i18n.t(`map.kind.${kind}`)}
          </li>
        ))}
      </ul>
      {placed ? (
        <MapPicture nodes={placed} ties={ties} openId={openId} onOpen={onOpen} />
      ) : (
        <div class="mappicture">
          <Skeleton lines={3} />
        </div>
      )}
      <TieTable ties={all} nameOf={(id) => names.get(id) ?? ''} now={now} onOpen={onOpen} />
    </div>
  );
}
