// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkCorrection } from './check.ts';
import { builtInTables } from './tables.ts';

const correction = (more: object = {}) => ({
  format: 'alongside-selectors',
  network: 'x',
  reader: builtInTables.x.reader,
  version: 1,
  selectors: { post: 'article[data-testid="post"]' },
  ...more,
});
const check = (value: unknown) => checkCorrection(typeof value === 'string' ? value : JSON.stringify(value), document);
const faultOf = (value: unknown) => {
  const checked = check(value);
  return checked.ok ? undefined : checked.error;
};

describe('a corrected table', () => {
  it('is taken as it is', () => expect(check(correction())).toEqual({ ok: true, value: correction() }));

  it('of each network may hold everything that is built in', () => {
    for (const [network, { reader, selectors }] of Object.entries(builtInTables))
      expect(faultOf(correction({ network, reader, selectors })), network).toBeUndefined();
  });

  it.each([
    ['no JSON', 'var a = 1', 'not-a-table', ''],
    ['something else', {}, 'not-a-table', 'format'],
    ['a network that nobody knows', correction({ network: 'other' }), 'not-a-table', 'network'],
    ['more than data', correction({ script: 'alert(1)' }), 'not-a-table', ''],
    ['an empty selector', correction({ selectors: { post: '' } }), 'not-a-table', 'selectors.post'],
    ['a selector that is none', correction({ selectors: { post: 12 } }), 'not-a-table', 'selectors.post'],
    ['another reader', correction({ reader: 'x/0' }), 'other-reader', `x/0, ${builtInTables.x.reader}`],
    ['a name that does not exist', correction({ selectors: { posts: 'a' } }), 'unknown-name', 'posts'],
    [
      'the name of something every object has',
      correction({ selectors: { toString: 'a' } }),
      'unknown-name',
      'toString',
    ],
    ['a reference to nothing', correction({ selectors: { post: '{nothing}' } }), 'not-a-selector', 'post'],
    ['a circle', correction({ selectors: { text: '{mention}' } }), 'not-a-selector', 'text'],
    ['what no browser understands', correction({ selectors: { post: 'article[' } }), 'not-a-selector', 'post'],
    ['megabytes', 'x'.repeat(70_000), 'too-large', ''],
  ])('is refused where it holds %s', (_name, value, kind, what) => expect(faultOf(value)).toEqual({ kind, what }));
});
