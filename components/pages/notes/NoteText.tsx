import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Block, type Inline, readMarkdown } from '../../../utils/notes/markdown.ts';
import { shorten } from '../../../utils/notes/shorten.ts';
import { hashOf } from '../../hooks/use-route.ts';

export interface NoteTextProps {
  readonly text: string;
  /** The page of the dashboard, where it is not the one that shows this. Its links open in a tab of their own. */
  readonly dashboard?: string | undefined;
}

/** Of one note in a list, in characters and lines. */
const mostListed = 600;
const linesListed = 12;

/** A note as it reads. Built of elements; no text of a note is ever made into HTML. */
export function NoteText({ text, dashboard }: NoteTextProps) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return (
    <div class="md" dir="auto">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} dashboard={dashboard} />
      ))}
    </div>
  );
}

type Place = Pick<NoteTextProps, 'dashboard'>;

/** The same in a list: what goes on for long begins only, until it is asked for. */
export function ListedNote({ text, dashboard }: NoteTextProps) {
  const [isWhole, showWhole] = useState(false);
  const short = useMemo(() => shorten(text, mostListed, linesListed), [text]);
  return (
    <>
      <NoteText text={isWhole ? text : (short ?? text)} dashboard={dashboard} />
      {short !== undefined && (
        <button type="button" class="link small" aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>
          {i18n.t(isWhole ? 'notes.less' : 'notes.whole')}
        </button>
      )}
    </>
  );
}

function BlockView({ block, dashboard }: { readonly block: Block } & Place) {
  const blocks = (children: readonly Block[]): ComponentChildren =>
    children.map((each, index) => <BlockView key={index} block={each} dashboard={dashboard} />);
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line inlines={block.children} dashboard={dashboard} />
        </p>
      );
    // Headings of a note are none of the page's.
    case 'heading':
      return (
        <p class="m">
          <Line inlines={block.children} dashboard={dashboard} />
        </p>
      );
    case 'quote':
      return <blockquote>{blocks(block.children)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{blocks(item)}</li>);
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

function Line({ inlines, dashboard }: { readonly inlines: readonly Inline[] } & Place) {
  return (
    <>
      {inlines.map((inline, index) => (
        <InlineView key={index} inline={inline} dashboard={dashboard} />
      ))}
    </>
  );
}

function InlineView({ inline, dashboard }: { readonly inline: Inline } & Place) {
  const within = (children: readonly Inline[]) => <Line inlines={children} dashboard={dashboard} />;
  switch (inline.type) {
    case 'text':
      return <>{inline.text}</>;
    case 'code':
      return <code dir="ltr">{inline.text}</code>;
    case 'strong':
      return <strong>{within(inline.children)}</strong>;
    case 'em':
      return <em>{within(inline.children)}</em>;
    case 'del':
      return <del>{within(inline.children)}</del>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          {within(inline.children)}
        </a>
      );
    case 'person':
      return (
        <OwnLink path={['people', inline.id]} dashboard={dashboard}>
          @<bdi>{inline.name}</bdi>
        </OwnLink>
      );
    case 'topic':
      return (
        <OwnLink path={['notes', 'topic', inline.id]} dashboard={dashboard}>
          {inline.text}
        </OwnLink>
      );
  }
}

interface OwnLinkProps extends Place {
  readonly path: readonly string[];
  readonly children: ComponentChildren;
}

/** Leads to a page of the dashboard. */
export const OwnLink = ({ path, dashboard, children }: OwnLinkProps) => (
  <a href={`${dashboard ?? ''}${hashOf(...path)}`} {...(dashboard ? { target: '_blank' } : {})}>
    {children}
  </a>
);
