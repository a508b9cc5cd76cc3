export interface HatchProps {
  /** Of the picture: what is filled with `url(#id)`. */
  readonly id: string;
  readonly colour?: string;
}

/**
 * Stripes for what was not seen, projected or came over a gap: told from what was seen without its colour. To be put in the
 * picture that it fills. The lines take the text colour where the system chooses colours.
 */
export const Hatch = ({ id, colour = 'var(--d1)' }: HatchProps) => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatchline" d="M0 0V5" stroke={colour} stroke-width="2.5" />
    </pattern>
  </defs>
);
