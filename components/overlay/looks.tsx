/** @jsxImportSource ../../utils/page/paint */
import type { KnownView, MarkView } from '../../utils/model/cards.ts';
import type { OverlayTexts } from '../../utils/model/overlay-texts.ts';
import type { ShownPost } from '../../utils/model/shown.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import type { Child } from '../../utils/page/paint/jsx-runtime.ts';
import { nameOf } from './names.ts';

/** A mark as the attributes of its button; `style` is the text of its declarations. */
export type Look = Readonly<Record<string, string>>;

/** Where, px in the layer, and what it is drawn from. */
export type From<Who, Known> = readonly [
  left: number,
  top: number,
  isOther: boolean,
  who: Who,
  known: Known | undefined,
  isOpen: boolean,
];

const withName = (text: string, profile: ProfileRef | undefined): string =>
  text.replace('$1', () => (profile ? nameOf(profile) : ''));

const lookOf = (kind: string, place: string, label: string, keys: string, isOpen: boolean): Look => ({
  class: `mark ${kind}`,
  style: place,
  'aria-label': label,
  'aria-keyshortcuts': keys,
  'aria-expanded': `${isOpen}`,
});

/**
 * A dot, its middle at the place. Raised, the target lies above it, so that it does not take clicks meant for what
 * follows the name. Nobody known: a quiet ring that offers to keep them.
 */
export function nameLook(
  texts: OverlayTexts,
  ...[left, top, isRaised, name, known, isOpen]: From<ProfileRef, KnownView>
): Look {
  const label = known?.label ?? withName(texts.openStranger, name);
  const place = `left:${left - 12}px;top:${top - (isRaised ? 20 : 12)}px`;
  return lookOf(`nd ${known?.dot ?? 'new'} ${isRaised ? 'raised' : ''}`, place, label, 'Alt+P N', isOpen);
}

/** A chip where there is something to say; else a ring, the quiet way to the card. The place is its end, half way down. */
export function postLook(
  texts: OverlayTexts,
  ...[left, top, isRtl, { author }, mark, isOpen]: From<ShownPost, MarkView>
): Look {
  const label = mark?.label ?? withName(texts.openPost, author);
  const place = `left:${left}px;top:${top - 12}px;translate:${isRtl ? 0 : '-100%'}`;
  return lookOf(mark?.text ? 'pm' : 'ring', place, label, 'Alt+O', isOpen);
}

const shapes = { up: 'M4 .75L8 7.25H0z', down: 'M4 7.25L0 .75h8z', same: 'M0 2.5h8v3H0z' };

/** What stands in a chip. */
export const chip = ({ text, trend = 'same', tone = 'grey' }: MarkView): Child =>
  text && [
    <svg key="way" class={`dot ${tone}`} viewBox="0 0 8 8" aria-hidden="true">
      <path d={shapes[trend]} />
    </svg>,
    text,
  ];

/** About how wide a mark is, px: known before it is drawn. */
export const widthOf = (mark: MarkView | undefined): number => (mark?.text ? 32 + mark.text.length * 7 : 24);
