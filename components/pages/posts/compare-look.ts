import type { Shape } from '../../charts/compare.ts';
import type { Relation } from '../../../utils/model/records.ts';

export interface Look {
  readonly colour: string;
  readonly shape: Shape;
}

const shapes: readonly Shape[] = ['circle', 'triangle', 'square', 'diamond', 'down', 'cross'];
const colours = ['var(--d1)', 'var(--d2)', 'var(--d3)', 'var(--p4)', 'var(--grey)', 'var(--ink)'] as const;

/**
 * How the lines of compared posts look, in their order. Each has a shape of its own. Where own posts are among them, these
 * have the colours and all others are grey.
 */
export function looksOf(relations: readonly Relation[]): readonly Look[] {
  const isMixed = relations.includes('own') && relations.some((relation) => relation !== 'own');
  let coloured = 0;
  return relations.map((relation, index) => {
    const shape = shapes[index % shapes.length] ?? 'circle';
    if (isMixed && relation !== 'own') return { colour: 'var(--grey)', shape };
    const colour = colours[coloured % colours.length] ?? 'var(--d1)';
    coloured += 1;
    return { colour, shape };
  });
}
