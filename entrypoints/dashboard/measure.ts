import type { Measure } from '../../components/hooks/desk.ts';
import { speakingIds } from '../../utils/compose/checks/reasons.ts';
import { lengthOf, limitOf } from '../../utils/compose/length.ts';

/** Pages know no network: they are given how long a text is and may be. */
export const measure: Measure = {
  lengthOf,
  limitOf: (network) => limitOf(network, 'post') ?? Infinity,
  checks: speakingIds,
};
