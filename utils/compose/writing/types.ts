import type { Composer } from '../../networks/types.ts';
import type { Insert } from '../editors/types.ts';

/** The way in which the editor of a composer takes text. */
export type InsertFor = (composer: Pick<Composer, 'element' | 'editor'>) => Insert;
