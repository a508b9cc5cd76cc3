import { describe, expect, it } from 'vitest';
import { accountUrl, safePermalink } from './links.ts';

describe('accountUrl', () => {
  it('knows the folder of each kind of account', () => {
    expect(accountUrl({ network: 'x', handle: '@tidewell' })).toBe('https://x.com/tidewell');
    expect(accountUrl({ network: 'linkedin', handle: 'mara' })).toBe('https://www.linkedin.com/in/mara');
    expect(accountUrl({ network: 'linkedin', handle: 'oak', isOrganisation: true })).toBe(
      'https://www.linkedin.com/company/oak',
    );
    expect(accountUrl({ network: 'linkedin', handle: 'company/oak' })).toBe('https://www.linkedin.com/company/oak');
  });

  it('cannot be led elsewhere by a handle', () => {
    expect(new URL(accountUrl({ network: 'x', handle: '//evil.example/a?b#c' })).origin).toBe('https://x.com');
    expect(accountUrl({ network: 'x', handle: 'a?b' })).toBe('https://x.com/a%3Fb');
  });
});

describe('safePermalink', () => {
  it('opens the network itself and nothing else', () => {
    expect(safePermalink('x', 'https://x.com/a/status/1')).toBe('https://x.com/a/status/1');
    expect(safePermalink('x', '/a/status/1')).toBe('https://x.com/a/status/1');
    expect(safePermalink('x', 'https://evil.example/')).toBeUndefined();
    expect(safePermalink('x', 'javascript:alert(1)')).toBeUndefined();
    expect(safePermalink('x', undefined)).toBeUndefined();
  });
});
