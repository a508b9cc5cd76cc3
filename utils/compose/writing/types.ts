import type { Composer } from '../../networks/types.ts';
import type { Insert } from '../editors/types.ts';

/** What writing on one network takes. */
export interface Writing {
  /** How long the network says that a text is, in the unit of its limits. */
  lengthOf(text: string): number;
  /** The most that fits; absent where no limit is known. */
  readonly limits: Readonly<Partial<Record<Composer['purpose'], number>>>;
  /** The way in which the editor of a composer takes text. */
  insertFor(composer: Pick<Composer, 'element' | 'editor'>): Insert;
}
