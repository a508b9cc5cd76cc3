import type { PageReading } from '../../scripts/lib/read-page.ts';
import type { Count } from '../../utils/lib/count.ts';
import { westernDigits } from '../../utils/lib/locale.ts';
import type { CommentSighting, PostRef, PostSighting, ProfileSighting, TimeSpan } from '../../utils/model/sighting.ts';
import type { Change } from './mutations.ts';

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
    ...liesOfProfile(truth.profile, said.profile),
  ];
}

function liesOfComment(truth: CommentSighting, said: CommentSighting, { cutsText, liesOfLanguage }: Change): string[] {
  const text = line(said.text);
  return [
    // A comment without its parent would stand under the post itself: here nothing is a lie too.
    ...(said.parent === truth.parent ? [] : [`parent: ${said.parent}`]),
    ...(lower(said.author.handle) === lower(truth.author.handle) ? [] : [`author: ${said.author.handle}`]),
    ...(said.author.name === undefined || said.author.name === truth.author.name ? [] : [`name: ${said.author.name}`]),
    ...(!said.publishedAt || liesOfLanguage || meets(truth.publishedAt, said.publishedAt) ? [] : ['publishedAt']),
    ...((cutsText ? line(truth.text).startsWith(text) : said.text === undefined || text === line(truth.text))
      ? []
      : [`text: ${text.slice(0, 120)}`]),
    ...(said.textComplete === undefined || cutsText || said.textComplete === truth.textComplete
      ? []
      : ['textComplete']),
    ...(isTrueCount(truth.reactions, said.reactions) ? [] : [`reactions: ${JSON.stringify(said.reactions)}`]),
  ];
}

function liesOf(truth: PostSighting, said: PostSighting, { cutsText, liesOfLanguage }: Change): string[] {
  const lies: string[] = [];
  const check = (name: string, is: unknown, isTrue: boolean): void => {
    if (is !== undefined && !isTrue) lies.push(`${name}: ${JSON.stringify(is).slice(0, 120)}`);
  };
  check('author', said.author?.handle, lower(said.author?.handle) === lower(truth.author?.handle));
  check('name', said.author?.name, said.author?.name === truth.author?.name);
  if (!liesOfLanguage)
    check('publishedAt', said.publishedAt, !said.publishedAt || meets(truth.publishedAt, said.publishedAt));
  const text = line(said.text);
  check('text', said.text, cutsText ? line(truth.text).startsWith(text) : text === line(truth.text));
  check('textComplete', said.textComplete, cutsText || said.textComplete === truth.textComplete);
  check('promoted', said.promoted, said.promoted === truth.promoted);
  check('quotes', said.quotes, said.quotes === truth.quotes);
  const media = (kinds: PostSighting['media']): string | undefined => kinds?.toSorted().join();
  check('media', media(said.media), media(said.media) === media(truth.media));
  check('repostedBy', said.repostedBy?.handle, lower(said.repostedBy?.handle) === lower(truth.repostedBy?.handle));
  for (const [name, count] of Object.entries(said.metrics))
    check(name, count, isTrueCount(truth.metrics[name as keyof typeof truth.metrics], count));
  for (const name of ['format', 'thread', 'landing'] as const) check(name, said[name], said[name] === truth[name]);
  for (const name of ['reacted', 'shared', 'bookmarked'] as const)
    check(`mine.${name}`, said.mine?.[name], said.mine?.[name] === truth.mine?.[name]);
  // Where a text was cut, the words of a tag or a link are what is left of them.
  if (!cutsText)
    for (const name of ['links', 'hashtags', 'mentions'] as const)
      check(name, said[name], said[name]?.every((each) => truth[name]?.includes(each)) === true);
  // Their words can come from labels, whose digits a page may write in another script; their order is the page's.
  const words = (pictures: PostSighting['pictures']): string | undefined =>
    pictures
      ?.map((each) => westernDigits(each))
      .sort()
      .join('\n');
  check('pictures', said.pictures, words(said.pictures) === words(truth.pictures));
  for (const name of ['original', 'quoted'] as const) {
    const [is, was] = [said, truth].map((post) => (name === 'quoted' ? post.quoted?.post : post.original));
    check(name, is?.id, is?.id === was?.id);
  }
  check('quoted.author', said.quoted?.author?.handle, said.quoted?.author?.handle === truth.quoted?.author?.handle);
  const [saidAll, all] = [said, truth].map((post) => post.quoted?.textComplete);
  check('quoted.textComplete', saidAll, cutsText || saidAll === all);
  check('quoted.text', said.quoted?.text, cutsText || line(said.quoted?.text) === line(truth.quoted?.text));
  return lies;
}

const counted = ['followers', 'following', 'posts', 'connections'] as const;

function liesOfProfile(truth: ProfileSighting | undefined, said: ProfileSighting | undefined): string[] {
  if (!said) return [];
  if (!truth || lower(truth.profile.handle) !== lower(said.profile.handle)) return [`profile ${said.profile.handle}`];
  const { name, stableId } = said.profile;
  return [
    ...(name === undefined || name === truth.profile.name ? [] : [`profile.name ${name}`]),
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
