import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../model/network.ts';
import { ownRules } from './own-rules.ts';
import { runChecks } from './run.ts';
import type { OwnEffect, OwnRule } from './types.ts';

const rest = 'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle. '.repeat(4);
const hard =
  'It is the interdependency of the organisational and the multidisciplinary considerations of sustainability that necessitates the comprehensive infrastructural reconfiguration of the facilities. '.repeat(
    4,
  );
const samples: Readonly<Record<OwnRule, string>> = {
  hashtags: 'Refills drop in November. #One #Two #Six #Ten',
  greeting: `Hello everyone! ${rest}`,
  link: 'All of it is written down at https://refill.example/report',
  mentions: `With ${Array.from({ length: 8 }, (_, n) => `@name${n}`).join(' ')}`,
  ease: hard,
};
const network: NetworkId = 'x';
const rules = Object.keys(samples) as OwnRule[];
const effect = (low: number, high: number): OwnEffect => ({ n: 14, factor: 0.82, low, high });

const found = (rule: OwnRule, own?: OwnEffect) =>
  runChecks(
    { text: samples[rule] },
    { network, purpose: 'post', fold: 60, history: { now: 0, texts: [], effects: own ? { [rule]: own } : {} } },
    { muted: ['length'] },
  );

describe.each(rules)('the rule of thumb “%s”', (rule) => {
  it('is about texts of its kind, and says with a finding what own posts say', async () => {
    expect(ownRules[rule](samples[rule], network)).toBe(true);
    expect(ownRules[rule]('Refills drop by 18 % in November.', network)).toBe(false);
    const judged = (await found(rule, effect(0.55, 1.2))).filter(({ own }) => own);
    expect(judged).toHaveLength(1);
    expect(judged[0]?.own).toEqual(effect(0.55, 1.2));
  });

  it('falls silent where own posts contradict it', async () => {
    const reasons = async (own: OwnEffect) => (await found(rule, own)).map(({ reason }) => reason);
    const spoken = await reasons(effect(0.55, 1.2));
    expect(await reasons(effect(1.1, 1.8))).toHaveLength(spoken.length - 1);
  });
});
