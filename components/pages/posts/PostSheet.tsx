import { i18n } from '#i18n';
import { postCard } from '../../../utils/db/queries/post-card.ts';
import { postDetail } from '../../../utils/db/queries/post-detail.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { accountPart } from '../account/account-address.ts';
import { Ask } from '../Ask.tsx';
import { openUrl, safePermalink } from '../today/links.ts';
import { PostNote } from './PostNote.tsx';
import { PostOutcomes } from './PostOutcomes.tsx';
import { PostView } from './PostView.tsx';

export function PostSheet({ post, onClose }: { readonly post: PostRef; readonly onClose: () => void }) {
  const { db } = useDesk();
  const now = useNow();
  const live = useLive(() => postCard(db, post, Date.now()), [db, post.network, post.kind, post.id]);
  const detail = useLive(() => postDetail(db, post), [db, post.network, post.kind, post.id]).value;
  const card = live.value;
  const authorKey = detail?.authorKey;
  const link = safePermalink(post.network, card?.permalink);
  return (
    <Sheet
      title={card?.author?.name ?? card?.author?.handle ?? i18n.t('posts.post')}
      lead={<NetworkTag network={post.network} />}
      onClose={onClose}
      foot={
        <>
          {authorKey !== undefined && card?.relation !== 'none' && (
            <Button icon="bars" onPress={() => goTo('posts', accountPart(authorKey))}>
              {i18n.t('account.show')}
            </Button>
          )}
          {link && (
            <Button icon="open" iconFlips onPress={() => openUrl(link)}>
              {i18n.t('posts.openOnNetwork')}
            </Button>
          )}
        </>
      }
    >
      <Ask live={live} lines={6}>
        {(found) =>
          found ? (
            <>
              <PostView card={found} now={now} detail={detail} />
              <PostOutcomes db={db} post={post} now={now} />
              <PostNote db={db} post={post} />
            </>
          ) : (
            <Empty>{i18n.t('posts.forgotten')}</Empty>
          )
        }
      </Ask>
    </Sheet>
  );
}
