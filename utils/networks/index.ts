import type { NetworkId } from '../model/network.ts';

/** In the order people see them. The content scripts import their own network directly, never this list. */
export const networkOrder: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];
