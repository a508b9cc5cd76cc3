import { i18n } from '#i18n';
import type { CardAct } from '../../../utils/model/card-view.ts';
import type { PostCard, ProfileCard } from '../../../utils/model/cards.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { newId } from '../../../utils/lib/ids.ts';
import { postKey } from '../../../utils/lib/keys.ts';
import { nameOf } from '../names.ts';
import { Icon } from './icons.tsx';
import { citationOf } from './citation.ts';
import { acts, calling, opening } from './compose-view.ts';
import { followUp } from './follow-up.ts';
import { Head, NoteField, Notes } from './parts.tsx';
import { PostNumbers } from './PostNumbers.tsx';
import { relationName } from './words.ts';

interface PostCardViewProps {
  readonly post: PostRef;
  readonly card: PostCard | null;
  readonly author: ProfileCard | undefined;
  readonly now: number;
}

export function PostCardView({ post, card, author, now }: PostCardViewProps) {
  const { network } = post;
  const relation = author?.relation ?? 'none';
  return (
    <>
      <Head network={network} path={card ? `posts/${postKey(post)}` : undefined}>
        <h2 class="cut">{author ? nameOf(author.profile) : i18n.t('overlay.post.unknownAuthor')}</h2>
        {relation !== 'none' && <span class="tag line">{relationName(relation)}</span>}
      </Head>
      {card ? <PostNumbers card={card} now={now} /> : <p class="sec">{i18n.t('overlay.post.unseen')}</p>}
      <Notes network={network} notes={card?.notes.slice(0, 3) ?? []} now={now} />
      <NoteField
        look="folded"
        label={i18n.t('overlay.post.noteField')}
        save={calling('notes.add', { network, on: { post }, text: '' }, { typed: 'text' })}
      />
      <div key="acts" class="sec row acts">
        {author && <KeepButton author={author} />}
        <Action keyName="n" label={i18n.t('overlay.post.note')} act={{ focus: true }} />
        {author && (
          <Action keyName="f" label={i18n.t('overlay.post.followUp')} act={followUp(author.profile, author, now)} />
        )}
        {card && <ClipButton post={post} card={card} />}
        {card && (
          <button
            type="button"
            class="btn"
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
            <kbd>C</kbd>
          </button>
        )}
      </div>
    </>
  );
}

/** Keeps a stranger and shows who it is; shows somebody who is kept already. */
function KeepButton({ author: { profile, relation } }: { readonly author: ProfileCard }) {
  const { network } = profile;
  const open = opening({ profile });
  if (relation !== 'none') return <Action keyName="k" label={i18n.t('overlay.post.kept')} act={open} />;
  const patch = { relation: profile.isOrganisation ? 'competitor' : 'contact' } as const;
  const undo = calling('profiles.keep', { network, profile, patch: { relation: 'none' } });
  const said = i18n.t('overlay.person.kept', [relationName(patch.relation)]);
  const act = calling('profiles.keep', { network, profile, patch }, { ...open, said, undo });
  return <Action keyName="k" label={i18n.t('overlay.post.keep')} act={act} />;
}

/** Puts the post into the library as it was seen, or takes it out; each takes the other back. */
function ClipButton({ post, card: { clippingId } }: { readonly post: PostRef; readonly card: PostCard }) {
  const { network } = post;
  const id = clippingId ?? newId();
  const [keep, drop] = [calling('clippings.keep', { network, post, id }), calling('clippings.drop', { network, id })];
  const label = i18n.t(clippingId ? 'overlay.post.clipped' : 'overlay.post.clip');
  const act = clippingId
    ? { ...drop, said: i18n.t('overlay.post.clipDropped'), undo: keep }
    : { ...keep, said: i18n.t('overlay.post.clipKept'), undo: drop };
  return (
    <button type="button" class="btn end" aria-label={label} title={label} {...acts(act, 'p')}>
      <Icon name={clippingId ? 'check' : 'keep'} />
      <kbd>P</kbd>
    </button>
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
