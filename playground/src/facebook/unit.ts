import { h } from '../dom.ts';
import { mediaAddress } from '../picture.ts';
import type { Post } from '../world.ts';
import { avatarLink } from './avatar.ts';
import { commentSection, type CommentSection } from './comments.ts';
import { footer, rewriteCounts, type SlotIds } from './counts.ts';
import { decoyCard, honeypots } from './decoys.ts';
import { authorAddress, blindAddress, freshId, type Place } from './ids.ts';
import { cover, fbIcon } from './icons.ts';
import type { Site } from './site.ts';
import { lines } from './text.ts';
import { timeLink } from './time.ts';

/** Where a longer text is cut, in characters. */
const cutAt = 300;

export interface UnitOptions {
  readonly post: Post;
  readonly place: Place;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly commentLimit: number;
}

export interface Unit {
  readonly parts: readonly Node[];
  /** Ids for aria-describedby, in the fixed order; a missing part keeps its slot. */
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly comments: CommentSection;
  rewriteCounts(): void;
  end(): void;
}

/** What stands inside a post unit, in either arm. */
export function unitOf(site: Site, { post, place, heading, commentLimit }: UnitOptions): Unit {
  const base = freshId();
  const slot = (index: number) => `${base.slice(0, -1)}H${index}_`;
  const ids: SlotIds = { toolbar: slot(5), comments: slot(4) };
  const labelledBy = `${base.slice(0, -1)}H0_`;
  const comments = commentSection(site, { post, place, limit: commentLimit });
  const foot = footer(site, post, ids);
  const { isHardened } = site;
  const story = h(
    'div',
    { class: 'unit' },
    header(site, post, { place, heading, headingId: labelledBy, timeId: slot(1), isOuter: true }),
    message(site, post, slot(2)),
    isHardened && !post.quoted && decoyCard(site, post),
    h('div', { class: 'attachment' }, post.quoted ? attached(site, post.quoted, slot(3)) : media(site, post, slot(3))),
    post.isPromoted && callToAction(site, post),
    foot,
    comments.element,
  );
  return {
    parts: isHardened ? [...honeypots(22), story, ...honeypots(22)] : [story],
    describedBy: [slot(1), slot(2), slot(3), slot(5), slot(4)].join(' '),
    labelledBy,
    comments,
    rewriteCounts: () => rewriteCounts(site, foot, post, ids),
    end: () => comments.editor.end(),
  };
}

interface HeaderOptions {
  readonly place: Place;
  readonly heading: 'h2' | 'h3' | 'h4' | 'h5';
  readonly headingId: string;
  readonly timeId: string;
  readonly isOuter: boolean;
}

function header(site: Site, post: Post, { place, heading, headingId, timeId, isOuter }: HeaderOptions): HTMLElement {
  const { author } = post;
  const { words } = site;
  const href = authorAddress(author, place);
  const link = h(
    'a',
    { attributionsrc: '/privacy_sandbox/comet/register/source/', href, role: 'link', tabindex: '0' },
    h('strong', {}, h('span', {}, author.name)),
  );
  return h(
    'div',
    { class: 'unit-head' },
    avatarLink(author, href),
    h(
      'div',
      { class: 'unit-names' },
      h(
        'span',
        { dir: words.dir },
        h(
          'div',
          { 'data-ad-rendering-role': 'profile_name' },
          h(
            heading,
            { id: headingId },
            h('span', {}, link),
            author.isVerified && h('span', { class: 'badge' }, fbIcon('verified', words.verified)),
          ),
        ),
      ),
      h(
        'span',
        { dir: words.dir, class: 'grey small' },
        h(
          'div',
          { id: timeId, class: 'time-line' },
          h('span', {}, timeLink(site, post, place)),
          h('span', { 'aria-hidden': 'true' }, ' · '),
          h('span', {}, fbIcon('globe', words.sharedWith)),
        ),
      ),
    ),
    isOuter &&
      h(
        'div',
        {
          'aria-expanded': 'false',
          'aria-haspopup': 'menu',
          'aria-label': words.actionsFor,
          role: 'button',
          tabindex: '0',
          class: 'menu',
        },
        fbIcon('menu'),
        cover(),
      ),
  );
}

function message({ words }: Site, post: Post, id: string): HTMLElement | false {
  if (post.text === '') return false;
  const isCut = [...post.text].length > cutAt;
  const text = h('span', { dir: 'auto', lang: post.language });
  const show = (isWhole: boolean) => {
    const shown = isWhole ? post.text : `${[...post.text].slice(0, cutAt).join('').trimEnd()}…`;
    const parts = lines(shown, post.mentions);
    if (!isWhole) {
      parts
        .at(-1)
        ?.append(
          ' ',
          h('div', { role: 'button', tabindex: '0', class: 'see-more', onclick: () => show(true) }, words.seeMore),
        );
    }
    text.replaceChildren(...parts);
  };
  show(!isCut);
  const isLarge = [...post.text].length < 60 && !post.media && !post.quoted;
  return h(
    'div',
    { dir: 'auto', class: isLarge ? 'message large' : 'message' },
    h(
      'div',
      { 'data-ad-rendering-role': 'story_message' },
      h('div', { id, ...(isLarge ? {} : { 'data-ad-preview': 'message' }) }, text),
    ),
  );
}

function media(site: Site, post: Post, id: string): HTMLElement | false {
  const { media: picture } = post;
  if (!picture) return false;
  const alt = picture.alt ?? (picture.kind === 'video' ? '' : 'No photo description available.');
  const image = h('img', { alt, src: mediaAddress(picture, post.id) });
  if (picture.kind === 'video') {
    return h(
      'div',
      { id, class: 'media' },
      image,
      h('div', { 'aria-label': 'Play video', role: 'button', tabindex: '0', class: 'play' }, fbIcon('play')),
    );
  }
  const href =
    post.isPromoted && site.isHardened
      ? blindAddress(post)
      : `https://www.facebook.com/photo/?fbid=9${post.id.slice(1)}&set=${picture.kind === 'photo' ? 'pcb' : 'a'}.${post.id}`;
  return h('div', { id, class: 'media' }, h('a', { href, role: 'link', tabindex: '0' }, image, cover()));
}

/** A shared post: its own author in an h5, its own message, but no buttons and no numbers. */
function attached(site: Site, quoted: Post, id: string): HTMLElement {
  return h(
    'div',
    { id, class: 'attached' },
    media(site, quoted, freshId()),
    header(site, quoted, { place: {}, heading: 'h5', headingId: freshId(), timeId: freshId(), isOuter: false }),
    site.isHardened && decoyCard(site, quoted),
    message(site, quoted, freshId()),
  );
}

const callToAction = ({ words }: Site, post: Post): HTMLElement =>
  h(
    'a',
    { href: blindAddress(post), role: 'link', tabindex: '0', class: 'cta' },
    h('span', { class: 'grey' }, `${post.author.handles.facebook}.example`),
    h(
      'div',
      { 'data-ad-rendering-role': 'cta-learn_more', class: 'cta-button' },
      h('span', { dir: 'auto' }, words.learnMore),
    ),
  );
