import { h } from '../dom.ts';
import { agoOf } from '../numbers.ts';
import { avatarAddress, mediaAddress } from '../picture.ts';
import type { Account, Post } from '../world.ts';
import { actionGroup, focalViews } from './actions.ts';
import { xIcon } from './icons.ts';
import { freshId, type Site } from './site.ts';
import { nameText, richText } from './text.ts';

/** Where a longer text is cut, in characters. */
const cutAt = 280;

export interface PostOptions {
  readonly post: Post;
  readonly isFocal?: boolean;
  readonly repostedBy?: Account | undefined;
  readonly isPinned?: boolean;
  readonly replyTo?: Account | undefined;
  /** An article that held another post until now. */
  readonly reuse?: HTMLElement | undefined;
}

export function postArticle(site: Site, options: PostOptions): HTMLElement {
  const { post, isFocal = false, reuse } = options;
  const article = reuse ?? h('article', { role: 'article', 'data-testid': 'tweet', class: 'post' });
  const nameId = freshId();
  const textId = freshId();
  const actions = actionGroup(site, { post, isFocal });
  article.setAttribute('tabindex', isFocal || post.isPromoted ? '-1' : '0');
  article.setAttribute('aria-labelledby', `${nameId} ${textId} ${actions.id}`);
  article.classList.toggle('focal', isFocal);
  const head = h(
    'div',
    { class: 'post-head' },
    userName(site, { post, id: nameId, hasTime: !isFocal }),
    promotedMark(site, post),
    caret(),
  );
  const body = [
    options.replyTo &&
      h(
        'div',
        { class: 'reply-to' },
        `${site.words.reply} `,
        h('a', { href: `/${options.replyTo.handles.x}` }, `@${options.replyTo.handles.x}`),
      ),
    ...tweetText(site, post, { id: textId, isFocal }),
    ...mediaOf(post),
    post.quoted && quoteOf(site, post.quoted),
    isFocal && focalLine(site, post),
    actions,
  ];
  const avatar = h('div', { class: 'post-avatar' }, avatarBox(post.author));
  article.replaceChildren(
    h(
      'div',
      { class: 'post-inner' },
      h('div', { class: 'post-context' }, contextOf(site, options)),
      isFocal
        ? h('div', { class: 'post-focal' }, h('div', { class: 'post-focal-head' }, avatar, head), body)
        : h('div', { class: 'post-row' }, avatar, h('div', { class: 'post-main' }, head, body)),
    ),
  );
  return article;
}

function contextOf({ words }: Site, { repostedBy, isPinned }: PostOptions): HTMLElement | undefined {
  if (repostedBy) {
    const id = freshId();
    return h(
      'a',
      { href: `/${repostedBy.handles.x}`, dir: 'ltr', role: 'link', class: 'context' },
      xIcon('repost'),
      h(
        'span',
        { id, 'data-testid': 'socialContext' },
        h('span', { dir: 'ltr' }, h('span', {}, nameText(repostedBy.name))),
        ` ${words.reposted}`,
      ),
    );
  }
  if (isPinned)
    return h('div', { dir: 'ltr', class: 'context', 'data-testid': 'socialContext' }, xIcon('pin'), words.pinned);
  return undefined;
}

interface NameOptions {
  readonly post: Post;
  readonly id?: string;
  readonly hasTime: boolean;
}

function userName(site: Site, { post, id, hasTime }: NameOptions): HTMLElement {
  const { author } = post;
  const path = `/${author.handles.x}`;
  return h(
    'div',
    { id, 'data-testid': 'User-Name', class: 'user-name' },
    h(
      'div',
      { class: 'user-name-first' },
      h(
        'a',
        { href: path, role: 'link' },
        h(
          'div',
          { class: 'name-line' },
          h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameText(author.name))),
          verified(site, author),
        ),
      ),
    ),
    h(
      'div',
      { class: 'user-name-second' },
      h(
        'div',
        {},
        h(
          'a',
          { href: path, role: 'link', tabindex: '-1' },
          h('div', { dir: 'ltr', class: 'grey' }, h('span', {}, `@${author.handles.x}`)),
        ),
      ),
      hasTime && !post.isPromoted && h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'grey' }, h('span', {}, '·')),
      hasTime && !post.isPromoted && h('div', {}, timeLink(site, post)),
    ),
  );
}

const verified = ({ words }: Site, { isVerified }: Account): HTMLElement | false =>
  isVerified && h('div', { dir: 'ltr', class: 'badge' }, labelled(xIcon('verified'), words.verified));

function labelled(image: SVGElement, label: string): SVGElement {
  image.removeAttribute('aria-hidden');
  image.setAttribute('aria-label', label);
  image.setAttribute('role', 'img');
  image.dataset['testid'] = 'icon-verified';
  return image;
}

function timeLink({ words, store }: Site, post: Post): HTMLElement {
  const ago = agoOf(post.createdAt, store.world.now);
  const date = new Date(post.createdAt);
  const shown =
    ago.unit === 'day'
      ? date.toLocaleDateString(words.locale, { month: 'short', day: 'numeric' })
      : `${ago.amount}${ago.unit.charAt(0)}`;
  return h(
    'a',
    {
      href: `/${post.author.handles.x}/status/${post.id}`,
      dir: 'ltr',
      role: 'link',
      'aria-label': ago.unit === 'day' ? shown : words.ago(ago),
      class: 'grey',
    },
    h('time', { datetime: date.toISOString() }, shown),
  );
}

