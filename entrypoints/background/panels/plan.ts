import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type PlanShown, viewOfPlan } from '../../../components/overlay/views/panels/plan-view.tsx';
import { lengthOf } from '../../../utils/compose/length.ts';
import { limitInThread } from '../../../utils/compose/thread-room.ts';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { planEntry } from '../../../utils/db/queries/plan-entries.ts';
import { undoChange } from '../../../utils/db/records.ts';
import { addEntry, removeEntry, writePart } from '../../../utils/db/tables/plan-entries.ts';
import { leaveEntry, putEntryInUse } from '../../../utils/db/tables/plan-in-use.ts';
import { readWhen } from '../../../utils/lib/day-words.ts';
import { wordDiff } from '../../../utils/lib/diff-words.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { titleOf } from '../../../utils/lib/title-of.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { hasPremium } from '../checking.ts';
import { type Planned, plannedFor } from './plan-state.ts';
import type { Panel, PanelPlace } from './types.ts';

/** What was just done, as it stands in a hidden field while the draft changes. */
type Notice = { readonly kind: 'saved' | 'updated' | 'voided' | 'taken-back' | 'no-day'; readonly id?: string };

/** The plan beside the composer: entries to put in, the draft as an entry, a thread part by part. */
export const planPanel: Panel = {
  title: () => i18n.t('plan.name'),
  async isOffered(ask, place) {
    if (ask.purpose === 'message') return false;
    return ask.purpose === 'post' || (await plannedFor(ask, place)).running !== undefined;
  },
  async answer(ask, place) {
    const planned = await plannedFor(ask, place);
    const text = textOf(ask, planned);
    if (ask.act === 'insert' && text)
      return { ...(await shown(ask, place)), write: { text: text.text, target: 'caret' } };
    if (ask.act === 'copy' && text) return { ...(await shown(ask, place)), copy: text.text, said: text.said };
    return shown(ask, place, await done(ask, place, planned));
  },
};

/** "id:2" is the third part of an entry, "id:comment" its first comment. */
function argOf({ arg = '' }: PanelAsk): { readonly id: string; readonly part: number | 'comment' } {
  const [id = '', part = '0'] = arg.split(':');
  return { id, part: part === 'comment' ? part : Number(part) };
}

/** The text that a press is about, and what is said once it was copied. */
function textOf(ask: PanelAsk, { next, running }: Planned): { text: string; said: string } | undefined {
  const { id, part } = argOf(ask);
  const entry = [running?.entry, ...next].find((each) => each?.id === id);
  if (!entry) return undefined;
  const parts = partsOf(entry, ask);
  const text = part === 'comment' ? entry.firstComments?.[ask.network] : parts[part];
  if (!text) return undefined;
  const said =
    part === 'comment'
      ? i18n.t('plan.commentCopied')
      : i18n.t('plan.partCopied', [String(part + 1), String(parts.length)]);
  return { text, said };
}

const partsOf = (
  { variants, parts }: Pick<Planned['next'][number], 'variants' | 'parts'>,
  { network }: Pick<PanelAsk, 'network'>,
): readonly string[] => [variants[network] ?? '', ...(parts?.[network] ?? [])];

const take = (ask: PanelAsk, { db, now }: PanelPlace): Promise<void> => {
  const { id, part } = argOf(ask);
  return putEntryInUse(db, ask.network, id, part === 'comment' ? { isCommentTaken: true } : { part }, now);
};

