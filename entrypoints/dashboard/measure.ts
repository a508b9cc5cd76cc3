import type { Measure } from '../../components/hooks/desk.ts';
import { altText } from '../../utils/compose/checks/alt-text.ts';
import { media } from '../../utils/compose/checks/media.ts';
import { checkIds } from '../../utils/compose/checks/reasons.ts';
import type { Attachment, CheckContext } from '../../utils/compose/checks/types.ts';
import { foldByTable } from '../../utils/compose/fold/fold.ts';
import { learnVoice } from '../../utils/compose/learn-voice.ts';
import { buildLink, linkFaults } from '../../utils/compose/link-builder.ts';
import { lengthOf } from '../../utils/compose/length.ts';
import { limitInThread, partsOf } from '../../utils/compose/thread-room.ts';
import type { EntryMedia } from '../../utils/model/entry-parts.ts';

/** As the checks of drafts look at the files of an entry. What has no text yet has none, which is known. */
const attachmentOf = ({ kind, type, alt = '', width, height, bytes, seconds }: EntryMedia): Attachment => ({
  kind: kind === 'film' ? 'video' : type === 'image/gif' ? 'gif' : 'image',
  ...(kind === 'film' ? {} : { alt }),
  bytes,
  ...(width > 0 ? { width, height } : {}),
  ...(seconds === undefined ? {} : { durationMs: seconds * 1000 }),
});

/** Pages know no network: they are given how long a text is and may be. */
export const measure: Measure = {
  lengthOf,
  limitOf: (network, as = 'post', isPremium = false) => limitInThread(network, as, isPremium) ?? Infinity,
  partsOf,
  foldOf: (network, text) => foldByTable(network, text).here?.word,
  mediaFaults: (network, files) => {
    const context: CheckContext = { network, purpose: 'post', attachments: files.map(attachmentOf) };
    const draft = { text: '' };
    return [media, altText]
      .flatMap(({ run }) => run(draft, context))
      .map(({ reason, args = [] }) => ({ reason, args }));
  },
  checks: checkIds,
  buildLink,
  linkFaults,
  learnVoice,
};
