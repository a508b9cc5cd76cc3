import type { Measure } from '../../components/hooks/desk.ts';
import { checkIds } from '../../utils/compose/checks/reasons.ts';
import { foldByTable } from '../../utils/compose/fold/fold.ts';
import { learnVoice } from '../../utils/compose/learn-voice.ts';
import { buildLink, linkFaults } from '../../utils/compose/link-builder.ts';
import { lengthOf } from '../../utils/compose/length.ts';
import { limitInThread, partsOf } from '../../utils/compose/thread-room.ts';

/** Pages know no network: they are given how long a text is and may be. */
export const measure: Measure = {
  lengthOf,
  limitOf: (network, as = 'post', isPremium = false) => limitInThread(network, as, isPremium) ?? Infinity,
  partsOf,
  foldOf: (network, text) => foldByTable(network, text).here?.word,
  checks: checkIds,
  buildLink,
  linkFaults,
  learnVoice,
};
