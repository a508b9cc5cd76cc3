import { describe, expect, it } from 'vitest';
import { furtherPosts } from '../../../tests/samples/further-posts.ts';
import { languageOf } from './language.ts';
import { ordinaryPosts } from '../../../tests/samples/ordinary-posts.ts';
import { proseOf } from './prose.ts';
import { runChecks } from './run.ts';

const all = [...ordinaryPosts, ...furtherPosts];

describe('ordinary posts', () => {
  it('are many, in many languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ language }) => language)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(all.map((post) => [post.language, post.text.slice(0, 40), post] as const))(
    'give nothing to say: %s, %s',
    async (_language, _start, { network, text }) => {
      const fold = text.length > 140 ? 140 : undefined;
      const context = { network, purpose: 'post', ...(fold ? { fold } : {}) } as const;
      expect(await runChecks({ text }, context)).toEqual([]);
      expect(await runChecks({ text }, { network, purpose: 'comment' })).toEqual([]);
      expect(await runChecks({ text }, { network, purpose: 'message' })).toEqual([]);
    },
  );

  it('are told apart by language, and never taken for another one', () => {
    const told = ordinaryPosts.map(({ language, text }) => [language, languageOf(proseOf(text))] as const);
    const wrong = told.filter(([language, found]) => found !== undefined && found !== language);
    // Danish and Norwegian share their small words, and little is lost when one is taken for the other.
    expect(wrong.filter(([a, b]) => !['da', 'no'].includes(a) || !['da', 'no'].includes(b ?? ''))).toEqual([]);
    expect(told.filter(([, found]) => found !== undefined).length).toBeGreaterThan(0.8 * told.length);
  });
});
