import type { VoiceSheet } from '../../utils/compose/checks/types.ts';
import type { Voice } from '../../utils/model/library.ts';

/** A stored sheet as the checks read it. */
export const sheetOf = ({ avoid, person, ...rest }: Voice): VoiceSheet => ({
  ...rest,
  ...(avoid ? { avoid: avoid.map(({ word, say }) => ({ word, ...(say ? { say } : {}) })) } : {}),
  ...(person && person !== 'any' ? { person } : {}),
});
