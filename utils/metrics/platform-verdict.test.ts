import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../model/network.ts';
import { type PlatformResult, platformVerdict } from './platform-verdict.ts';

const of = (network: NetworkId, median: number, low: number, high: number): PlatformResult => ({
  network,
  result: { median, low, high, n: 12, at: { ageMs: 86_400_000 } },
  n: 12,
  needed: 0,
});
const few: PlatformResult = { network: 'facebook', result: undefined, n: 2, needed: 3 };

describe('what is said of a network beside the others', () => {
  it('is that one gets more only where the intervals have nothing in common', () => {
    const [linkedin, x] = [of('linkedin', 40, 30, 50), of('x', 12, 8, 20)];
    expect(platformVerdict(linkedin, [linkedin, x])).toMatchObject({ says: 'more', other: 'x' });
    expect(platformVerdict(x, [linkedin, x])).toMatchObject({ says: 'less', other: 'linkedin' });
    const near = of('x', 28, 20, 35);
    expect(platformVerdict(linkedin, [linkedin, near])).toMatchObject({ says: 'alike', other: 'x' });
  });

  it('compares with the best of the others', () => {
    const all = [of('linkedin', 40, 30, 50), of('x', 12, 8, 20), of('facebook', 90, 80, 99)];
    expect(platformVerdict(all[0]!, all)).toMatchObject({ says: 'less', other: 'facebook' });
  });

  it('is nothing where too little was seen, of it or of all others', () => {
    const linkedin = of('linkedin', 40, 30, 50);
    expect(platformVerdict(few, [linkedin, few])).toEqual({ says: 'unseen', n: 2, needed: 3 });
    expect(platformVerdict(linkedin, [linkedin, few]).says).toBe('alone');
  });
});
