import { i18n } from '#i18n';
import { planPublished, type PlanPublished, type ShownPost } from '../../../utils/db/queries/plan-published.ts';
import { undoChange, undoChanges } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { declinePost, entryFromPost, leaveOut, linkPost, unlinkPost } from '../../../utils/db/tables/plan-published.ts';
import { removeEntry } from '../../../utils/db/tables/plan-entries.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { titleOf } from '../../../utils/lib/title-of.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type ShowToast, useToast } from '../../ui/toasts.tsx';
import { safePermalink } from './links.ts';

/** Own posts that are not planned, shown at once: who reads their own profile would meet all of a fortnight. */
const mostUnplanned = 3;

/** What was seen of the plan: posts that could be several entries, posts without one, and what was noted by itself. */
export function PublishedPanel() {
  const { db } = useDesk();
  const now = useNow();
  const today = dayKeyOf(now);
  const { value } = useLive(() => planPublished(db, Date.now()), [db, today]);
  if (!value || value.questions.length + value.unplanned.length + value.noted.length === 0) return null;
  return (
    <Panel title={i18n.t('published.name')} about={i18n.t('published.about')} class="seenposts">
      {value.questions.length > 0 && <Questions questions={value.questions} now={now} />}
      {value.noted.length > 0 && <Noted noted={value.noted} now={now} />}
      {value.unplanned.length > 0 && <Unplanned posts={value.unplanned} now={now} />}
    </Panel>
  );
}

function Questions({ questions, now }: Pick<PlanPublished, 'questions'> & { readonly now: number }) {
  return (
    <ul aria-label={i18n.t('published.questions')}>
      {questions.map((question) => (
        <Question key={question.post.key} question={question} now={now} />
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly question: PlanPublished['questions'][number];
  readonly now: number;
}

function Question({ question: { post, candidates }, now }: QuestionProps) {
  const { db } = useDesk();
  const toast = useToast();
  const isOne = candidates.length === 1;
  const decline = async () => {
    const ids = candidates.map(({ entry }) => entry.id);
    const undos = await declinePost(db, ids, post.key, Date.now());
    toast({
      text: i18n.t('published.declined'),
      undo: () => undoChanges(db, 'planEntries', undos, Date.now()),
    });
  };
  return (
    <li class="seenpost">
      <p class="m">{isOne ? i18n.t('published.isEntry') : i18n.t('published.whichEntry')}</p>
      <PostLine post={post} now={now} />
      <div class="row wrap">
        {candidates.map(({ entry: { id, title, dueAt } }) => (
          <Button key={id} size="small" onPress={() => void choose(db, toast, post, { id, title })}>
            <span dir="auto">{title}</span>
            <span class="grey"> {dueAt === undefined ? i18n.t('calendar.undated') : formatDayAndTime(dueAt, now)}</span>
          </Button>
        ))}
        <Button kind="ghost" size="small" onPress={() => void decline()}>
          {isOne ? i18n.t('published.notThis') : i18n.t('published.none')}
        </Button>
      </div>
    </li>
  );
}

async function choose(
  db: WorkspaceDb,
  toast: ShowToast,
  { key }: ShownPost,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<void> {
  const row = await db.posts.get(key);
  const undo = row && (await linkPost(db, id, row, 'user', Date.now()));
  if (undo)
    toast({ text: i18n.t('published.linked', [title]), icon: 'check', undo: () => undoChange(db, undo, Date.now()) });
}

function Noted({ noted, now }: Pick<PlanPublished, 'noted'> & { readonly now: number }) {
  return (
    <>
      <h3 class="divider">{i18n.t('published.noted')}</h3>
      <ul>
        {noted.map((each) => (
          <NotedRow key={`${each.entry.id} ${each.network}`} noted={each} now={now} />
        ))}
      </ul>
    </>
  );
}

interface NotedRowProps {
  readonly noted: PlanPublished['noted'][number];
  readonly now: number;
}

function NotedRow({ noted: { entry, network, post }, now }: NotedRowProps) {
  const { db } = useDesk();
  const toast = useToast();
  const unlink = async () => {
    const undo = await unlinkPost(db, entry.id, network, Date.now());
    if (undo)
      toast({ text: i18n.t('published.unlinked', [entry.title]), undo: () => undoChange(db, undo, Date.now()) });
  };
  return (
    <li class="tr">
      <span class="grow">
        <a class="duetitle" href={hashOf('calendar', entry.id)} dir="auto">
          {entry.title}
        </a>
        <PostFacts post={post} now={now} />
      </span>
      <Button
        kind="ghost"
        size="small"
        label={i18n.t('published.notThisNamed', [entry.title])}
        onPress={() => void unlink()}
      >
        {i18n.t('published.notThis')}
      </Button>
    </li>
  );
}

function Unplanned({ posts, now }: { readonly posts: readonly ShownPost[]; readonly now: number }) {
  const { db } = useDesk();
  const toast = useToast();
  const make = async (post: ShownPost) => {
    const entry = await entryFromPost(db, post.key, Date.now());
    if (entry)
      toast({
        text: i18n.t('calendar.saved', [entry.title]),
        icon: 'check',
        undo: () => removeEntry(db, entry.id, Date.now()),
      });
  };
  const leave = async (keys: readonly string[]) => {
    await leaveOut(db, keys);
    toast({
      text: i18n.t('published.leftOut', keys.length, [String(keys.length)]),
      undo: () => leaveOut(db, keys, true),
    });
  };
  return (
    <>
      <h3 class="divider">{i18n.t('published.unplanned')}</h3>
      <ul>
        {posts.slice(0, mostUnplanned).map((post) => (
          <li key={post.key} class="tr">
            <span class="grow">
              <PostLine post={post} now={now} />
            </span>
            <Button
              size="small"
              label={i18n.t('published.makeNamed', [titleOf(post.text)])}
              onPress={() => void make(post)}
            >
              {i18n.t('published.make')}
            </Button>
            <Button
              kind="ghost"
              size="small"
              icon="close"
              label={i18n.t('published.leaveNamed', [titleOf(post.text)])}
              onPress={() => void leave([post.key])}
            />
          </li>
        ))}
      </ul>
      {posts.length > mostUnplanned && (
        <p class="row seenmore small grey">
          <span class="grow">
            {i18n.t('published.more', posts.length - mostUnplanned, [String(posts.length - mostUnplanned)])}
          </span>
          <Button kind="ghost" size="small" onPress={() => void leave(posts.map(({ key }) => key))}>
            {i18n.t('published.leaveAll')}
          </Button>
        </p>
      )}
    </>
  );
}

interface LineProps {
  readonly post: ShownPost;
  readonly now: number;
}

function PostLine({ post, now }: LineProps) {
  return (
    <>
      <span class="seentext" dir="auto">
        {titleOf(post.text)}
      </span>
      <PostFacts post={post} now={now} />
    </>
  );
}

function PostFacts({ post, now }: LineProps) {
  const url = safePermalink(post.network, post.permalink);
  const when = formatDayAndTime(post.at, now);
  return (
    <span class="row small grey duesub">
      <NetworkTag network={post.network} />
      {url ? (
        <a
          class="link small"
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={i18n.t('published.open', [networkName(post.network), when])}
        >
          {when}
        </a>
      ) : (
        when
      )}
    </span>
  );
}
