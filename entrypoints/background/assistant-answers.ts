import { i18n } from '#i18n';
import { faultWords } from '../../components/overlay/views/assistant/fault-words.ts';
import { viewOfAnswering, viewOfFault } from '../../components/overlay/views/panels/assistant/answering-view.tsx';
import { viewOfProposal } from '../../components/overlay/views/panels/assistant/proposal-view.tsx';
import type { Proposal } from '../../utils/assistant/tasks/types.ts';
import { lengthOf } from '../../utils/compose/length.ts';
import { wordDiff } from '../../utils/lib/diff-words.ts';
import type { AssistantFault, AssistantReason } from '../../utils/model/assistant.ts';
import type { PanelAnswer, PanelAsk } from '../../utils/model/panels.ts';
import type { Held } from './assistant-held.ts';

/** How long a page that asks for more is kept waiting at most, and how soon it is told more, ms. */
const waitMs = 10_000;
const paceMs = 150;

/** What a press does with an answer that is there or on its way. */
export async function answerHeld(here: Held, ask: PanelAsk): Promise<PanelAnswer> {
  here.askedAt = Date.now();
  const { act, arg } = ask;
  if (act === 'cancel') here.run.cancel();
  if (act === 'cancel' || act === 'more') {
    const begun = Date.now();
    await here.run.more(act === 'more' ? here.seen : Infinity, act === 'more' ? waitMs : 1000);
    // Gathered for a moment: nobody reads single letters.
    if (here.run.now.state === 'running') await pause(paceMs - (Date.now() - begun));
  }
  if (act === 'pick') here.chosen = Number(arg);
  return show(here, ask);
}

export function show(here: Held, ask: PanelAsk): PanelAnswer {
  const { now } = here.run;
  here.seen = now.text.length;
  if (now.state === 'running')
    return {
      isLive: true,
      body: viewOfAnswering({ ...heldFor(here), origin: here.origin, text: now.text }),
    };
  if (now.state === 'failed') return failed(now.fault, here);
  const found = here.task.proposalsIn(now.text, here.input, lengthOf);
  const proposal = found[here.chosen] ?? found[0];
  if (!proposal) return failed({ reason: 'empty' }, here);
  return compare({ here, found, proposal, isCut: now.isCut }, ask);
}

interface Compared {
  readonly here: Held;
  readonly found: readonly Proposal[];
  readonly proposal: Proposal;
  readonly isCut: boolean;
}

function compare({ here, found, proposal, isCut }: Compared, { act, draft }: PanelAsk): PanelAnswer {
  const isChanged = draft.text !== here.draft;
  const target = targetOf(here, draft.text);
  const isForHere = here.task.use === 'replace' && target !== undefined;
  const before = typeof target === 'object' ? draft.text.slice(target.start, target.end) : draft.text;
  const body = viewOfProposal({
    ...heldFor(here),
    count: found.length,
    at: found.indexOf(proposal),
    // A description of a picture is no other version of the post.
    pieces:
      here.task.id === 'altText' ? [{ kind: 'same', text: proposal.text }] : wordDiff(before, proposal.text).pieces,
    over: proposal.over,
    isCut,
    isChanged,
    isForHere,
  });
  if (act === 'copy') return { body, copy: proposal.text, said: i18n.t('assistant.copied') };
  // Where the editor does not take it, it is on the clipboard, and the suggestion stays.
  if (act === 'accept' && isForHere) return { body, write: { text: proposal.text, target } };
  return { body };
}

/** Where it would be written now; undefined where the part that was sent is not there any more, or twice. */
function targetOf({ span, draft }: Held, now: string): 'all' | 'caret' | { start: number; end: number } | undefined {
  if (!span) return now.trim() === '' ? 'caret' : 'all';
  if (now === draft) return span;
  const part = draft.slice(span.start, span.end);
  const at = now.indexOf(part);
  return at >= 0 && now.indexOf(part, at + 1) < 0 ? { start: at, end: at + part.length } : undefined;
}

export const failed = (fault: AssistantFault, here: Held | undefined): PanelAnswer => ({
  body: viewOfFault({
    ...(here ? { held: heldFor(here) } : {}),
    words: faultWords(fault),
    isForSettings: inSettings.has(fault.reason),
    text: here?.run.now.text.trim() ?? '',
  }),
});

/** What is put right in the settings of the assistant: their words say so. */
const inSettings: ReadonlySet<AssistantReason> = new Set([
  'address',
  'permission',
  'key',
  'model',
  'redirect',
  'noModel',
  'download',
]);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

const heldFor = ({ id, task, input }: Held) => ({ id, task: task.id, target: input.target?.network });
