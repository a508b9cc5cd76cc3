import { describe, expect, it } from 'vitest';
import { isBadCadence, networksFormOf, networksOf } from './network-form.ts';

const kept = { id: 'strategy', createdAt: 0, updatedAt: 0 };

describe('the form of networks', () => {
  it('gives back what it was made of', () => {
    const said = { networks: ['x', 'linkedin'], purposes: { x: 'News' }, cadence: { linkedin: 2.5 } } as const;
    const form = networksFormOf({ ...kept, ...said, networks: [...said.networks] });
    expect(form.linkedin).toEqual({ isUsed: true, purpose: '', perWeek: '2.5' });
    const { networks, ...rest } = networksOf(form);
    expect(new Set(networks)).toEqual(new Set(said.networks));
    expect(rest).toEqual({ purposes: said.purposes, cadence: said.cadence });
  });

  it('keeps nothing of a network that is not used', () => {
    const form = networksFormOf({ ...kept, networks: ['x'], cadence: { x: 3 }, purposes: { x: 'News' } });
    expect(networksOf({ ...form, x: { ...form.x, isUsed: false } })).toEqual({
      networks: [],
      purposes: {},
      cadence: {},
    });
  });

  it('takes numbers as people type them, and nothing that is none', () => {
    const of = (perWeek: string) => isBadCadence({ isUsed: true, purpose: '', perWeek });
    expect(['', '3', '2,5'].map(of)).toEqual([false, false, false]);
    expect(['0', 'often', '999', '-1'].map(of)).toEqual([true, true, true, true]);
  });
});
