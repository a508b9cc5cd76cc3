import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { CustomerMap, Tie } from '../../../../utils/db/queries/customer-map.ts';

export interface MapNode extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
  /** Of their ties, each as often as it was seen. */
  readonly weight: number;
}

export interface Drawn {
  readonly nodes: readonly MapNode[];
  readonly ties: readonly Tie[];
  /** How many people with ties are not drawn. */
  readonly left: number;
}

/** As many people can still be told apart in one picture. */
const mostDrawn = 80;

/** The people with the most ties, and the ties among them. */
export function drawnOf({ people, ties }: Pick<CustomerMap, 'people' | 'ties'>, most = mostDrawn): Drawn {
  const weights = new Map<string, number>();
  for (const { fromId, toId, n } of ties) for (const id of [fromId, toId]) weights.set(id, (weights.get(id) ?? 0) + n);
  const sorted = people
    .map(({ id, name }) => ({ id, name, weight: weights.get(id) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const nodes = sorted.slice(0, most);
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    ties: ties.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    left: sorted.length - nodes.length,
  };
}

const ticks = 240;
const ticksPerTurn = 12;

/**
 * Places people so that those with ties stand near each other; the same for the same ties. Computed in turns, so that
 * the page stays in use. Undefined where it was stopped.
 */
export async function placeNodes(
  { nodes, ties }: Pick<Drawn, 'nodes' | 'ties'>,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<readonly MapNode[] | undefined> {
  const placed = nodes.map((node) => ({ ...node }));
  const links = ties.map(({ fromId, toId }) => ({ source: fromId, target: toId }));
  const simulation = forceSimulation(placed)
    .force(
      'ties',
      forceLink<MapNode, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(90),
    )
    .force('apart', forceManyBody().strength(-360))
    .force('room', forceCollide(38))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .stop();
  for (let done = 0; done < ticks; done += ticksPerTurn) {
    if (signal?.aborted) return undefined;
    simulation.tick(ticksPerTurn);
    await pause();
  }
  return signal?.aborted ? undefined : placed;
}
