import { describe, expect, it } from 'vitest';
import { postOfToken } from './token.ts';
import { postRefOf, timeOfId } from './urns.ts';

const refOf = (kind: string, id: string) => ({ network: 'linkedin', kind, id });

describe('postOfToken', () => {
  it.each([
    ['CgsIjoCAgKjM8NvPAQ-replaceableCommentToolsAA', 'activity', '7483822807449600007'],
    ['EgsIjoCAgLb7w9vPAQ-commentListAA', 'ugcPost', '7483724660736000007'],
    ['CgsI/vaAiJyfsvHOAQ-commentsSectionAnchorRef', 'activity', '7453849345780096447'],
    ['CgsI_vaAiJyfsvHOAQ-commentsSectionAnchorRef', 'activity', '7453849345780096447'],
  ])('%s', (key, kind, id) => expect(postOfToken(key)).toEqual(refOf(kind, id)));

  it.each([
    '',
    'CgsIjoCAgKjM8NvPAQ',
    'CgsIjoCAgKjM8NvPA-short',
    'DgsIjoCAgKjM8NvPAQ-field1',
    'CgsIAAAAAAAAAAAAAA-zero',
    'CgsI//////////////-endless',
    'commentBox-CgsIjoCAgKjM8NvPAQ-inside',
    'CgoKBgje4Yu8BxACEgYIgtuM5Ag',
  ])('%s is none', (key) => expect(postOfToken(key)).toBeUndefined());
});

describe('urns', () => {
  it('are found inside other text, whole', () => {
    expect(postRefOf('urn:li:comment:(urn:li:activity:7483822807449600007,1)')).toEqual(
      refOf('activity', '7483822807449600007'),
    );
    expect(postRefOf('urn:li:member:7483822807449600007')).toBeUndefined();
    expect(postRefOf('urn:li:activity:12')).toBeUndefined();
    expect(postRefOf('urn:li:activity:748382280744960000712345')).toBeUndefined();
    expect(postRefOf('')).toBeUndefined();
  });

  it('hold the time at which they were given', () => {
    expect(timeOfId('7483822807449600007')).toBe(Date.parse('2026-07-17T10:00:00Z'));
    expect(timeOfId('12')).toBeUndefined();
    expect(timeOfId('99999999999999999999')).toBeUndefined();
  });
});
