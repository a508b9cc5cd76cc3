export type PillarShape = 'p1' | 'p2' | 'p3' | 'p4';

const paths: Record<PillarShape, string> = {
  p1: 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  p2: 'M5 .8L9.5 9h-9z',
  p3: 'M5 .5L9.5 5 5 9.5.5 5z',
  p4: 'M1 1h8v8H1z',
};

/** A pillar has a shape and a colour. Without a label it is decoration beside its name. */
export function PillarMark({ pillar, label }: { readonly pillar: PillarShape; readonly label?: string }) {
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg
      class="pillar"
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill={`var(--${pillar})`}
      focusable="false"
      {...named}
    >
      <path d={paths[pillar]} />
    </svg>
  );
}
