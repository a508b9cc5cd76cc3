import { i18n } from '#i18n';
import { postCard } from '../../../utils/db/queries/post-card.ts';
import { postsAtAges } from '../../../utils/db/queries/posts-at-ages.ts';
import { undoChange } from '../../../utils/db/records.ts';
import { unlinkPost } from '../../../utils/db/tables/plan-published.ts';
import { storedKeyOf } from '../../../utils/db/tables/same-post.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { postKey } from '../../../utils/lib/keys.ts';
import { fixedAges } from '../../../utils/metrics/at-age.ts';
import { publishedOn } from '../../../utils/metrics/plan-match.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatSpan } from '../../ui/format.ts';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { AgedValue } from '../posts/AgedValue.tsx';
import { HowButton } from '../posts/How.tsx';
import { curveInput, sightingsInput } from '../posts/how-inputs.ts';
import { PostResult } from '../posts/PostResult.tsx';
import { safePermalink } from '../today/links.ts';
import { networks } from './entry-form.ts';

/** What became of an entry: on each network the post, its result, and a way to say that it is another one. */
export function PublishedPart({ entry }: { readonly entry: PlanEntry }) {
  const out = networks.flatMap((network) => {
    const post = publishedOn(entry, network);
    return post ? [{ network, post }] : [];
  });
  if (out.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('published.became')}>
      <h3 class="sechead">{i18n.t('published.became')}</h3>
      {out.map(({ network, post }) => (
        <OnePost key={network} entry={entry} network={network} post={post} />
      ))}
    </section>
  );
}

interface OnePostProps {
  readonly entry: PlanEntry;
  readonly network: NetworkId;
  readonly post: PostRef;
}

function OnePost({ entry, network, post }: OnePostProps) {
  const { db } = useDesk();
  const toast = useToast();
  const now = useNow();
  const live = useLive(async () => {
    const key = await storedKeyOf(db, post);
    const [card, [aged]] = await Promise.all([postCard(db, post, Date.now()), postsAtAges(db, [key])]);
    return { key, card, aged };
  }, [db, postKey(post)]);
  const unlink = async () => {
    const undo = await unlinkPost(db, entry.id, network, Date.now());
    if (undo)
      toast({ text: i18n.t('published.unlinked', [entry.title]), undo: () => undoChange(db, undo, Date.now()) });
  };
  const { key, card, aged } = live.value ?? {};
  const url = safePermalink(network, card?.permalink);
  const at = card?.publishedAt && (card.publishedAt.from + card.publishedAt.to) / 2;
  const ageMs = at === undefined ? undefined : now - at;
  const when = at === undefined ? networkName(network) : formatDayAndTime(at, now);
  return (
    <div class="becameone">
      <div class="row wrap">
        <NetworkTag network={network} />
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {i18n.t('published.open', [networkName(network), when])}
          </a>
        ) : (
          <span>{when}</span>
        )}
        <span class="end" />
        <Button
          kind="ghost"
          size="small"
          label={i18n.t('published.notThisNamed', [networkName(network)])}
          onPress={() => void unlink()}
        >
          {i18n.t('published.notThis')}
        </Button>
      </div>
      {live.value && !card && <p class="small grey">{i18n.t('panel.postNotStored')}</p>}
      {card && <PostResult card={card} now={now} />}
      {aged && (
        <dl class="facts aged">
          {fixedAges.map((age) => (
            <div key={age}>
              <dt class="grey">{i18n.t('posts.atFixedAge', [formatSpan(age)])}</dt>
              <dd>
                <AgedValue of={aged.at[age]} isYounger={(ageMs ?? age) < age} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {card && key && (
        <p class="small">
          <a href={hashOf('posts', key)}>{i18n.t('published.allNumbers')}</a>{' '}
          {aged && (
            <HowButton
              of={['atAge', 'growthCurve']}
              from={[sightingsInput(aged.series.map((point) => point.ageMs)), curveInput(aged.curve)]}
            />
          )}
        </p>
      )}
    </div>
  );
}
