import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** How much stands on the page, and how large. */
export interface Fit {
  readonly zoom: number;
  /** Entries of each list, goals of each objective, and lines of each text. */
  readonly most: number;
  readonly goalsOfEach: number;
  readonly lines: number;
}

/** px: what both A4 and Letter have between margins of 14 mm (251.4 mm), less what rounding may take. */
const pageHeight = 944;

/** Smaller first, since nothing is lost by that; then less and less of it. */
const whole: Fit = { zoom: 1, most: 12, goalsOfEach: 8, lines: 3 };
const fits: readonly Fit[] = [
  whole,
  { zoom: 0.9, most: 12, goalsOfEach: 8, lines: 2 },
  { zoom: 0.8, most: 12, goalsOfEach: 4, lines: 2 },
  { zoom: 0.8, most: 8, goalsOfEach: 2, lines: 2 },
  { zoom: 0.75, most: 6, goalsOfEach: 1, lines: 2 },
  { zoom: 0.75, most: 4, goalsOfEach: 1, lines: 1 },
];

/**
 * The first of `fits` with which a sheet is no higher than a page of A4 or Letter within its margins. The sheet is laid
 * out as on paper while it is measured, whatever window it stands in. `isOver`: even the last one is higher.
 */
export function useOnePage(content: readonly unknown[]) {
  const sheet = useRef<HTMLElement>(null);
  // Anything else that is to stand there is tried from the first on.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const tried = useMemo(() => ({}), content);
  const [found, setFound] = useState({ tried, level: 0, isOver: false });
  const { level, isOver } = found.tried === tried ? found : { level: 0, isOver: false };
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    current.classList.add('onpaper');
    const isHigher = current.getBoundingClientRect().height > pageHeight;
    current.classList.remove('onpaper');
    if (isHigher && level < fits.length - 1) setFound({ tried, level: level + 1, isOver: false });
    else if (isHigher !== isOver) setFound({ tried, level, isOver: isHigher });
  }, [tried, level, isOver]);
  return { sheet, fit: fits[level] ?? whole, isOver };
}
