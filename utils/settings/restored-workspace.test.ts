import { describe, expect, it } from 'vitest';
import { workspaces } from './items.ts';
import { listRestored } from './restored-workspace.ts';

describe('a restored workspace', () => {
  it('has the name of the backup, or the same with a number where that is taken', async () => {
    expect(await listRestored('a', 'Tidewell', 5)).toEqual({ id: 'a', name: 'Tidewell', createdAt: 5 });
    expect((await listRestored('b', 'Tidewell', 6)).name).toBe('Tidewell 2');
    expect((await listRestored('c', 'Tidewell', 7)).name).toBe('Tidewell 3');
    expect((await workspaces.getValue()).map(({ id }) => id)).toEqual(['main', 'a', 'b', 'c']);
  });

  it('has a name that is not too long', async () => {
    await listRestored('a', 'x'.repeat(120), 5);
    expect((await listRestored('b', 'x'.repeat(120), 5)).name.length).toBeLessThanOrEqual(120);
  });
});
