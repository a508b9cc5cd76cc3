import { i18n } from '#i18n';
import { viewOfOpenings } from '../../../components/overlay/views/panels/openings-view.tsx';
import { openingsOf } from '../openings.ts';
import type { Panel } from './types.ts';

/** First sentences that did better than usual; one of the user's own is put before the draft at a press. */
export const openings: Panel = {
  title: () => i18n.t('openings.title'),
  isOffered: ({ purpose }) => purpose === 'post',
  async answer({ network, act, arg, draft: { text } }, { db, now }) {
    const shown = await openingsOf(db, network, now);
    const body = viewOfOpenings(shown);
    const chosen = act === 'begin' ? shown.own.find((opening) => opening.text === arg) : undefined;
    if (!chosen) return { body };
    if (text.trim() === '') return { body, write: { text: chosen.text, target: 'all' } };
    // Over the first word: not every editor takes a text where nothing is selected.
    const [first = ''] = /^\s*\S+/u.exec(text) ?? [];
    const written = `${chosen.text}\n\n${first.trimStart()}`;
    return { body, write: { text: written, target: { start: 0, end: first.length } } };
  },
};
