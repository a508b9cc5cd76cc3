/** What fills the stage at one address. */
export interface Screen {
  readonly element: HTMLElement;
  readonly title: string;
  /** Called once, when the element stands in the document. */
  start(): void;
  /** The feed itself changed. */
  refresh(): void;
  stop(): void;
}
