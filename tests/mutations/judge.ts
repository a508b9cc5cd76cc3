import type { PageReading } from '../../scripts/lib/read-page.ts';
import type { Count } from '../../utils/lib/count.ts';
import type { CommentSighting, PostRef, PostSighting, ProfileSighting, TimeSpan } from '../../utils/model/sighting.ts';
import type { Change } from './scene.ts';

/** What a reading of a changed page says that is neither true nor absent. The unchanged page is the truth. */
export function liesIn(truth: PageReading, said: PageReading, change: Change, address: PostRef | undefined): string[] {
  // What is left of several ids is one of them still.
  const byId = new Map(
    truth.posts.flatMap((post) =>
      post.post.id ? [post.post, ...(post.aliases ?? [])].map(({ id }) => [id, post] as const) : [],
    ),
  );
  /** Where the number of a post was lost, the address can still name it: by the pfbid that the page gave a viewer. */
  const named = (post: PostSighting): PostSighting | undefined =>
    post.post.id === address?.id
      ? truth.posts.find(({ author }) => author && lower(author.handle) === lower(post.author?.handle))
      : undefined;
  return [
    ...said.posts.flatMap((post) => {
      // A post without an id is never recorded.
      if (!post.post.id) return [];
      const before = byId.get(post.post.id) ?? named(post);
      if (!before) return [`invented ${post.post.kind} ${post.post.id}`];
      return liesOf(before, post, change).map((lie) => `${post.post.id} ${lie}`);
    }),
    ...said.comments.flatMap((comment) => {
      const before = truth.comments.find(({ id }) => id === comment.id);
      if (!before) return [`invented comment ${comment.id}`];
      const isThere = comment.post.id === address?.id || byId.get(comment.post.id) === byId.get(before.post.id);
      if (!isThere) return [`comment ${comment.id} post: ${comment.post.id}`];
      return liesOfComment(before, comment, change).map((lie) => `comment ${comment.id} ${lie}`);
    }),
    ...liesOfProfile(truth.profile, said.profile, change),
  ];
}

/** What the unchanged page tells of posts that were still read, and this one does not. */
export function missingIn(truth: PageReading, said: PageReading): string[] {
  const fieldsOf = ({ metrics, ...post }: PostSighting): string[] => [
    ...Object.keys(post),
    ...Object.keys(metrics).map((metric) => `metrics.${metric}`),
  ];
  return truth.posts.flatMap((before) => {
    const after = said.posts.find(({ post }) => post.id && post.id === before.post.id);
    const told = new Set(after && fieldsOf(after));
    return after ? fieldsOf(before).filter((field) => !told.has(field)) : [];
  });
}

const nameNow = (name: string | undefined, { renamed }: Change): string | undefined => renamed?.get(name ?? '') ?? name;

function liesOfComment(truth: CommentSighting, said: CommentSighting, change: Change): string[] {
  const { cutsText, liesOfLanguage, rewords } = change;
  const text = line(said.text);
  return [
    // A comment without its parent would stand under the post itself: here nothing is a lie too.
    ...(said.parent === truth.parent ? [] : [`parent: ${said.parent}`]),
    ...(lower(said.author.handle) === lower(truth.author.handle) ? [] : [`author: ${said.author.handle}`]),
    ...(said.author.name === undefined || said.author.name === nameNow(truth.author.name, change)
      ? []
      : [`name: ${said.author.name}`]),
    ...(!said.publishedAt || liesOfLanguage || meets(truth.publishedAt, said.publishedAt) ? [] : ['publishedAt']),
    ...(rewords || (cutsText ? line(truth.text).startsWith(text) : said.text === undefined || text === line(truth.text))
      ? []
      : [`text: ${text.slice(0, 120)}`]),
    ...(said.textComplete === undefined || cutsText || said.textComplete === truth.textComplete
      ? []
      : ['textComplete']),
    ...(isTrueCount(truth.reactions, said.reactions) ? [] : [`reactions: ${JSON.stringify(said.reactions)}`]),
  ];
}

