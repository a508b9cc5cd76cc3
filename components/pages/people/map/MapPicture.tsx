import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tie, TieKind } from '../../../../utils/db/queries/customer-map.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { MapNode } from './layout.ts';

export interface MapPictureProps {
  readonly nodes: readonly MapNode[];
  readonly ties: readonly Tie[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Half of the longest name stands beside the outermost person. */
const beside = 100;
const above = 60;
const longestName = 22;
export const tieKinds: readonly TieKind[] = ['answers', 'tags', 'brings'];

/** People as dots, larger the more ties they have, and what each does to whom as lines with an arrow. */
export function MapPicture({ nodes, ties, openId, onOpen }: MapPictureProps) {
  const id = useId();
  const at = new Map(nodes.map((node) => [node.id, { x: node.x ?? 0, y: node.y ?? 0, r: radiusOf(node) }]));
  const xs = [...at.values()].map(({ x }) => x);
  const ys = [...at.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - beside, Math.min(...ys) - above];
  const [width, height] = [Math.max(...xs) + beside - left, Math.max(...ys) + above - top];
  return (
    <svg
      class="mappicture"
      // A few people are not drawn larger than the text around them.
      style={{ maxWidth: `${Math.round(width * 1.2)}px` }}
      viewBox={[left, top, width, height].map(Math.round).join(' ')}
      role="img"
      aria-label={i18n.t('map.picture', ties.length, [formatNumber(nodes.length), formatNumber(ties.length)])}
    >
      <defs>
        {tieKinds.map((kind) => (
          <marker
            key={kind}
            id={`${id}-${kind}`}
            class={`tie ${kind}`}
            viewBox="0 0 6 6"
            refX="5.500"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0l6 3-6 3z" />
          </marker>
        ))}
      </defs>
      {ties.map(({ fromId, toId, kind, n }) => {
        const [from, to] = [at.get(fromId), at.get(toId)];
        return (
          from &&
          to && (
            <path
              key={`${kind} ${fromId} ${toId}`}
              class={`tie ${kind}`}
              d={lineBetween(from, to, kind)}
              stroke-width={Math.min(4, 1 + Math.log2(n) / 2)}
              marker-end={`url(#${id}-${kind})`}
            />
          )
        );
      })}
      {nodes.map((node) => {
        const place = at.get(node.id);
        return (
          place && (
            // For the mouse; by keys and by ear the same people stand in the table.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <g
              key={node.id}
              class={node.id === openId ? 'mapnode on' : 'mapnode'}
              transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}
              onClick={() => onOpen(node.id)}
            >
              <circle r={place.r} />
              <text y={place.r + 12}>{shortName(node.name)}</text>
              <title>{node.name}</title>
            </g>
          )
        );
      })}
    </svg>
  );
}

const radiusOf = ({ weight }: MapNode): number => Math.min(16, 5 + Math.sqrt(weight) * 1.5);

const shortName = (name: string): string =>
  [...name].length > longestName ? `${[...name].slice(0, longestName - 1).join('')}…` : name;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const bends: Readonly<Record<TieKind, number>> = { answers: 0.12, tags: 0.2, brings: 0.04 };

/** From edge to edge, bent to one side, so that two who do the same to each other have two lines. */
function lineBetween(from: Place, to: Place, kind: TieKind): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bend = bends[kind] * length;
  const points = [
    [from.x + ux * from.r, from.y + uy * from.r],
    [from.x + dx / 2 - uy * bend, from.y + dy / 2 + ux * bend],
    [to.x - ux * (to.r + 3), to.y - uy * (to.r + 3)],
  ].map((point) => point.map((value) => value.toFixed(1)).join(' '));
  return `M${points[0]}Q${points[1]} ${points[2]}`;
}
