import { expect, type Locator } from '@playwright/test';

/**
 * Contrast of every text inside, against the nearest background, WCAG 2.2 AA. Axe does not see the texts of the overlay
 * for that rule, since the boxes around them have no size.
 */
export async function expectContrast(root: Locator, what: string): Promise<void> {
  const { checked, faults } = await root.evaluate(pale);
  expect(checked, `${what}: no text was checked`).toBeGreaterThan(0);
  expect.soft(faults, `${what}, contrast`).toEqual([]);
}

/** Runs in the page. Colours are drawn on a canvas, so that every notation of CSS is understood. */
function pale(root: Element): { checked: number; faults: string[] } {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const paint = (colours: readonly string[]): number[] => {
    brush?.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      if (!brush) break;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    return [...(brush?.getImageData(0, 0, 1, 1).data ?? [])];
  };
  const lightness = ([red = 0, green = 0, blue = 0]: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** From the outermost to the innermost; undefined where nothing of ours is behind the text. */
  const behind = (element: Element): string[] | undefined => {
    const layers: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      layers.unshift(backgroundColor);
      if (paint([backgroundColor])[3] === 255) return layers;
    }
    return undefined;
  };
  const faults: string[] = [];
  let checked = 0;
  for (const element of root.querySelectorAll('*')) {
    const text = [...element.childNodes]
      .filter((node) => node instanceof Text)
      .map(({ nodeValue }) => nodeValue?.trim())
      .join('');
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isDrawn = width > 2 && height > 2 && style.visibility === 'visible' && style.clipPath === 'none';
    if (!text || !isDrawn || element.closest(':disabled,svg,option')) continue;
    const layers = behind(element);
    if (!layers) continue;
    checked += 1;
    const [front, back] = [lightness(paint([...layers, style.color])), lightness(paint(layers))];
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) faults.push(`${ratio.toFixed(2)} «${text.slice(0, 30)}» ${style.color}`);
  }
  return { checked, faults };
}
