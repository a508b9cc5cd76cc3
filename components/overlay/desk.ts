import type { Watch } from '../../utils/capture/types.ts';
import type { OverlayTexts } from '../../utils/model/overlay-texts.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Ask } from './ask.ts';
import type { OverlayHost } from './host.ts';
import type { Known } from './known.ts';
import type { Reference } from './place.ts';
import type { Toasts } from './toasts.tsx';

/** What a card stands beside; measured again whenever the page moves. */
export interface Anchor extends Reference {
  /** The card closes when this leaves the document or the window. */
  readonly contextElement: Element;
  readonly isPost: boolean;
}

/** What the parts of one overlay share. */
export interface Desk {
  readonly document: Document;
  readonly network: Network;
  readonly watch: Watch;
  readonly host: OverlayHost;
  readonly ask: Ask;
  readonly known: Known;
  readonly toasts: Toasts;
  readonly texts: OverlayTexts;
  readonly signal: AbortSignal;
}
