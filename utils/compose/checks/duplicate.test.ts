import { expect, it } from 'vitest';
import { ordinaryPosts } from '../../../tests/samples/ordinary-posts.ts';
import { overlap, shinglesOf } from './same-text.ts';
import { findingsIn } from '../../../tests/samples/findings.ts';

const now = 1_000_000_000_000;
const day = 86_400_000;
const before =
  'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle on a cold day. At nine sites we set the water to 14 °C.';
const history = (text: string, days = 40) => ({ now, texts: [{ text, at: now - days * day }] });
const args = (text: string, other: string, days?: number) =>
  findingsIn('duplicate', text, { history: history(other, days) })[0]?.args;

it('finds a post that says nearly the same', () => {
  expect(args(before, before)).toEqual(['100', '40']);
  expect(args(`${before.replace('nine sites', 'ten sites')} #Refills https://a.com`, before)).toEqual(['81', '40']);
  expect(
    args(
      '十一月的续水量下降了18%。我们把水温从6度调到14度，降幅变成了百分之七。',
      '十一月的续水量下降了18%。我们把水温从6度调到14度，降幅变成了7%。',
    )?.[1],
  ).toBe('40');
});

it('lets what is old, short, or another text be', () => {
  expect(args(before, before, 400)).toBeUndefined();
  expect(args('Good morning to you all', 'Good morning to you all')).toBeUndefined();
  for (const { text } of ordinaryPosts.slice(1)) expect(args(before, text)).toBeUndefined();
  expect(findingsIn('duplicate', before, { purpose: 'reply', history: history(before) })).toEqual([]);
});

it('shares most with a near text, and hardly anything with another one', () => {
  const near = shinglesOf(before.replace('nine sites', 'ten sites'));
  expect(overlap(shinglesOf(before), near)).toBeGreaterThan(0.7);
  const far = ordinaryPosts.slice(1).map(({ text }) => overlap(shinglesOf(before), shinglesOf(text)));
  expect(Math.max(...far)).toBeLessThan(0.1);
});
