import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { textWithTopics } from './topics.ts';

/** What stands in a line of a note. Whoever draws it makes nodes of this and of nothing else. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'strong' | 'em' | 'del'; readonly children: readonly Inline[] }
  /** Leads outside: http, https or mailto, nothing else. */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'person'; readonly id: string; readonly name: string }
  | { readonly type: 'topic'; readonly id: string; readonly text: string }
  | { readonly type: 'break' };

export type Block =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };

/** Deeper than this is shown as it was typed. */
const deepest = 8;

/**
 * The Markdown of a note as data. HTML stays the text that it is, pictures become links so that nothing is fetched, and
 * what is not known here is shown as it was typed. Never throws.
 */
export function readMarkdown(text: string): Block[] {
  try {
    return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch {
    // Thousands of quotes within each other: the reader of the library calls itself for each.
    return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  }
}

/** The tokens of the library, by their types. */
const known = (tokens: readonly Token[]): readonly MarkedToken[] => tokens as readonly MarkedToken[];

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return known(tokens).flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
        return [{ type: 'paragraph', children: inlinesOf(token.tokens, depth + 1) }];
      case 'text':
        return [{ type: 'paragraph', children: token.tokens ? inlinesOf(token.tokens, depth + 1) : plain(token.text) }];
      case 'heading':
        return [{ type: 'heading', children: inlinesOf(token.tokens, depth + 1) }];
      case 'code':
        return [{ type: 'code', text: token.text }];
      case 'hr':
        return [{ type: 'rule' }];
      case 'blockquote':
        return depth < deepest ? [{ type: 'quote', children: blocksOf(token.tokens, depth + 1) }] : asTyped(token.raw);
      case 'list':
        return depth < deepest ? [listOf(token, depth)] : asTyped(token.raw);
      case 'checkbox':
        return [];
      default:
        return asTyped(token.raw);
    }
  });
}

function listOf({ items, ordered, start }: Tokens.List, depth: number): Block {
  const boxed = ({ task, checked, tokens }: Tokens.ListItem): Block[] => {
    const blocks = blocksOf(tokens, depth + 1);
    if (!task) return blocks;
    const box: Inline = { type: 'text', text: checked ? '☑ ' : '☐ ' };
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [box] }, ...blocks];
    return [{ ...first, children: joined([box, ...first.children]) }, ...rest];
  };
  return { type: 'list', isOrdered: ordered, start: Number(start) || 1, items: items.map(boxed) };
}

const asTyped = (raw: string): Block[] =>
  raw.trim() ? [{ type: 'paragraph', children: plain(raw.replace(/\n+$/, '')) }] : [];

/** Text with its line breaks. */
const plain = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);

function inlinesOf(tokens: readonly Token[], depth: number, isInLink = false): Inline[] {
  const found: Inline[] = [];
  const list = known(tokens);
  for (const [index, token] of list.entries()) {
    const within = (): Inline[] =>
      'tokens' in token && token.tokens && depth < deepest + 4
        ? inlinesOf(token.tokens, depth + 1, isInLink)
        : plain(token.raw);
    switch (token.type) {
      case 'text': {
        if (token.tokens) found.push(...within());
        else if (isInLink) found.push({ type: 'text', text: token.text });
        else found.push(...textWithTopics(token.text, charBefore(found)));
        break;
      }
      case 'escape':
        found.push({ type: 'text', text: token.text });
        break;
      case 'strong':
      case 'em':
      case 'del':
        found.push({ type: token.type, children: within() });
        break;
      case 'codespan':
        found.push({ type: 'code', text: token.text });
        break;
      case 'br':
        found.push({ type: 'break' });
        break;
      case 'link':
      case 'image': {
        const id = personIn(token.href);
        const before = list[index - 1];
        if (!isInLink && id !== undefined && before?.type === 'text' && before.raw.endsWith('@')) {
          dropAt(found);
          found.push({ type: 'person', id, name: textOf(inlinesOf(token.tokens, depth + 1, true)) });
        } else if (!isInLink && isOutside(token.href)) {
          const children = inlinesOf(token.tokens, depth + 1, true);
          found.push({ type: 'link', href: token.href, children: children.length ? children : plain(token.href) });
        } else found.push(...plain(token.raw));
        break;
      }
      default:
        found.push(...plain(token.raw));
    }
  }
  return joined(found);
}

/** `new URL` reads an address as the browser will: "java\tscript:" is one word to it. */
function isOutside(href: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

const personIn = (href: string): string | undefined => /^person:([\w-]{1,64})$/.exec(href)?.[1];

const charBefore = (found: readonly Inline[]): string => {
  const last = found.at(-1);
  return last && 'text' in last ? last.text.slice(-1) : '';
};

/** Takes away the "@" before a name. */
function dropAt(found: Inline[]): void {
  const last = found.pop();
  if (last?.type !== 'text') return;
  if (last.text.length > 1) found.push({ type: 'text', text: last.text.slice(0, -1) });
}

function joined(inlines: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const inline of inlines) {
    const last = found.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { type: 'text', text: last.text + inline.text };
    else found.push(inline);
  }
  return found;
}

/** What stands in a line, without any marks. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      if (inline.type === 'person') return `@${inline.name}`;
      return 'children' in inline ? textOf(inline.children) : inline.text;
    })
    .join('');
}
