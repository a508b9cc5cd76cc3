import type { ComponentChildren } from 'preact';

export interface PageHeadProps {
  readonly title: string;
  readonly about?: ComponentChildren;
  /** Right beside the title. */
  readonly beside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The top of every page: its name, one line about it, and its actions at the end. */
export function PageHead({ title, about, beside, children }: PageHeadProps) {
  return (
    <header class="head">
      <h1>{title}</h1>
      {about && <span class="grey">{about}</span>}
      {beside}
      <div class="headacts">{children}</div>
    </header>
  );
}
