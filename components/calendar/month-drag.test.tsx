// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { MonthGrid } from './MonthGrid.tsx';

const box = document.createElement('div');
document.body.append(box);
afterEach(() => render(null, box));

const drag = (type: string, day: string): void => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  act(() => void box.querySelector(`[data-cell="${day}"]`)?.dispatchEvent(event));
};
const marked = (): readonly (string | null)[] =>
  [...box.querySelectorAll('.day.over')].map((cell) => cell.getAttribute('data-cell'));

it('the day on which an entry would be let go is marked, and no other one, nor any once it is let go', () => {
  const onDropOn = vi.fn();
  const nothing = (): undefined => undefined;
  act(() =>
    render(
      <MonthGrid
        label="November"
        day="2026-11-30"
        today="2026-11-30"
        firstDay={1}
        onDay={nothing}
        onMove={nothing}
        onDropOn={onDropOn}
        describe={() => ''}
      >
        {() => null}
      </MonthGrid>,
      box,
    ),
  );
  drag('dragover', '2026-11-10');
  drag('dragover', '2026-12-02');
  expect(marked()).toEqual(['2026-12-02']);
  drag('drop', '2026-12-02');
  expect([marked(), onDropOn.mock.calls[0]?.[0]]).toEqual([[], '2026-12-02']);
  drag('dragover', '2026-11-10');
  drag('dragend', '2026-11-12');
  expect(marked()).toEqual([]);
});
