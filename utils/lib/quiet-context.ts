/**
 * What stands in for WXT's ContentScriptContext in our content scripts. WXT's own one announces itself to the page's
 * document and window by events that carry the extension's id, so that a page which knows the id can tell that we are
 * there. Ours says nothing; who needs a lifetime or the address takes a signal or `onNavigation`.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
