import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../../utils/db/queries/customer-map.ts';
import { drawnOf, placeNodes } from './layout.ts';

const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
const tie = (fromId: string, toId: string, n = 1): Tie => ({ fromId, toId, kind: 'answers', n, lastAt: 0 });
const pause = () => Promise.resolve();

describe('what of the map is drawn', () => {
  it('is those with the most ties and the ties among them, and how many are left', () => {
    const drawn = drawnOf({ people, ties: [tie('a', 'b', 5), tie('b', 'c', 2), tie('c', 'a')] }, 2);
    expect(drawn.nodes.map(({ id, weight }) => [id, weight])).toEqual([
      ['b', 7],
      ['a', 6],
    ]);
    expect(drawn.ties.map(({ fromId, toId }) => fromId + toId)).toEqual(['ab']);
    expect(drawn.left).toBe(1);
  });
});

describe('the places', () => {
  const drawn = drawnOf({ people, ties: [tie('a', 'b'), tie('c', 'd')] });

  it('are numbers, apart from each other, and the same each time', async () => {
    const [first, again] = [await placeNodes(drawn, pause), await placeNodes(drawn, pause)];
    expect(first).toEqual(again);
    for (const one of first ?? [])
      for (const other of first ?? [])
        if (one.id !== other.id) expect(Math.hypot(one.x! - other.x!, one.y! - other.y!)).toBeGreaterThan(20);
  });

  it('end when they are stopped', async () => {
    const life = new AbortController();
    let turns = 0;
    const stopSoon = async () => {
      turns += 1;
      if (turns === 2) life.abort();
    };
    expect(await placeNodes(drawn, stopSoon, life.signal)).toBeUndefined();
    expect(turns).toBe(2);
  });
});
