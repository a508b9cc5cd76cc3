import { i18n } from '#i18n';
import { viewOfFormat } from '../../../components/overlay/views/panels/format-view.tsx';
import { looking, plainOf, readAloud, spaced, toggledList } from '../../../utils/compose/format/format.ts';
import type { PanelAsk } from '../../../utils/model/panels.ts';
import type { Panel } from './types.ts';

type Draft = PanelAsk['draft'];
interface Piece {
  readonly start: number;
  readonly end: number;
}

const bounded = ({ text, selection }: Draft): Piece | undefined => {
  const [start, end] = [Math.max(0, selection?.start ?? 0), Math.min(text.length, selection?.end ?? 0)];
  return start < end ? { start, end } : undefined;
};
/** The lines that the selection touches; all of them where nothing is selected. */
function linesOf(draft: Draft): Piece {
  const piece = bounded(draft);
  const { text } = draft;
  if (!piece) return { start: 0, end: text.length };
  const end = text.indexOf('\n', piece.end - 1);
  return { start: text.lastIndexOf('\n', piece.start - 1) + 1, end: end < 0 ? text.length : Math.max(end, piece.end) };
}
const wholeOr = (draft: Draft): Piece => bounded(draft) ?? { start: 0, end: draft.text.length };

const acts: Readonly<Record<string, { piece(draft: Draft): Piece | undefined; change(text: string): string }>> = {
  list: { piece: linesOf, change: toggledList },
  space: { piece: linesOf, change: spaced },
  bold: { piece: bounded, change: (text) => looking(text, 'bold') },
  italic: { piece: bounded, change: (text) => looking(text, 'italic') },
  plain: { piece: wholeOr, change: plainOf },
};

/** Lists, space and letters that look bold, on what is selected. Each is one step of undo. */
export const format: Panel = {
  title: () => i18n.t('format.title'),
  isOffered: () => true,
  async answer({ act, draft }) {
    const selected = bounded(draft);
    const words = selected && draft.text.slice(selected.start, selected.end);
    const body = viewOfFormat({
      aloud: readAloud(words ?? draft.text, 'bold'),
      hasSelection: selected !== undefined,
      hasLooks: plainOf(draft.text) !== draft.text,
    });
    const wanted = act === undefined ? undefined : acts[act];
    const piece = wanted?.piece(draft);
    if (!wanted) return { body };
    if (!piece) return { body, said: i18n.t('format.selectFirst') };
    const before = draft.text.slice(piece.start, piece.end);
    const text = wanted.change(before);
    return text === before ? { body } : { body, write: { text, target: piece } };
  },
};
