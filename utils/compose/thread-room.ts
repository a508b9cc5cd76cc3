import type { NetworkId } from '../model/network.ts';
import { lengthOf, limitOf } from './length.ts';
import { splitThread } from './thread.ts';

/** The post itself, or what follows it: a further part of a thread, a first comment. */
type WrittenAs = 'post' | 'further';

/** The most that fits, in the network's own unit. What follows a post is a comment wherever it is not a post itself. */
export const limitInThread = (network: NetworkId, as: WrittenAs, isPremium: boolean): number | undefined =>
  limitOf(network, as === 'post' ? 'post' : 'comment', isPremium);

/** A text in parts that fit on a network; `as`: what its first part is. */
export const partsOf = (network: NetworkId, text: string, as: WrittenAs, isPremium: boolean): readonly string[] =>
  splitThread(text, {
    first: limitInThread(network, as, isPremium),
    further: limitInThread(network, 'further', isPremium),
    lengthOf: (part) => lengthOf(network, part),
  });
