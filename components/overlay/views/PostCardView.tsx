import { i18n } from '#i18n';
import type { CardAct } from '../../../utils/model/card-view.ts';
import type { PostCard, ProfileCard } from '../../../utils/model/cards.ts';
import type { Anchor } from '../../../utils/model/records.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { newId } from '../../../utils/lib/ids.ts';
import { postKey } from '../../../utils/lib/keys.ts';
import { nameOf } from '../names.ts';
import { Icon } from './icons.tsx';
import { citationOf } from './citation.ts';
import { acts, calling, opening } from './compose-view.ts';
import { followUp } from './follow-up.ts';
import { Head, heardOf, IconButton, NoteField, Notes } from './parts.tsx';
import { PostNumbers } from './PostNumbers.tsx';
import { relationName } from './words.ts';

export interface PostCardViewProps {
  readonly post: PostRef;
  /** Null where it was never stored. */
  readonly card: PostCard | null;
  /** What is known of who wrote it. */
  readonly author: ProfileCard | undefined;
  /** Those of its words that are selected in the page. */
  readonly words?: Anchor | undefined;
  readonly now: number;
}

/** What it is, the result, the picture, the raw numbers, the track, the actions. */
export function PostCardView({ post, card, author, words, now }: PostCardViewProps) {
  const { network } = post;
  const relation = author?.relation ?? 'none';
  return (
    <>
      <Head
        network={network}
        path={card ? `posts/${postKey(post)}` : undefined}
        also={author && <AuthorButton author={author} />}
      >
        <h2 class="cut">{author ? nameOf(author.profile) : i18n.t('overlay.post.unknownAuthor')}</h2>
        {relation !== 'none' && <span class="tag line">{relationName(relation)}</span>}
      </Head>
      {card ? <PostNumbers card={card} now={now} /> : <p class="sec">{i18n.t('overlay.post.unseen')}</p>}
      {card && <Words post={post} card={card} words={words} />}
      <Notes network={network} notes={card?.notes.slice(0, 3) ?? []} now={now} />
      <NoteField
        look="folded"
        label={i18n.t('overlay.post.noteField')}
        heard={heardOf(card?.notes ?? [], now)}
        save={calling('notes.add', { network, on: { post }, text: '', ...(words && { words }) }, { typed: 'text' })}
      />
      <div key="acts" class="sec row acts">
        {card && <ClipButton post={post} card={card} words={words} />}
        <Action keyName="n" label={i18n.t('overlay.post.note')} act={{ focus: true }} />
        {author && (
          <Action keyName="f" label={i18n.t('overlay.post.followUp')} act={followUp(author.profile, author, now)} />
        )}
        {card && (
          <button
            type="button"
            class="btn end"
            aria-label={i18n.t('overlay.post.cite')}
            title={i18n.t('overlay.post.cite')}
            {...acts(
              {
                copy: { text: citationOf(card), failed: i18n.t('overlay.post.notCited') },
                said: i18n.t('overlay.post.cited'),
              },
              'c',
            )}
          >
            <Icon name="copy" />
            <kbd aria-hidden="true">C</kbd>
          </button>
        )}
      </div>
    </>
  );
}

/** Keeps a stranger and shows who it is; shows somebody who is kept already. */
function AuthorButton({ author: { profile, relation } }: { readonly author: ProfileCard }) {
  const { network } = profile;
  const open = opening({ profile });
  if (relation !== 'none')
    return <IconButton icon="person" keyName="p" label={i18n.t('overlay.post.whoIsThis')} act={open} />;
  const patch = { relation: profile.isOrganisation ? 'competitor' : 'contact' } as const;
  const undo = calling('profiles.keep', { network, profile, patch: { relation: 'none' } });
  const said = i18n.t('overlay.person.kept', [relationName(patch.relation)]);
  const act = calling('profiles.keep', { network, profile, patch }, { ...open, said, undo });
  return <IconButton icon="person" keyName="p" label={i18n.t('overlay.post.keepAuthor')} act={act} />;
}

interface ClipProps {
  readonly post: PostRef;
  readonly card: PostCard;
  readonly words: Anchor | undefined;
}

/** Puts the post into the library as it was seen, with the selected words marked, or takes it out; each takes the other back. */
function ClipButton({ post, card: { clipping }, words }: ClipProps) {
  const { network } = post;
  const id = clipping?.id ?? newId();
  const keep = calling('clippings.keep', { network, post, id, ...(words && !clipping ? { words } : {}) });
  const drop = calling('clippings.drop', { network, id });
  const act = clipping
    ? { ...drop, said: i18n.t('overlay.post.clipDropped'), undo: keep }
    : { ...keep, said: i18n.t('overlay.post.clipKept'), undo: drop };
  return (
    <button
      type="button"
      class="btn"
      title={i18n.t(clipping ? 'overlay.post.clipped' : words ? 'overlay.post.clipWords' : 'overlay.post.clip')}
      {...acts(act, 'k')}
    >
      {clipping && <Icon name="check" />}
      {i18n.t(clipping ? 'overlay.post.isClipped' : 'overlay.post.clipShort')} <kbd aria-hidden="true">K</kbd>
    </button>
  );
}

/** The words that it is kept for, and those that are selected: a note would stay with them, and keeping would mark them. */
function Words({ post, card: { clipping }, words }: ClipProps) {
  const marked = clipping?.highlights ?? [];
  const isNew = words && !marked.some(({ exact }) => exact.includes(words.exact));
  if (marked.length === 0 && !words) return null;
  const { network } = post;
  return (
    <div class="sec gap">
      {marked.map(({ exact }) => (
        <p key={exact} class="small words" dir="auto">
          <mark>{exact}</mark>
        </p>
      ))}
      {isNew && (
        <p class="small words" dir="auto">
          “{words.exact}”
        </p>
      )}
      {words && <p class="small grey">{i18n.t(clipping ? 'overlay.post.noteStays' : 'overlay.post.selected')}</p>}
      {isNew && clipping && (
        <button
          type="button"
          class="link small"
          {...acts(
            calling(
              'clippings.keep',
              { network, post, id: clipping.id, words },
              {
                said: i18n.t('overlay.post.marked'),
                undo: calling('clippings.drop', { network, id: clipping.id, words }),
              },
            ),
            'h',
          )}
        >
          {i18n.t('overlay.post.mark')} <kbd aria-hidden="true">H</kbd>
        </button>
      )}
    </div>
  );
}

interface ActionProps {
  readonly keyName: string;
  readonly label: string;
  readonly act: CardAct;
}

const Action = ({ keyName, label, act }: ActionProps) => (
  <button type="button" class="btn" {...acts(act, keyName)}>
    {label} <kbd aria-hidden="true">{keyName.toUpperCase()}</kbd>
  </button>
);
