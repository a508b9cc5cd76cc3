import { i18n } from '#i18n';
import { isOpen, type WatchedPost } from '../../../utils/db/queries/watched-posts.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { settleWatched, type WatchedSettled } from '../../../utils/db/tables/watched.ts';
import { addDays, dayKeyOf, momentOf } from '../../calendar/stateless/days.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment, formatSpan, formatWeekday } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { LaterDone } from '../LaterDone.tsx';
import { excerptOf } from './excerpt.ts';
import { accountUrl, homeUrl, openUrl, safePermalink } from './links.ts';

export interface DiscussionListProps {
  readonly discussions: readonly WatchedPost[];
  readonly now: number;
  readonly db: WorkspaceDb;
}

const dayMs = 86_400_000;

/** Posts with a watchword, each with its one action; what is open can be put off and done with. */
export function DiscussionList({ discussions, now, db }: DiscussionListProps) {
  return (
    <ul class="due">
      {discussions.map((post) => {
        const { key, network, text, words, at } = post;
        const name = nameOf(post);
        return (
          <li key={key} class="tr">
            <span class="small grey tm">
              <span class="vh">{i18n.t('watchwords.seenAgo')}</span>
              {formatSpan(now - at)}
            </span>
            <span class="ic grey">
              <Icon name="eye" />
            </span>
            <span class="grow">
              <span class="m duetitle" dir="auto">
                {excerptOf(text, words).map((part, n) => (part.isWord ? <mark key={n}>{part.text}</mark> : part.text))}
              </span>
              <span class="row small grey duesub">
                <NetworkTag network={network} />
                <span class="cut" dir="auto">
                  {[name, stateText(post, now), words.join(' · ')].filter(Boolean).join(', ')}
                </span>
              </span>
            </span>
            <Button size="small" label={i18n.t('watchwords.openOf', [name])} onPress={() => openUrl(urlOf(post))}>
              {i18n.t('today.open')}
            </Button>
            {isOpen(post, now) && <DiscussionActions post={post} now={now} db={db} />}
          </li>
        );
      })}
    </ul>
  );
}

const nameOf = ({ author }: WatchedPost): string => author?.name ?? author?.handle ?? i18n.t('watchwords.somebody');

const urlOf = ({ network, permalink, author }: WatchedPost): string =>
  safePermalink(network, permalink) ?? (author ? accountUrl(author) : homeUrl(network));

function stateText({ doneAt, hiddenUntil = 0, isAnswered }: WatchedPost, now: number): string | undefined {
  if (isAnswered) return i18n.t('watchwords.answered');
  if (doneAt !== undefined) return i18n.t('watchwords.done');
  return hiddenUntil > now ? i18n.t('watchwords.later', [formatMoment(hiddenUntil, now)]) : undefined;
}

function DiscussionActions({
  post,
  now,
  db,
}: { readonly post: WatchedPost } & Pick<DiscussionListProps, 'now' | 'db'>) {
  const what = i18n.t('watchwords.postOf', [nameOf(post)]);
  const settle = async (settled: WatchedSettled) => {
    const before = await settleWatched(db, post.key, settled);
    return () => before && settleWatched(db, post.key, before);
  };
  return (
    <LaterDone
      what={what}
      ways={[1]}
      doneLabel={i18n.t('watchwords.doneWith', [what])}
      onLater={async (days) => {
        const until = momentOf(addDays(dayKeyOf(now), days), '00:00') ?? now + days * dayMs;
        return {
          text: i18n.t('people.wasPutOff', [what, formatWeekday(until)]),
          undo: await settle({ hiddenUntil: until }),
        };
      }}
      onDone={async () => ({
        text: i18n.t('watchwords.wasDone', [what]),
        undo: await settle({ doneAt: Date.now() }),
      })}
    />
  );
}
