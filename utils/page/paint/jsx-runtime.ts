import type { JSX as PreactJSX } from 'preact';
import type { PaintElement, PaintNode } from './paint.ts';

/**
 * JSX for what content scripts draw themselves: elements as data for `paint`, without a framework in the page. A file
 * asks for it by a pragma on top, `@jsxImportSource` with the path of this folder. Components are plain functions.
 */
export type Child = PaintNode | number | boolean | null | undefined | readonly Child[];

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

export function jsx(type: string | ((props: Props) => Child), props: Props, key?: unknown): Child {
  if (typeof type === 'function') return type(props);
  const { children, ...rest } = props;
  const element: PaintElement = {
    tag: type,
    props: key === undefined ? rest : { ...rest, key },
    children: nodesOf(children),
  };
  return element;
}

export const jsxs = jsx;

export const Fragment = ({ children }: { readonly children?: Child }): Child => children;

/** A list of nodes to paint out of whatever JSX gave: nothing for false and null, text for numbers. */
export function nodesOf(child: Child): PaintNode[] {
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  if (typeof child === 'number') return [String(child)];
  if (typeof child === 'string') return child === '' ? [] : [child];
  return Array.isArray(child) ? child.flatMap(nodesOf) : [child as PaintElement];
}

// eslint-disable-next-line typescript/no-namespace -- TypeScript looks JSX types up in a namespace of this name.
export declare namespace JSX {
  type Element = Child;
  type ElementType = string | ((props: never) => Child);
  type IntrinsicElements = { [Tag in keyof PreactJSX.IntrinsicElements]: Readonly<Record<string, unknown>> };
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
}
