import { describe, expect, it } from 'vitest';
import type { TabState } from '../../utils/model/cards.ts';
import { tabWords } from './tab-words.ts';

const state: TabState = {
  network: 'x',
  surface: 'home',
  reading: { state: 'on', postsRead: 3, missing: [] },
  at: 0,
};
const statusOf = (reading: Partial<TabState['reading']>, mode: 'overlay' | 'off' = 'overlay', isPaused = false) =>
  tabWords({ ...state, reading: { ...state.reading, ...reading } }, mode, isPaused).status;

describe('the sentence about a tab', () => {
  it('says off before anything else, then paused', () => {
    expect(statusOf({}, 'off')).toBe('off');
    expect(statusOf({ state: 'degraded' }, 'overlay', true)).toBe('off');
    expect(statusOf({ state: 'paused' })).toBe('off');
  });

  it('names what cannot be read', () => {
    const words = tabWords(
      { ...state, reading: { state: 'degraded', postsRead: 6, missing: ['metrics.shares'] } },
      'panel',
      false,
    );
    expect(words.status).toBe('degraded');
    expect(words.detail).toContain('posts_shares');
    expect(statusOf({ state: 'empty' })).toBe('degraded');
  });

  it('names what is stopped, also where this tab has read nothing yet, and each once', () => {
    const reading = { state: 'on', postsRead: 0, missing: [] } as const;
    const words = tabWords({ ...state, reading }, 'overlay', false, new Set(['metrics.comments', 'publishedAt']));
    expect(words.status).toBe('degraded');
    expect(words.detail).toBe('popup_stoppedText|posts_comments, settings_fieldtime');
    const both = { state: 'degraded', postsRead: 6, missing: ['metrics.comments'] } as const;
    expect(tabWords({ ...state, reading: both }, 'overlay', false, ['metrics.comments']).detail).toBe(
      'popup_stoppedText|posts_comments',
    );
    expect(tabWords({ ...state, reading: both }, 'overlay', false).detail).toBe('popup_degradedText|posts_comments');
  });

  it('says whose profile it is', () => {
    const words = tabWords(
      { ...state, profile: { network: 'x', handle: 'tidewell', name: 'Tidewell' } },
      'overlay',
      false,
    );
    expect(words).toMatchObject({ status: 'on' });
    expect(words.detail).toContain('Tidewell');
  });

  it('says that nothing is recorded while the user has to choose a workspace, unless it is off or paused', () => {
    expect(tabWords(state, 'overlay', false, [], true)).toMatchObject({
      status: 'degraded',
      verdict: 'popup_asking',
      detail: 'popup_askingText',
    });
    expect(tabWords(state, 'off', false, [], true).verdict).toBe('popup_off');
    expect(tabWords(state, 'overlay', true, [], true).verdict).toBe('popup_paused');
  });
});
