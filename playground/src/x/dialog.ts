import { h } from '../dom.ts';
import { composer } from './composer.ts';
import { xIcon } from './icons.ts';
import type { Site } from './site.ts';

/** The composer at /compose/post: a dialog in the layers, the page stays behind it. */
export function openComposeDialog(site: Site, layers: HTMLElement, signal: AbortSignal): void {
  const editor = composer(site, { kind: 'modal', onPublished: () => site.back() });
  const layer = h(
    'div',
    { class: 'layer' },
    h('div', { class: 'mask', 'data-testid': 'mask', onclick: () => site.back() }),
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-header', class: 'dialog' },
      h(
        'div',
        { class: 'dialog-top' },
        h(
          'button',
          {
            type: 'button',
            role: 'button',
            'aria-label': site.words.close,
            'data-testid': 'app-bar-close',
            class: 'back',
            onclick: () => site.back(),
          },
          xIcon('close'),
        ),
        h('h2', { id: 'modal-header', role: 'heading', class: 'unseen' }, site.words.nav.post),
      ),
      editor.element,
    ),
  );
  layers.append(layer);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && site.back(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    editor.end();
    layer.remove();
  });
  requestAnimationFrame(() => editor.focus());
}
