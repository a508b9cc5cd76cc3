import type { Note } from '../model/records.ts';
import { type Block, type Inline, readMarkdown, textOf } from './markdown.ts';

/** More than this in one note are no links any more. */
const most = 200;

/** In the list of links of every note that stays on top, so that the index finds those too. */
export const pinnedLink = 'pinned';
export const personLink = (id: string): string => `person:${id}`;
export const topicLink = (id: string): string => `topic:${id}`;

/**
 * What a note is found by: the person or topic that it is on, and all that its text names. Posts and accounts are left
 * out: their keys differ between browsers and change when two turn out to be one; the index of `about` finds those.
 */
export function linksOf({ about, text, isPinned }: Pick<Note, 'about' | 'text' | 'isPinned'>): string[] {
  const found = new Set<string>();
  if (isPinned) found.add(pinnedLink);
  if (about.type === 'person' || about.type === 'topic') found.add(`${about.type}:${about.id}`);
  // Most notes name nobody: they are not read as Markdown.
  if (/#|person:/.test(text))
    for (const inline of everyInline(readMarkdown(text))) {
      if (found.size >= most) break;
      if (inline.type === 'person') found.add(personLink(inline.id));
      if (inline.type === 'topic') found.add(topicLink(inline.id));
    }
  return [...found].sort();
}

function* everyInline(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield* deep(block.children);
    else if (block.type === 'quote') yield* everyInline(block.children);
    else if (block.type === 'list') for (const item of block.items) yield* everyInline(item);
  }
}

function* deep(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* deep(inline.children);
  }
}

/** A note as text alone, for cards, lists and the search. */
export function plainText(text: string): string {
  // No mark of Markdown in it: it is its own text.
  if (!/[\\`*_~[\]<>#@|&]|^\s*([-+=]|\d+[.)]|$)|[ \t]{2}|:\/\/|www\./m.test(text)) return text;
  return linesOf(readMarkdown(text)).join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return textOf(block.children).split('\n');
      case 'quote':
        return linesOf(block.children);
      case 'list':
        return block.items.flatMap((item, index) => {
          const [first = '', ...rest] = linesOf(item);
          return [`${block.isOrdered ? `${block.start + index}.` : '-'} ${first}`, ...rest];
        });
      case 'code':
        return block.text.split('\n');
      case 'rule':
        return [];
    }
  });
}

/** A link to a person as it is written into a note. No name can end it early or be read as Markdown. */
export const mentionOf = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `@[${name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')}](person:${id})`;
