import { type Fold, foldOf } from '../../../utils/compose/fold/fold.ts';
import { type Sample, sampleOf } from '../../../utils/compose/fold/sample.ts';
import type { DockHost, Handed } from '../../../utils/compose/hand-over.ts';
import { listen } from '../../../utils/lib/listen.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';

export interface FoldState {
  /** Undefined where nothing is known to fold: only posts are known, and a draft needs words. */
  of(text: string): Fold | undefined;
}

const restMs = 150;
/** How long what the page's posts told is believed, and how soon posts are looked for again where none told anything. */
const stayMs = 10_000;
const lookAgainMs = 2000;

const isEmpty = ({ clamp, characters }: Sample): boolean => !clamp && characters === undefined;

/** Where the draft folds, measured anew when the window or the zoom changes. */
export function createFold(
  { network, purpose, field, texts }: Handed,
  host: DockHost,
  signal: AbortSignal,
  onResize: () => void,
): FoldState {
  const view = field.ownerDocument.defaultView;
  let sample: Sample | undefined;
  let sampledAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sampleNow = (): Sample => {
    const age = performance.now() - sampledAt;
    if (sample && age < (isEmpty(sample) ? lookAgainMs : stayMs)) return sample;
    sampledAt = performance.now();
    const next = sampleOf(texts());
    // Posts that scrolled out of the page have told enough.
    return (sample = sample && isEmpty(next) ? sample : next);
  };
  listen(
    view,
    'resize',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        sample = undefined;
        onResize();
      }, restMs);
    },
    { signal },
  );
  onEnd(signal, () => clearTimeout(timer));
  return {
    of: (text) => (purpose === 'post' ? foldOf(network, sampleNow(), host.layer('fold', 'fixed'), text) : undefined),
  };
}
