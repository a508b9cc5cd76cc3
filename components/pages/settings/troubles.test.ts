import { describe, expect, it } from 'vitest';
import type { NetworkHealth, SurfaceFieldHealth } from '../../../utils/db/queries/health-table.ts';
import { browserName } from './browser-name.ts';
import { earlierText, troublesOf, troubleText } from './troubles.ts';

const now = new Date(2026, 10, 17, 10).getTime();
const part = (
  surface: SurfaceFieldHealth['surface'],
  field: string,
  more: Partial<SurfaceFieldHealth> = {},
): SurfaceFieldHealth => ({ surface, field, state: 'stopped', read: 0, missing: 9, broken: 0, ...more });
const health = (...surfaces: SurfaceFieldHealth[]): NetworkHealth => ({ fields: {}, surfaces, lastAt: now });

describe('troubles of a network', () => {
  it('are none where everything is read', () => {
    expect(
      troublesOf('x', health(part('home', 'text', { state: 'ok' }), part('home', 'id', { state: 'unseen' }))),
    ).toEqual([]);
  });

  it('are one where they began together, in one place or in several; what is stopped comes first', () => {
    const since = '2026-11-15';
    const troubles = troublesOf(
      'facebook',
      health(
        part('profile', 'metrics.views', { state: 'partly' }),
        part('group', 'metrics.shares', { since }),
        part('group', 'metrics.comments', { since }),
        part('home', 'metrics.comments', { since }),
        part('home', 'metrics.shares', { since }),
        part('post', 'text', { since: '2026-11-16' }),
      ),
    );
    expect(troubles.map(({ state, losses, places }) => [state, losses.length, places.length])).toEqual([
      ['stopped', 2, 2],
      ['stopped', 1, 1],
      ['partly', 1, 1],
    ]);
  });

  it('say the network, where, what and since when', () => {
    const [since] = troublesOf('facebook', health(part('group', 'metrics.comments', { since: '2026-11-15' })));
    expect(troubleText(since!, now)).toBe(
      'settings_stoppedSince|Facebook|settings_place_group|settings_many_comments|Sunday',
    );
    const [today] = troublesOf('facebook', health(part('group', 'metrics.comments', { since: '2026-11-17' })));
    expect(troubleText(today!, now)).toMatch(/\|settings_sinceToday$/);
    const [long] = troublesOf('facebook', health(part('group', 'metrics.comments', { since: '2026-11-02' })));
    expect(troubleText(long!, now)).not.toContain('Monday');
    const [always] = troublesOf('x', health(part('home', 'publishedAt')));
    expect(troubleText(always!, now)).toBe('settings_stoppedAlways|X|settings_place_home|settings_many_times');
  });

  it('say once that posts are lost, whether their author or their id cannot be read', () => {
    const [only, ...rest] = troublesOf('x', health(part('home', 'id'), part('home', 'author')));
    expect(rest).toEqual([]);
    expect(only?.losses).toEqual(['settings_many_posts']);
  });

  it('know every field that they are made of', () => {
    const [only] = troublesOf(
      'x',
      health(part('home', 'id'), part('home', 'author'), part('group', 'author'), part('group', 'id')),
    );
    expect(only?.fields).toEqual([
      { surface: 'home', field: 'id' },
      { surface: 'home', field: 'author' },
      { surface: 'group', field: 'author' },
      { surface: 'group', field: 'id' },
    ]);
  });

  it('leave what was recorded earlier alone, if there is any', () => {
    expect(earlierText(0)).toBe('');
    expect(earlierText(1)).toBe('settings_earlier|1');
    expect(earlierText(1204)).toMatch(/^settings_earlier\|1.204$/);
  });
});

it('names the browser and its version only', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
  expect(browserName(chrome)).toBe('Chrome 141.0.0.0');
  expect(browserName(`${chrome} Edg/141.1`)).toBe('Edge 141.1');
  expect(browserName('Mozilla/5.0 (X11; rv:144.0) Gecko/20100101 Firefox/144.0')).toBe('Firefox 144.0');
  expect(browserName('lynx')).toBe('unknown');
});
