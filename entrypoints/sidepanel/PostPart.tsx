import { i18n } from '#i18n';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { PostNote } from '../../components/pages/posts/PostNote.tsx';
import { PostView } from '../../components/pages/posts/PostView.tsx';
import { Avatar } from '../../components/ui/Avatar.tsx';
import { formatSeen } from '../../components/ui/format.ts';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { Empty } from '../../components/ui/Panel.tsx';
import { postCard } from '../../utils/db/queries/post-card.ts';
import { postDetail } from '../../utils/db/queries/post-detail.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { postKey } from '../../utils/lib/keys.ts';
import type { PostRef } from '../../utils/model/sighting.ts';

/** The history of the post in the tab. */
export function PostPart({ db, post }: { readonly db: WorkspaceDb; readonly post: PostRef }) {
  const now = useNow();
  const live = useLive(() => postCard(db, post, Date.now()), [db, postKey(post)]);
  const detail = useLive(() => postDetail(db, post), [db, postKey(post)]).value;
  return (
    <Ask live={live} lines={6}>
      {(card) => {
        if (!card) return <Empty>{i18n.t('panel.postNotStored')}</Empty>;
        const name = card.author?.name ?? card.author?.handle ?? i18n.t('posts.unknown');
        return (
          <>
            <div class="row top parthead">
              <Avatar name={name} size="large" />
              <div class="grow">
                <h1 dir="auto">{name}</h1>
                <p class="grey small">
                  {i18n.t('panel.postOn', [networkName(post.network), formatSeen(card.latest.seenAt, now)])}
                </p>
              </div>
            </div>
            <PostView card={card} now={now} detail={detail} heading="h2" width={332} dashboard="dashboard.html" />
            <PostNote db={db} post={post} />
          </>
        );
      }}
    </Ask>
  );
}
