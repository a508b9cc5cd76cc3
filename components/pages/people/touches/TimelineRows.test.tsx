// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { SeenTouch, TimelineRow } from '../../../../utils/db/queries/timeline.ts';
import { TimelineRows } from './TimelineRows.tsx';

const now = new Date(2026, 10, 24, 15).getTime();
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();

const seen = (more: Partial<SeenTouch> = {}): SeenTouch => ({
  type: 'touch',
  id: 't1',
  at: at(20, 10),
  touch: { id: 't1', profileKey: 'k1', kind: 'share', direction: 'in', at: at(20, 10), postKey: 'x:status:1' },
  network: 'x',
  when: undefined,
  text: undefined,
  permalink: undefined,
  ...more,
});

function shown(rows: readonly TimelineRow[], onRemove: (id: string) => void = () => undefined): HTMLElement {
  const box = document.createElement('div');
  render(<TimelineRows rows={rows} next={undefined} now={now} onRemove={onRemove} />, box);
  return box;
}
const textOf = (row: TimelineRow): string => shown([row]).textContent ?? '';

describe('a touch on the timeline', () => {
  it('says that it was only seen then, where no page says when it was', () => {
    expect(textOf(seen())).toContain('touches_whenSeen');
  });

  it('says when it was as near as the page does', () => {
    const exact = at(20, 10);
    expect(textOf(seen({ when: { from: exact, to: exact } }))).toContain('touches_atTime');
    const days = textOf(seen({ when: { from: at(18, 10), to: at(21, 10) } }));
    expect(days).toMatch(/touches_between\|[^|]*18[^|]*\|[^|]*21/);
    expect(days).not.toContain('touches_whenSeen');
  });

  it('shows the words of a page as text, and opens addresses of the network alone', () => {
    const poisoned = '<img src=x onerror=alert(1)>';
    const box = shown([seen({ text: poisoned, permalink: 'javascript:alert(1)' })]);
    expect(box.textContent).toContain(poisoned);
    expect(box.querySelector('img, button')).toBeNull();
    expect(shown([seen({ permalink: 'https://x.com/mara/status/1' })]).querySelector('button')).not.toBeNull();
  });

  it('can be deleted where it was typed, and only there', () => {
    const removed: string[] = [];
    const call = { kind: 'call', direction: 'out', at: now, personId: 'p1', createdAt: 0, updatedAt: 0 } as const;
    const typed: TimelineRow = { type: 'interaction', id: 'i1', at: now, interaction: { id: 'i1', ...call } };
    const box = shown([typed, seen()], (id) => removed.push(id));
    const buttons = [...box.querySelectorAll('button')];
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(removed).toEqual(['i1']);
  });
});
