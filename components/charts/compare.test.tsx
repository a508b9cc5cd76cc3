// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { ageTicks, cutAt, holesOf, labelHeights, markedPoints, usualAxis, valueTicks } from './compare.ts';
import { CompareChart, type CompareLine } from './CompareChart.tsx';

const hour = 3_600_000;
const day = 24 * hour;
const at = (hours: number, value: number, to = value) => ({ x: hours * hour, from: value, to });

describe('axes', () => {
  it.each([
    [388, [0, 150, 300, 450]],
    [4, [0, 2, 4, 6]],
    [0, [0, 1, 2, 3]],
    [1249, [0, 500, 1000, 1500]],
  ])('start at zero and hold %d', (most, ticks) => expect(valueTicks(most)).toEqual(ticks));

  it('mark days of a week and hours of a day', () => {
    expect(ageTicks(7 * day)).toHaveLength(7);
    expect(ageTicks(day)).toEqual([6, 12, 18, 24].map((hours) => hours * hour));
  });

  it('hold all that was seen, up to a week', () => {
    expect(usualAxis(5 * hour)).toBe(day);
    expect(usualAxis(80 * hour)).toBe(7 * day);
    expect(usualAxis(40 * day)).toBe(7 * day);
  });
});

describe('lines', () => {
  it('go on to the edge of the axis, where no sighting is marked', () => {
    const cut = cutAt([at(0, 0), at(20, 100), at(28, 140)], day);
    expect(cut.at(-1)).toEqual({ x: day, from: 120, to: 120, isSeen: false });
    expect(cutAt([at(1, 2)], day)).toHaveLength(1);
    expect(cutAt([at(30, 2)], day)).toEqual([]);
  });

  it('have a hole with both ends where they were not seen', () => {
    const points = [at(0, 0), at(60, 290, 299), at(96, 320)];
    const gaps = [{ from: 60 * hour, to: 96 * hour }];
    expect(holesOf(points, gaps, 7 * day)).toEqual([{ from: 60 * hour, to: 96 * hour, low: 290, high: 320 }]);
    expect(holesOf(points, gaps, 72 * hour)[0]?.to).toBe(72 * hour);
    expect(holesOf(points, [], 7 * day)).toEqual([]);
  });

  it('of many sightings have marks that can be told apart, and always the last', () => {
    const scale = { x: (x: number) => x, y: (y: number) => y };
    const points = Array.from({ length: 50 }, (_, x) => ({ x, from: x, to: x, isSeen: true }));
    const marked = markedPoints(points, scale);
    expect(marked.length).toBeLessThan(8);
    expect(marked.at(-1)?.x).toBe(49);
  });
});

describe('labels', () => {
  const room = { top: 8, bottom: 240, each: 16 };
  it('stand apart in the order of their lines, inside of the chart', () => {
    expect(labelHeights([100, 98, 101], room)).toEqual([114, 98, 130]);
    const low = labelHeights([239, 240, 238], room);
    expect([...low].sort((a, b) => a - b)).toEqual([208, 224, 240]);
    expect(labelHeights([50], room)).toEqual([50]);
  });
});

describe('CompareChart', () => {
  const line = (id: string, points: CompareLine['points'], gaps: CompareLine['gaps'] = []): CompareLine => ({
    id,
    name: `Post ${id}`,
    colour: 'var(--d1)',
    shape: 'circle',
    points,
    gaps,
  });
  const drawn = (lines: readonly CompareLine[]): Element => {
    const box = document.createElement('div');
    render(
      <CompareChart
        lines={lines}
        end={7 * day}
        label="Two posts"
        start="published"
        notSeen={({ from, to }) => `not seen ${from / hour} – ${to / hour} h`}
      />,
      box,
    );
    return box;
  };

  it('names each line at its end with its value, starts at zero, and says where it was not seen', () => {
    const gaps = [{ from: 60 * hour, to: 120 * hour }];
    const box = drawn([
      line('a', [at(0, 0), at(2, 100), at(60, 290), at(120, 331)], gaps),
      line('b', [at(0, 0), at(2, 20), at(3, 1200, 1299)]),
    ]);
    const labels = [...box.querySelectorAll('.lb')].map(({ textContent }) => textContent);
    expect(labels[0]).toBe('Post a 331');
    expect(labels[1]).toContain('≈');
    expect(box.textContent).toContain('not seen 60 – 120 h');
    expect(box.querySelectorAll('.hole')).toHaveLength(1);
    expect(box.querySelector('.ln')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect([...box.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('0');
  });

  it('gives no number to a post of which only the beginning lies on the axis', () => {
    const gaps = [{ from: 0, to: 300 * hour }];
    const [label] = drawn([line('a', [at(0, 0), at(300, 7)], gaps)]).querySelectorAll('.lb');
    expect(label?.textContent).toBe('Post a');
  });

  it('leads from the end of a line to its name only where that is near: a long one looks like growth that nobody saw', () => {
    const whole = [at(0, 0), at(100, 20), at(168, 30)];
    const early = drawn([line('a', [at(0, 0), at(8, 252)]), line('b', whole), line('c', whole)]);
    expect(early.querySelectorAll('.lead')).toHaveLength(1);
    // Its name has its mark instead.
    expect(early.querySelectorAll('.namemark')).toHaveLength(1);
  });

  it('leaves out a post that was not seen before the end of the axis', () => {
    expect(drawn([line('a', [at(300, 7)])]).querySelectorAll('.lb')).toHaveLength(0);
  });
});
