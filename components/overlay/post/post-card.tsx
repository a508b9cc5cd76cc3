import { postKey } from '../../../utils/lib/keys.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import type { CardContent, CardFrame } from '../cards.tsx';
import { type Desk, nameOf, type Subject } from '../desk.ts';
import { noteList } from '../notes.ts';
import { i18n } from '../text.ts';
import { citationOf, copyText } from './citation.ts';
import { followUp } from './follow-up.ts';
import { PostCardView } from './PostCardView.tsx';

/** The state and the actions of the card of one post. */
export function postCard(desk: Desk, frame: CardFrame, subject: Extract<Subject, { type: 'post' }>): CardContent {
  const { ask, network, toasts, host, document } = desk;
  const { post } = subject;
  let card: PostCard | null | undefined;
  let isExplained = false;
  let hasField = frame.draft.text !== '';
  const notes = noteList(desk, frame, { post });
  const author = () => card?.author ?? subject.author;

  const load = async (): Promise<void> => {
    card = (await ask('posts.card', { network: network.id, post })) ?? null;
    notes.reset(card?.notes ?? []);
    frame.draw();
  };

  const keep = async (): Promise<void> => {
    const profile = author();
    if (!profile) return;
    if (card && card.relation === 'none') {
      const patch = { relation: profile.isOrganisation ? 'competitor' : 'contact' } as const;
      if (!(await ask('profiles.keep', { network: network.id, profile, patch }))) return;
      desk.known.forget();
    }
    frame.replace({ type: 'profile', profile });
  };
  const openField = (): void => {
    hasField = true;
    frame.draw();
    frame.focusField();
  };
  const cite = async (): Promise<void> => {
    const seenAt = card?.latest.seenAt ?? Date.now();
    const seen = desk.watch.posts.find(({ sighting }) => postKey(sighting.post) === postKey(post))?.sighting;
    const text = citationOf({
      author: author(),
      text: card?.text ?? seen?.text,
      permalink: card?.permalink ?? seen?.permalink,
      seenAt,
    });
    const isCopied = await copyText(text, document, host.layer('copy', 'fixed'));
    toasts.say({ text: i18n.t(isCopied ? 'overlay.post.cited' : 'overlay.post.notCited') });
  };
  const actions = {
    k: () => void keep(),
    n: openField,
    f: () => {
      const profile = author();
      if (profile) void followUp(desk, profile, load);
    },
    c: () => void cite(),
  };

  void load();
  const profile = subject.author;
  return {
    label: profile ? nameOf(profile) : i18n.t('overlay.post.unknownAuthor'),
    onKey: (key) => actions[key as keyof typeof actions]?.(),
    onEnter: () => void notes.save(),
    view: () => (
      <PostCardView
        card={card}
        now={Date.now()}
        author={author()}
        notes={notes}
        draft={hasField ? frame.draft : undefined}
        isExplained={isExplained}
        onExplain={() => {
          isExplained = !isExplained;
          frame.draw();
        }}
        onInput={(text) => {
          frame.draft.text = text;
        }}
        actions={actions}
        onDashboard={() => void ask('dashboard.open', { network: network.id, path: `posts/${postKey(post)}` })}
        onClose={frame.close}
      />
    ),
  };
}
