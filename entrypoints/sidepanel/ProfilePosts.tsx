import { i18n } from '#i18n';
import { openUrl, safePermalink } from '../../components/pages/today/links.ts';
import { formatCount, formatDay } from '../../components/ui/format.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { NetworkId } from '../../utils/model/network.ts';

interface ProfilePostsProps {
  readonly card: ProfileCard;
  readonly network: NetworkId;
  readonly now: number;
}

/** Posts of theirs that were seen, with the engagement of the newest sighting. */
export function ProfilePosts({ card: { posts, postsSeen }, network, now }: ProfilePostsProps) {
  return (
    <section class="sec" aria-labelledby="posts">
      <div class="row base sechead">
        <h2 id="posts">{i18n.t('panel.posts')}</h2>
        {postsSeen > 0 && (
          <span class="small grey end">{i18n.t('panel.postsSeen', postsSeen, [String(postsSeen)])}</span>
        )}
      </div>
      {posts.length === 0 && <p class="small grey">{i18n.t('panel.noPosts')}</p>}
      <ul>
        {posts.map(({ post, text, publishedAt, engagement, permalink }) => (
          <li key={`${post.kind}${post.id}`} class="ev">
            <span class="num b">
              {engagement ? formatCount(engagement) : <span class="grey">{i18n.t('posts.notShown')}</span>}
            </span>
            <div class="grow">
              <PostText text={text || i18n.t('posts.noText')} link={safePermalink(network, permalink)} />
              <p class="small grey">
                {publishedAt
                  ? formatDay((publishedAt.from + publishedAt.to) / 2, now)
                  : i18n.t('posts.publishedUnknown')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PostText({ text, link }: { readonly text: string; readonly link: string | undefined }) {
  if (!link)
    return (
      <p class="cut" dir="auto">
        {text}
      </p>
    );
  return (
    <button type="button" class="rowlink" dir="auto" onClick={() => openUrl(link)}>
      {text}
    </button>
  );
}
