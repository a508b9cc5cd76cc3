import type { Settings } from '../settings.ts';
import type { Account } from '../world.ts';
import { drawFrame as drawEmberFrame } from './ember/frame.ts';
import { emberCss, modalCss } from './ember/styles.ts';
import { drawFrame as drawSduiFrame } from './sdui/frame.ts';
import { hashedSheet } from './sdui/classes.ts';
import { hydrate } from './sdui/icon.ts';
import { drawInterop } from './sdui/interop.ts';
import { sduiCss } from './sdui/styles.ts';
import { messagingCss, messagingOverlay } from './messaging.ts';
import type { Front } from './site.ts';
import { base, colours } from './theme.ts';
import type { Theme } from './theme.ts';
import type { AccountView } from './view.ts';
import type { Words } from './words.ts';

/** One of the two front ends, standing in the document. */
export interface MountedFront {
  readonly stage: HTMLElement;
  /** Where its composer comes up: the modal outlet, the shadow root of the interop outlet, the body. */
  readonly parents: { readonly modal: Node & ParentNode; readonly dialog: Node & ParentNode };
  setTheme(theme: Theme): void;
}

/** How long icons are missing after a load. */
const hydrationMs = 350;

/** Empties the body and builds the frame of a front end in it. */
export function mountFront(
  front: Front,
  viewer: AccountView,
  words: Words,
  settings: Settings,
  partner: Account | undefined,
): MountedFront {
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  document.documentElement.className = '';
  document.documentElement.lang = words.language;
  const messaging = messagingOverlay(words, partner);
  return front === 'sdui'
    ? mountSdui(viewer, words, settings.theme, messaging)
    : mountEmber(viewer, words, settings.theme, messaging);
}

function mountSdui(viewer: AccountView, words: Words, theme: Theme, messaging: HTMLElement): MountedFront {
  const { root, stage } = drawSduiFrame(viewer, words);
  const { outlet, shadow, frame } = drawInterop(theme);
  const pageColours = new CSSStyleSheet();
  const shadowColours = new CSSStyleSheet();
  document.adoptedStyleSheets = [pageColours, sheet(base), hashedSheet(sduiCss)];
  shadow.adoptedStyleSheets = [shadowColours, sheet(base), sheet(emberCss), sheet(modalCss), sheet(messagingCss)];
  shadow.append(messaging);
  root.append(outlet, frame);
  document.body.replaceChildren(root);
  window.setTimeout(() => {
    if (root.isConnected) hydrate(root);
  }, hydrationMs);
  const setTheme = (next: Theme): void => {
    outlet.className = `theme--${next}`;
    document.body.dataset['colorScheme'] = next;
    pageColours.replaceSync(colours(':root', next));
    shadowColours.replaceSync(colours(':host', next));
  };
  setTheme(theme);
  return { stage, parents: { modal: shadow, dialog: root }, setTheme };
}

function mountEmber(viewer: AccountView, words: Words, theme: Theme, messaging: HTMLElement): MountedFront {
  const { nodes, stage, modalOutlet } = drawEmberFrame(viewer, words);
  const pageColours = new CSSStyleSheet();
  document.adoptedStyleSheets = [pageColours, sheet(base), sheet(emberCss), sheet(modalCss), sheet(messagingCss)];
  document.body.className = 'render-mode-BIGPIPE nav-v2 ember-application icons-loaded boot-complete';
  document.body.dir = 'ltr';
  document.body.replaceChildren(...nodes, messaging);
  const setTheme = (next: Theme): void => {
    document.documentElement.className = `theme theme--mercado artdeco${next === 'dark' ? ' theme--dark' : ''}`;
    pageColours.replaceSync(colours(':root', next));
  };
  setTheme(theme);
  return { stage, parents: { modal: modalOutlet, dialog: modalOutlet }, setTheme };
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
