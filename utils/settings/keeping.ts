import { storage } from '#imports';
import type { KeepDays } from '../model/keep-rules.ts';

/** How many days of what grows by itself are kept, where the user chose; see `keepRules`. */
export const keepDays = storage.defineItem<KeepDays>('local:keep.days', { fallback: {} });
