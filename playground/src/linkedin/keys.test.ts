import { describe, expect, it } from 'vitest';
import { tokenOf } from './keys.ts';

describe('tokenOf', () => {
  it('writes field 1 for an activity and field 2 for a ugcPost, the id as a zigzag varint', () => {
    // 0a 02 08 02 and 12 02 08 02: 1 becomes 2.
    expect(tokenOf({ kind: 'activity', id: '1' })).toBe('CgIIAg');
    expect(tokenOf({ kind: 'ugcPost', id: '1' })).toBe('EgIIAg');
  });

  it('needs eighteen letters for an id of today, beginning as on the site', () => {
    expect(tokenOf({ kind: 'activity', id: '7528342561709351269' })).toMatch(/^CgsI[A-Za-z0-9+/]{14}$/);
    expect(tokenOf({ kind: 'ugcPost', id: '7528342561709351269' })).toMatch(/^EgsI[A-Za-z0-9+/]{14}$/);
  });
});