function liesOf(truth: PostSighting, said: PostSighting, change: Change): string[] {
  const { cutsText, liesOfLanguage, removes } = change;
  const lies: string[] = [];
  const check = (name: string, is: unknown, isTrue: boolean): void => {
    if (is !== undefined && !isTrue) lies.push(`${name}: ${JSON.stringify(is).slice(0, 120)}`);
  };
  check('author', said.author?.handle, lower(said.author?.handle) === lower(truth.author?.handle));
  check('name', said.author?.name, said.author?.name === nameNow(truth.author?.name, change));
  if (!liesOfLanguage)
    check('publishedAt', said.publishedAt, !said.publishedAt || meets(truth.publishedAt, said.publishedAt));
  const text = line(said.text);
  /** A post without a part looks as if it had never had one. */
  const isGone = (is: string | boolean | undefined): boolean => removes === true && !is;
  check('text', said.text, isGone(text) || (cutsText ? line(truth.text).startsWith(text) : text === line(truth.text)));
  const isAll = cutsText || isGone(said.text) || said.textComplete === truth.textComplete;
  // What showed the rest may be what is gone.
  check('textComplete', said.textComplete, removes || isAll);
  check('promoted', said.promoted, said.promoted === truth.promoted);
  check('quotes', said.quotes, isGone(said.quotes) || said.quotes === truth.quotes);
  const media = (kinds: PostSighting['media']): string | undefined => kinds?.toSorted().join();
  const isLess = removes && said.media?.every((kind) => truth.media?.includes(kind));
  check('media', media(said.media), isLess || media(said.media) === media(truth.media));
  // A name without the words beside it is a company's repost.
  if (!removes)
    check('repostedBy', said.repostedBy?.handle, lower(said.repostedBy?.handle) === lower(truth.repostedBy?.handle));
  for (const [name, count] of Object.entries(said.metrics))
    check(name, count, isTrueCount(truth.metrics[name as keyof typeof truth.metrics], count));
  if (!removes) check('format', said.format, said.format === truth.format);
  for (const name of ['thread', 'landing'] as const) check(name, said[name], said[name] === truth[name]);
  for (const name of ['reacted', 'shared', 'bookmarked'] as const)
    check(`mine.${name}`, said.mine?.[name], said.mine?.[name] === truth.mine?.[name]);
  // Where a text was cut, the words of a tag or a link are what is left of them.
  if (!cutsText)
    for (const name of ['links', 'hashtags', 'mentions'] as const)
      check(name, said[name], said[name]?.every((each) => truth[name]?.includes(each)) === true);
  // Their order is the page's.
  const words = (pictures: PostSighting['pictures']): string | undefined => pictures?.toSorted().join('\n');
  const isFewer = removes && said.pictures?.every((each) => truth.pictures?.includes(each));
  if (!change.renamed?.size)
    check('pictures', said.pictures, isFewer || words(said.pictures) === words(truth.pictures));
  for (const name of ['original', 'quoted'] as const) {
    const [is, was] = [said, truth].map((post) => (name === 'quoted' ? post.quoted?.post : post.original));
    check(name, is?.id, is?.id === was?.id);
  }
  check('quoted.author', said.quoted?.author?.handle, said.quoted?.author?.handle === truth.quoted?.author?.handle);
  const [saidAll, all] = [said, truth].map((post) => post.quoted?.textComplete);
  check('quoted.textComplete', saidAll, removes || cutsText || saidAll === all);
  check('quoted.text', said.quoted?.text, cutsText || line(said.quoted?.text) === line(truth.quoted?.text));
  return lies;
}

const counted = ['followers', 'following', 'posts', 'connections'] as const;

function liesOfProfile(
  truth: ProfileSighting | undefined,
  said: ProfileSighting | undefined,
  change: Change,
): string[] {
  if (!said) return [];
  if (!truth || lower(truth.profile.handle) !== lower(said.profile.handle)) return [`profile ${said.profile.handle}`];
  const { name, stableId } = said.profile;
  return [
    ...(name === undefined || name === nameNow(truth.profile.name, change) ? [] : [`profile.name ${name}`]),
    ...(stableId === undefined || stableId === truth.profile.stableId ? [] : [`profile.stableId ${stableId}`]),
    ...counted.flatMap((field) =>
      isTrueCount(truth[field], said[field]) ? [] : [`profile.${field} ${JSON.stringify(said[field])}`],
    ),
  ];
}

/** Nothing is no lie; an interval is true when the true number can be in it. */
const isTrueCount = (truth: Count | undefined, said: Count | undefined): boolean =>
  !said || (truth !== undefined && said.from <= truth.to && truth.from <= said.to);

const meets = (truth: TimeSpan | undefined, said: TimeSpan): boolean =>
  truth !== undefined && said.from <= truth.to && truth.from <= said.to;

const lower = (text: string | undefined): string | undefined => text?.toLowerCase();
const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
