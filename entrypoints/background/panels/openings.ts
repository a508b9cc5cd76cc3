import { i18n } from '#i18n';
import { viewOfOpenings } from '../../../components/overlay/views/panels/openings-view.tsx';
import { endPlace } from '../../../utils/compose/openings.ts';
import { endingsOf, openingsOf } from '../openings.ts';
import type { Panel } from './types.ts';

/** First sentences that did better than usual; one of the user's own is put before the draft at a press. */
export const openings: Panel = {
  title: () => i18n.t('openings.title'),
  isOffered: ({ purpose }) => purpose === 'post',
  async answer({ network, act, arg, draft: { text } }, { db, now }) {
    const shown = await openingsOf(db, network, now);
    const body = viewOfOpenings(shown, 'openings');
    const chosen = act === 'begin' ? shown.own.find((opening) => opening.text === arg) : undefined;
    if (!chosen) return { body };
    if (text.trim() === '') return { body, write: { text: chosen.text, target: 'all' } };
    // Beside what is there: a first word may be a name that the network made a link of.
    return { body, write: { text: `${chosen.text}\n\n`, target: { start: 0, end: 0 } } };
  },
};

/** Last sentences, in the same way; one goes behind the draft, before the tags at its end. */
export const endings: Panel = {
  title: () => i18n.t('endings.title'),
  isOffered: ({ purpose }) => purpose === 'post',
  async answer({ network, act, arg, draft: { text } }, { db, now }) {
    const shown = await endingsOf(db, network, now);
    const body = viewOfOpenings(shown, 'endings');
    const chosen = act === 'end' ? shown.own.find((ending) => ending.text === arg) : undefined;
    if (!chosen) return { body };
    if (text.trim() === '') return { body, write: { text: chosen.text, target: 'all' } };
    const { span, before, after } = endPlace(text);
    return { body, write: { text: before + chosen.text + after, target: span } };
  },
};
