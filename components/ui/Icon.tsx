import { type IconName, type IconShape, icons } from './icons.ts';

/** Decorative: what it means stands in the text or label beside it. `flips` in right-to-left pages. */
export function Icon({ name, flips = false }: { readonly name: IconName; readonly flips?: boolean }) {
  const shape: IconShape = icons[name];
  return (
    <svg class={flips ? 'i flip' : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape.line && <path d={shape.line} />}
      {shape.fill && <path class="f" d={shape.fill} />}
    </svg>
  );
}
