import type { Handed } from '../../../utils/compose/hand-over.ts';
import type { ShownFiles } from '../../../utils/model/attached.ts';
import { boxOf } from '../../../utils/page/dom.ts';

const most = 60;

const inBlobs = 'img[src^="blob:"]';

/**
 * The files that the composer shows, each once, and what it says of their descriptions. Undefined where it shows none, and
 * where several texts are written: of which they are cannot be told.
 */
export function attachedIn({ frame, attached = inBlobs, described }: Handed): ShownFiles | undefined {
  const bySource = new Map(
    [...frame.querySelectorAll<HTMLImageElement & HTMLVideoElement>(attached)]
      .filter((each) => boxOf(each).width > 0)
      .map((each) => [each.src, each]),
  );
  if (bySource.size === 0 || frame.querySelectorAll('[role=textbox]').length > 1) return undefined;
  const files = [...bySource.values()].slice(0, most).map((file) => ({
    isFilm: file.tagName === 'VIDEO',
    isCopy: !file.src.startsWith('blob'),
    width: file.naturalWidth || file.videoWidth || 0,
    height: file.naturalHeight || file.videoHeight || 0,
    // Neither a number nor finite until the browser knows it.
    seconds: file.duration < 1e6 ? file.duration : 0,
  }));
  const label = described && frame.querySelector(described);
  if (!label) return { files };
  const does = label.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
  return { files, words: label.textContent.slice(0, 2000), does: does.slice(0, 2000) };
}
