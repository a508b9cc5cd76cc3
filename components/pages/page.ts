import type { ComponentType } from 'preact';
import type { IconName } from '../ui/icons.ts';

export interface PageProps {
  /** What follows the page in the address: "#/posts/x:status:1" gives ['x:status:1']. */
  readonly path: readonly string[];
}

export interface PageInfo {
  readonly id: string;
  readonly icon: IconName;
  /** The letter after "g". */
  readonly key: string;
  readonly name: () => string;
  readonly Page: ComponentType<PageProps>;
}
