import { h } from '../dom.ts';
import { type AttachedFile, filesOf, preview } from '../files.ts';
import type { Post } from '../world.ts';
import { avatarImage } from './avatar.ts';
import { freshId, type Place } from './ids.ts';
import { cover, fbIcon } from './icons.ts';
import { lexicalBox, type LexicalBox } from './lexical.ts';
import type { Site } from './site.ts';
import { unitOf, type Unit } from './unit.ts';

export interface Dialog {
  readonly element: HTMLElement;
  focus(): void;
  end(): void;
}

function dialogFrame(site: Site, title: string, close: () => void, ...content: readonly (Node | false)[]): HTMLElement {
  const id = freshId();
  return h(
    'div',
    { class: 'layer' },
    h(
      'div',
      { role: 'dialog', 'aria-labelledby': id, class: 'dialog' },
      h(
        'div',
        { class: 'dialog-top' },
        h('h2', { dir: 'auto' }, h('span', { dir: 'auto', id }, title)),
        h(
          'div',
          { 'aria-label': site.words.close, role: 'button', tabindex: '0', class: 'close', onclick: close },
          fbIcon('close'),
          cover(),
        ),
      ),
      ...content.filter((part) => part !== false),
    ),
  );
}

/** Writing a post, or a few words about a post that is shared. */
export function composeDialog(site: Site, close: () => void, shared?: Post): Dialog {
  const { words, store } = site;
  const { viewer } = store.world;
  const label = shared ? words.saySomething : words.mind(viewer.name);
  const buttonText = shared ? words.shareNow : words.post;
  const publish = () => {
    const text = editor.text().trim();
    if (text === '' && !shared) return;
    store.publish(text, shared?.id);
    close();
  };
  const submit = h(
    'div',
    { 'aria-label': buttonText, role: 'button', tabindex: '0', class: 'submit', onclick: publish },
    h('div', { role: 'none' }, h('span', { dir: 'auto' }, buttonText)),
    cover(),
  );
  const editor: LexicalBox = lexicalBox({
    kind: 'rich',
    label,
    placeholder: label,
    onChange: (text) => {
      if (text.trim() === '' && !shared) submit.setAttribute('aria-disabled', 'true');
      else submit.removeAttribute('aria-disabled');
    },
    onFocus: site.useEditor,
  });
  site.useEditor(editor);
  const shown = h('div', { class: 'dialog-files' });
  const item = (file: AttachedFile): HTMLElement =>
    h(
      'div',
      {},
      preview(file),
      h(
        'div',
        {
          'aria-label': 'Remove photo',
          role: 'button',
          tabindex: '0',
          class: 'close',
          onclick: () => files.remove(file),
        },
        fbIcon('close'),
        cover(),
      ),
    );
  const files = filesOf((all) => shown.replaceChildren(...all.map(item)));
  const form = h(
    'form',
    { method: 'POST', onsubmit: (event) => event.preventDefault() },
    h(
      'div',
      { class: 'dialog-author' },
      avatarImage(viewer, 40),
      h(
        'div',
        {},
        h('span', { dir: 'auto', class: 'name' }, viewer.name),
        h('div', { class: 'small grey' }, words.sharedWith),
      ),
    ),
    h('div', { class: 'dialog-editor' }, editor.element),
    shown,
    files.input,
    shared && h('div', { class: 'dialog-shared grey small' }, `${shared.author.name}: ${shared.text.slice(0, 120)}`),
    h(
      'div',
      { class: 'dialog-tools' },
      h(
        'div',
        { 'aria-label': 'Photo/video', role: 'button', tabindex: '0', onclick: () => files.input.click() },
        fbIcon('photo'),
      ),
      h('div', { 'aria-label': 'Emoji', role: 'button', tabindex: '0' }, fbIcon('emoji')),
    ),
    submit,
    h('input', { type: 'submit', style: 'display: none' }),
  );
  const element = dialogFrame(site, shared ? words.share : words.createPost, close, form);
  return { element, focus: () => editor.focus(), end: () => editor.end() };
}

export interface PostDialog extends Dialog {
  readonly unit: Unit;
}

/** A single post: a dialog over the page, which stays behind it. */
export function postDialog(site: Site, post: Post, place: Place, close: () => void): PostDialog {
  const unit = unitOf(site, { post, place, heading: 'h3', commentLimit: Infinity });
  const root = h('div', { class: 'card' }, h('div', { 'data-virtualized': 'false' }, unit.parts));
  if (!site.isHardened) {
    root.setAttribute('role', 'article');
    root.setAttribute('aria-posinset', '1');
    root.setAttribute('aria-labelledby', unit.labelledBy);
    root.setAttribute('aria-describedby', unit.describedBy);
  }
  return {
    element: dialogFrame(site, site.words.postOf(post.author.name), close, h('div', { class: 'dialog-scroll' }, root)),
    unit,
    focus: () => undefined,
    end: unit.end,
  };
}
