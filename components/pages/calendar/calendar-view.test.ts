import { describe, expect, it } from 'vitest';
import { rangeOf } from './calendar-view.ts';

describe('the days that a view shows', () => {
  it('are whole weeks of the month, or one week', () => {
    expect(rangeOf('month', '2026-11-30', '2026-11-30', 1)).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(rangeOf('week', '2026-11-30', '2026-11-30', 1)).toEqual({ from: '2026-11-30', to: '2026-12-06' });
  });

  it('are those of the month in agenda and board, and where it is now, two weeks from today at least', () => {
    for (const view of ['agenda', 'board'] as const) {
      expect(rangeOf(view, '2026-11-30', '2026-11-30', 1)).toEqual({ from: '2026-11-01', to: '2026-12-13' });
      expect(rangeOf(view, '2026-11-10', '2026-11-17', 1)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
      expect(rangeOf(view, '2026-10-31', '2026-11-30', 1)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    }
  });
});
