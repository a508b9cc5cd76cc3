import { h } from '../dom.ts';
import type { Child } from '../dom.ts';
import { withMentions } from '../richtext.ts';
import type { AccountView } from './view.ts';

export interface TextStyle {
  hashtag(tag: string): Child;
  link(url: string): Child;
  mention(account: AccountView): Child;
}

const special = /(#[\p{L}\p{N}_]+)|(https?:\/\/[^\s]+)/gu;

/** Text as nodes: line breaks, hashtags, links and mentions each in the form of one front end. */
export function richText(text: string, style: TextStyle, mentions: readonly AccountView[] = []): Child[] {
  return text
    .split('\n')
    .map((line) => withMentions(line, mentions))
    .flatMap((parts, index) => [
      ...(index > 0 ? [h('br')] : []),
      ...parts.flatMap((part) => (typeof part === 'string' ? piecesOf(part, style) : style.mention(part))),
    ]);
}

function piecesOf(line: string, style: TextStyle): Child[] {
  const children: Child[] = [];
  let last = 0;
  for (const match of line.matchAll(special)) {
    if (match.index > last) children.push(line.slice(last, match.index));
    children.push(match[1] ? style.hashtag(match[1]) : style.link(match[0]));
    last = match.index + match[0].length;
  }
  if (last < line.length) children.push(line.slice(last));
  return children;
}

export function hashtagLink(tag: string): string {
  return `https://www.linkedin.com/search/results/all/?keywords=${encodeURIComponent(tag.toLowerCase())}&origin=HASH_TAG_FROM_FEED`;
}

export function outsideLink(url: string): string {
  return `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url)}&isSdui=true`;
}

/** Whether a post's text is shown folded at first. */
export function isLong(text: string): boolean {
  return text.length > 210 || text.split('\n').length > 3;
}
