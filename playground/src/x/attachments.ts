import { h } from '../dom.ts';
import { type AttachedFile, filesOf, preview, type Files } from '../files.ts';

export interface Attachments {
  /** Empty while nothing is attached. */
  readonly element: HTMLElement;
  readonly files: Files;
}

/**
 * What X shows under the text while files are attached: previews in [data-testid=attachments], and a link that adds a
 * description. Its label says what it does until there is one, then the description itself, of several files how many;
 * its name stays. As the code of the site had it in 2022, and with the marks that were recorded on 2026-07-15.
 */
export function attachmentsOf(onChange: () => void): Attachments {
  const element = h('div');
  const show = (all: readonly AttachedFile[]): void => {
    const pictures = all.filter(({ isFilm }) => !isFilm);
    const described = pictures.filter(({ description }) => description !== '');
    const does = pictures.length > 1 ? 'Add descriptions' : 'Add description';
    const words =
      described.length === 0
        ? does
        : pictures.length === 1
          ? described.map(({ description }) => description)
          : `${described.length} ${described.length === 1 ? 'description' : 'descriptions'}`;
    const link = h(
      'a',
      { href: '/compose/post/media', role: 'link', 'aria-label': does, 'data-testid': 'altTextWrapper' },
      h('span', { 'data-testid': 'altTextLabel' }, words),
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const next = pictures.find(({ description }) => description === '') ?? pictures[0];
      if (next) describe(next, () => show(files.all));
    });
    element.replaceChildren(
      ...(all.length === 0
        ? []
        : [
            h(
              'div',
              { 'data-testid': 'attachments', class: 'attachments' },
              h(
                'div',
                { class: 'previews' },
                all.map((file) => item(file, () => files.remove(file))),
              ),
              pictures.length > 0 && h('div', { class: 'grey small' }, link),
            ),
          ]),
    );
    onChange();
  };
  const files = filesOf(show, { 'data-testid': 'fileInput' });
  return { element, files };
}

const item = (file: AttachedFile, remove: () => void): HTMLElement =>
  h(
    'div',
    { role: 'group', class: 'preview', 'aria-label': file.description || 'Media' },
    preview(file),
    h(
      'button',
      { type: 'button', role: 'button', class: 'remove', 'aria-label': 'Remove media', onclick: remove },
      '\u00d7',
    ),
  );

function describe(file: AttachedFile, onSave: () => void): void {
  const field = h('textarea', { 'data-testid': 'altTextInput', 'aria-label': 'Description' }) as HTMLTextAreaElement;
  field.value = file.description;
  const close = (): void => layer.remove();
  const save = (): void => {
    file.description = field.value.trim();
    close();
    onSave();
  };
  const layer = h(
    'div',
    { class: 'layer' },
    h('div', { class: 'mask', onclick: close }),
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Edit media', class: 'dialog describing' },
      field,
      h(
        'button',
        { type: 'button', role: 'button', class: 'primary', 'data-testid': 'endEditingButton', onclick: save },
        'Save',
      ),
    ),
  );
  document.body.append(layer);
  field.focus();
}
