/** The parts of Quill 1.3.7 that the older composer uses; the package brings no types of its own. */
declare module 'quill1' {
  interface NativeRange {
    readonly start: { readonly node: Node; readonly offset: number };
    readonly end: { readonly node: Node; readonly offset: number };
  }
  interface Selection {
    getNativeRange(): NativeRange | null;
    normalizeNative(range: Range): NativeRange | null;
    hasFocus(): boolean;
  }
  class Clipboard {
    container: HTMLElement;
    convert(html?: string): unknown;
  }
  class Quill {
    static import(name: 'modules/clipboard'): typeof Clipboard;
    static register(name: string, module: unknown, isReplacing: boolean): void;
    constructor(container: HTMLElement, options: { readonly placeholder: string; readonly formats: readonly string[] });
    readonly root: HTMLElement;
    readonly selection: Selection;
    getText(): string;
    focus(): void;
    on(event: 'text-change', listener: () => void): void;
  }
  export default Quill;
}