/** Under the text of the post that the page is about. */
function focalLine(site: Site, post: Post): HTMLElement {
  const date = new Date(post.createdAt);
  const time = date.toLocaleTimeString(site.words.locale, { hour: 'numeric', minute: '2-digit' });
  const shown = `${time} · ${date.toLocaleDateString(site.words.locale, { day: 'numeric', month: 'short', year: 'numeric' })}`;
  return h(
    'div',
    { class: 'focal-line grey' },
    h(
      'a',
      { href: `/${post.author.handles.x}/status/${post.id}`, dir: 'ltr', role: 'link', 'aria-label': shown },
      h('time', { datetime: date.toISOString() }, shown),
    ),
    h('div', { dir: 'ltr', 'aria-hidden': 'true' }, '·'),
    focalViews(site, post),
  );
}

const promotedMark = ({ words }: Site, post: Post): HTMLElement | false =>
  post.isPromoted && h('div', { dir: 'ltr', class: 'grey' }, h('span', {}, words.ad));

const caret = (): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      role: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': 'More',
      'data-testid': 'caret',
      class: 'caret',
    },
    xIcon('more'),
  );

interface TextOptions {
  readonly id?: string;
  readonly isFocal?: boolean;
}

function tweetText({ words }: Site, post: Post, { id, isFocal = false }: TextOptions): readonly HTMLElement[] {
  const isCut = !isFocal && [...post.text].length > cutAt;
  const shown = isCut ? `${[...post.text].slice(0, cutAt).join('').trimEnd()}` : post.text;
  const text = h(
    'div',
    { id, dir: 'auto', lang: post.language, 'data-testid': 'tweetText', class: 'text' },
    richText(shown),
  );
  if (!isCut) return [text];
  const more = h(
    'button',
    { type: 'button', role: 'button', 'data-testid': 'tweet-text-show-more-link', class: 'more' },
    h('span', {}, words.showMore),
  );
  more.addEventListener('click', () => {
    text.replaceChildren(...richText(post.text));
    more.remove();
  });
  return [text, more];
}

function mediaOf(post: Post): readonly HTMLElement[] {
  const { media } = post;
  if (!media) return [];
  const label = media.alt ?? (media.kind === 'video' ? 'Embedded video' : 'Image');
  const image = h('img', { alt: label, draggable: 'true', src: mediaAddress(media, post.id) });
  const photo = h('div', { 'aria-label': label, 'data-testid': 'tweetPhoto', class: 'photo' }, image);
  if (media.kind === 'video') {
    return [
      h(
        'div',
        { class: 'media', 'data-testid': 'videoPlayer' },
        h(
          'div',
          { 'data-testid': 'videoComponent' },
          photo,
          h(
            'button',
            {
              type: 'button',
              role: 'button',
              'aria-label': 'Play this video',
              'data-testid': 'playButton',
              class: 'play',
            },
            xIcon('play'),
          ),
        ),
      ),
    ];
  }
  return [
    h(
      'div',
      { class: 'media' },
      h('a', { href: `/${post.author.handles.x}/status/${post.id}/photo/1`, role: 'link' }, photo),
    ),
  ];
}

/** Not an article and without a permalink: the quoted id is nowhere in the markup. */
function quoteOf(site: Site, quoted: Post): HTMLElement {
  const { author } = quoted;
  const date = new Date(quoted.createdAt);
  const ago = agoOf(quoted.createdAt, site.store.world.now);
  const shown =
    ago.unit === 'day'
      ? date.toLocaleDateString(site.words.locale, { month: 'short', day: 'numeric' })
      : `${ago.amount}${ago.unit.charAt(0)}`;
  const labelId = freshId();
  return h(
    'div',
    { 'aria-labelledby': labelId, id: freshId() },
    h('div', { id: labelId, class: 'unseen' }, h('div', { dir: 'ltr' }, site.words.quote)),
    h(
      'div',
      {
        role: 'link',
        tabindex: '0',
        class: 'quote',
        onclick: () => site.navigate(`/${author.handles.x}/status/${quoted.id}`),
      },
      h(
        'div',
        { class: 'quote-head' },
        h(
          'div',
          { 'data-testid': 'Tweet-User-Avatar' },
          h(
            'div',
            { 'data-testid': `UserAvatar-Container-${author.handles.x}`, class: 'avatar small' },
            h('img', { alt: '', src: avatarAddress(author) }),
          ),
        ),
        h(
          'div',
          { 'data-testid': 'User-Name', class: 'user-name' },
          h(
            'div',
            { class: 'name-line' },
            h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameText(author.name))),
            verified(site, author),
          ),
          h(
            'div',
            { class: 'user-name-second' },
            h('div', { tabindex: '-1' }, h('div', { dir: 'ltr', class: 'grey' }, `@${author.handles.x}`)),
            h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'grey' }, '·'),
            h('div', { dir: 'ltr', class: 'grey' }, h('time', { datetime: date.toISOString() }, shown)),
          ),
        ),
      ),
      h(
        'div',
        { dir: 'auto', lang: quoted.language, 'data-testid': 'tweetText', class: 'text clamp' },
        richText(quoted.text),
      ),
    ),
  );
}

export const avatarBox = (account: Account, size = ''): HTMLElement =>
  h(
    'div',
    { 'data-testid': 'Tweet-User-Avatar' },
    h(
      'div',
      { 'data-testid': `UserAvatar-Container-${account.handles.x}`, class: `avatar ${size}` },
      h(
        'a',
        { href: `/${account.handles.x}`, 'aria-hidden': 'true', role: 'link', tabindex: '-1' },
        h('img', { alt: '', draggable: 'true', src: avatarAddress(account) }),
      ),
    ),
  );
