/**
 * Puts the parts of a streamed page where they belong. A page of React arrives as a frame with gaps and hidden parts
 * (`div[hidden]#S:1`) that its own script moves into the gaps; a saved page has the parts and no script.
 */
export function placeStaged(document: Document): void {
  for (const order of document.querySelectorAll('template[data-rci],template[data-rsi]')) {
    const part = document.getElementById(order.getAttribute('data-sid') ?? '');
    const gapId = order.getAttribute('data-pid') ?? order.getAttribute('data-bid') ?? part?.id.replace(/^S/, 'B');
    const gap = document.getElementById(gapId ?? '');
    if (!part || !gap) continue;
    gap.replaceWith(...part.childNodes);
    part.remove();
  }
}
