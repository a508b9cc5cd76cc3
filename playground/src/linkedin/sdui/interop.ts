import { h } from '../../dom.ts';

/**
 * The two hidden hosts of the older front end inside the newer one: an outlet with an open shadow root, where its
 * dialogs come up, and a frame that preloads it and holds an editor that nobody may write into.
 */
export function drawInterop(theme: 'light' | 'dark'): {
  outlet: HTMLElement;
  shadow: ShadowRoot;
  frame: HTMLIFrameElement;
} {
  const outlet = h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom', class: `theme--${theme}` });
  outlet.style.cssText = 'position: absolute; z-index: 500; visibility: visible';
  const shadow = outlet.attachShadow({ mode: 'open' });
  const frame = document.createElement('iframe');
  frame.setAttribute('data-testid', 'interop-iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.allow = 'clipboard-read; clipboard-write';
  frame.src = '/preload/';
  frame.style.cssText = 'opacity: 0; z-index: -1; position: absolute; top: 0px; left: 0px; border: 0';
  return { outlet, shadow, frame };
}

/** What stands in the hidden frame: the older share box, with an editor that looks like the real one. */
export function drawDecoy(document: Document): void {
  const make = (tag: string, className: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  document.documentElement.className = 'theme theme--mercado';
  document.body.className = 'ember-application';
  const host = make('div', 'share-creation-state__text-editor');
  const container = make('div', 'ql-container');
  const editor = make('div', 'ql-editor');
  editor.setAttribute('contenteditable', 'true');
  editor.setAttribute('role', 'textbox');
  const line = make('p', '');
  line.append(make('br', ''));
  editor.append(line);
  container.append(editor, make('div', 'ql-clipboard'));
  host.append(container);
  document.body.append(host);
}
