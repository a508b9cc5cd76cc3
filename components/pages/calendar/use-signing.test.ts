import { describe, expect, it } from 'vitest';
import { mayApprove } from './use-signing.ts';

describe('who may approve', () => {
  it('is everybody who has the workspace to themselves, and every admin', () => {
    for (const role of [undefined, 'admin', 'owner'] as const) expect(mayApprove(role, '', undefined)).toBe(true);
  });

  it('is an editor who is named for it, however the name is written, and no viewer', () => {
    expect(mayApprove('editor', ' ana  Ruiz', 'Ana Ruiz')).toBe(true);
    expect(mayApprove('editor', 'Ben', 'Ana Ruiz')).toBe(false);
    expect(mayApprove('editor', '', '')).toBe(false);
    expect(mayApprove('viewer', 'Ana Ruiz', 'Ana Ruiz')).toBe(false);
  });
});
