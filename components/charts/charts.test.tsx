// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { LifeLine } from './LifeLine.tsx';
import { Sparkline } from './Sparkline.tsx';

const drawn = (node: Parameters<typeof render>[0]): Element => {
  const box = document.createElement('div');
  render(node, box);
  return box;
};
const hour = 3_600_000;

describe('Sparkline', () => {
  it('has a name, a solid line, a dotted bridge and a dot at the end', () => {
    const points = [0, 1, 2, 3].map((x) => ({ x, value: x === 2 ? undefined : x * 10 }));
    const svg = drawn(<Sparkline points={points} label="Followers: 0 to 30" />);
    expect(svg.querySelector('svg')?.getAttribute('aria-label')).toBe('Followers: 0 to 30');
    const [dotted, solid] = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(dotted?.match(/M/g)).toHaveLength(1);
    expect(solid?.match(/M/g)).toHaveLength(2);
    expect(svg.querySelectorAll('circle')).toHaveLength(1);
  });
});

describe('LifeLine', () => {
  const point = (hours: number, value: number) => ({ x: hours * hour, from: value, to: value });

  it('starts at zero, labels its end and names the widest stretch that was not seen', () => {
    const svg = drawn(
      <LifeLine
        points={[point(1, 190), point(11, 1000), point(40, 1300), point(52, 1332)]}
        gaps={[{ from: 11 * hour, to: 40 * hour }]}
        notSeen="not seen"
        label="Engagement"
      />,
    );
    const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).toContain('0');
    expect(texts).toContain(new Intl.NumberFormat().format(1332));
    expect(texts).toContain('not seen');
    expect(texts).toContain('12 h');
  });

  it('draws what is usual as a band with its name, not on the last value', () => {
    const band = [point(10, 100), { x: 50 * hour, from: 900, to: 1100 }];
    const svg = drawn(
      <LifeLine
        points={[point(1, 10), point(52, 1000)]}
        band={band}
        bandName="usual"
        notSeen="not seen"
        label="Engagement"
      />,
    );
    expect(svg.querySelector('[fill="var(--band)"]')?.getAttribute('d')).toMatch(/^M.+Z$/);
    const y = (text: string) =>
      Number([...svg.querySelectorAll('text')].find(({ textContent }) => textContent === text)?.getAttribute('y'));
    expect(Math.abs(y('usual') - y(new Intl.NumberFormat().format(1000)))).toBeGreaterThanOrEqual(14);
    expect(
      drawn(
        <LifeLine
          points={[point(1, 10)]}
          band={[point(10, 100)]}
          bandName="usual"
          notSeen="not seen"
          label="Engagement"
        />,
      ).textContent,
    ).not.toContain('usual');
  });

  it('marks a last value that is not exact as such', () => {
    const svg = drawn(<LifeLine points={[{ x: hour, from: 1200, to: 1299 }]} notSeen="not seen" label="Engagement" />);
    expect(svg.textContent).toContain('≈');
  });

  it('lies before what is usual, and has room for it', () => {
    const band = [0, 50].map((hours) => ({ x: hours * hour, from: 0, to: hours * 100 }));
    const svg = drawn(
      <LifeLine points={[point(1, 10), point(50, 20)]} band={band} notSeen="not seen" label="Engagement" />,
    );
    expect(svg.querySelectorAll('path[fill="var(--band)"]')).toHaveLength(1);
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toContain(
      new Intl.NumberFormat().format(6000),
    );
  });

  it('draws nothing without a sighting', () => {
    expect(drawn(<LifeLine points={[]} notSeen="not seen" label="Engagement" />).childElementCount).toBe(0);
  });
});