/** Does what was pressed; what is to be said of it stays to be seen while the draft changes. */
async function done(ask: PanelAsk, place: PanelPlace, { running }: Planned): Promise<Notice | undefined> {
  const { db, now } = place;
  const { network, act, arg = '', draft, fields } = ask;
  switch (act) {
    case 'written':
    case 'copied':
      await take(ask, place);
      return undefined;
    case 'leave':
      await leaveEntry(db, network);
      return undefined;
    case 'calendar':
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/calendar/${arg}` as never) });
      return undefined;
    case 'save': {
      const words = fields?.['day']?.trim() ?? '';
      const when = words ? readWhen(words, now) : undefined;
      if (words && !when) return { kind: 'no-day' };
      const text = draft.text.trim();
      if (!text) return undefined;
      const content = { title: titleOf(text), state: 'draft', variants: { [network]: text } } as const;
      const { id } = await addEntry(db, { ...content, ...(when ? { dueAt: when.dueAt } : {}) }, now);
      await putEntryInUse(db, network, id, { part: 0 }, now);
      return { kind: 'saved', id };
    }
    case 'unsave':
      await removeEntry(db, arg, now);
      await leaveEntry(db, network);
      return { kind: 'taken-back' };
    case 'update': {
      if (!running?.from || running.from.isSame) return undefined;
      const { entry, from } = running;
      const undo = await writePart(db, entry.id, { network, part: from.part, text: draft.text.trim() }, now);
      if (undo) await putEntryInUse(db, network, entry.id, { undo, part: from.part }, now);
      const after = undo && (await planEntry(db, entry.id));
      if (!after) return undefined;
      const isVoided = approvalStanding(entry) === 'holds' && approvalStanding(after) === 'void';
      return { kind: isVoided ? 'voided' : 'updated', id: entry.id };
    }
    case 'undo':
      if (running?.undo) await undoChange(db, running.undo, now);
      return { kind: 'taken-back' };
    default:
      return noticeIn(fields?.['notice']);
  }
}

function noticeIn(field = ''): Notice | undefined {
  const [kind, id] = field.split(' ');
  if (kind === 'saved' || kind === 'updated' || kind === 'voided') return { kind, ...(id ? { id } : {}) };
  return kind === 'taken-back' ? { kind } : undefined;
}

async function shown(ask: PanelAsk, place: PanelPlace, notice?: Notice): Promise<PanelAnswer> {
  const { network, draft, act } = ask;
  const [{ next, running }, isPremium] = await Promise.all([plannedFor(ask, place), hasPremium(network)]);
  const isEmpty = draft.text.trim() === '';
  const left = (text: string, as: 'post' | 'further') =>
    (limitInThread(network, as, isPremium) ?? Infinity) - lengthOf(network, text);
  const parts = running ? partsOf(running.entry, ask) : [];
  const comment = running?.entry.firstComments?.[network];
  const first = parts.findIndex((_, at) => !running?.taken.includes(at));
  const isChanged = running?.from !== undefined && !running.from.isSame;
  const diff = isChanged ? wordDiff(parts[running.from?.part ?? 0] ?? '', draft.text.trim()) : undefined;
  const isComparing = act === 'compare' || (act === undefined && ask.fields?.['compare'] === 'on');
  const view: PlanShown = {
    running: running && {
      id: running.entry.id,
      title: running.entry.title,
      parts: parts.map((text, at) => ({
        left: left(text, at === 0 ? 'post' : 'further'),
        isTaken: running.taken.includes(at),
        isNext: at === first,
      })),
      comment: comment
        ? {
            left: left(comment, 'further'),
            isTaken: running.isCommentTaken,
            isNext: first < 0 && !running.isCommentTaken,
          }
        : undefined,
      canInsert: isEmpty,
    },
    change: diff && {
      part: (running?.from?.part ?? 0) + 1,
      count: parts.length,
      places: diff.places,
      pieces: isComparing ? diff.pieces : undefined,
    },
    next:
      ask.purpose === 'post'
        ? next
            .filter(({ id }) => id !== running?.entry.id)
            .map((entry) => ({
              id: entry.id,
              title: entry.title,
              when: entry.dueAt === undefined ? i18n.t('calendar.undated') : formatDayAndTime(entry.dueAt, place.now),
              parts: partsOf(entry, ask).length,
            }))
        : [],
    canSave: ask.purpose === 'post' && !isEmpty && running?.from === undefined,
    title: isEmpty ? '' : titleOf(draft.text),
    notice: notice && {
      ...notice,
      undo:
        notice.kind === 'saved'
          ? 'unsave'
          : (notice.kind === 'updated' || notice.kind === 'voided') && running?.undo
            ? 'undo'
            : undefined,
    },
  };
  return { body: viewOfPlan(view) };
}
