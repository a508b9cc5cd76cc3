import { h } from '../../dom.ts';
import { type AttachedFile, filesOf, preview } from '../../files.ts';

export interface ShownFiles {
  readonly input: HTMLElement;
  /** Stands under the text; empty while nothing is attached. */
  readonly element: HTMLElement;
}

/**
 * Attached files in the share box: the preview, and nothing that says whether a picture is described. `box` is what it
 * stands in, by class in the older dialogs and by id in the newest.
 */
export function shownFiles(box: Readonly<Record<string, string>>): ShownFiles {
  const element = h('div');
  const files = filesOf(
    (all) => {
      element.replaceChildren(...(all.length === 0 ? [] : [h('div', box, all.map(item))]));
    },
    { id: 'media-editor-file-selector__file-input' },
  );
  const item = (file: AttachedFile): HTMLElement =>
    h(
      'div',
      { style: 'position: relative' },
      sized(preview(file)),
      h(
        'button',
        {
          type: 'button',
          'aria-label': 'Remove media',
          style: 'position: absolute; inset: 8px 8px auto auto; width: 32px; height: 32px',
          onclick: () => files.remove(file),
        },
        '\u00d7',
      ),
    );
  return { input: files.input, element };
}

const sized = (element: HTMLElement): HTMLElement => {
  element.style.cssText = 'display: block; max-width: 100%; max-height: 240px';
  return element;
};
