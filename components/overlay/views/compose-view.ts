import { Fragment, isValidElement, type VNode } from 'preact';
import type { CardAct, CardSubject, ViewElement, ViewNode } from '../../../utils/model/card-view.ts';
import type { CallName, Payload } from '../../../utils/protocol/protocol.ts';

/** Turns elements into data. Components are plain functions of their props here: no state, no hooks, no handlers. */
export function composeView(node: unknown): ViewNode[] {
  if (Array.isArray(node)) return node.flatMap(composeView);
  if (typeof node === 'string' || typeof node === 'number') return [String(node)];
  if (!isValidElement(node)) return [];
  const { type, props, key } = node as VNode<Record<string, unknown>>;
  if (type === Fragment) return composeView(props.children);
  if (typeof type === 'function') return composeView((type as (props: unknown) => unknown)(props));
  const { children, ...rest } = props;
  const kept = Object.entries({ ...rest, key }).filter(
    ([, value]) => value !== undefined && value !== null && value !== false,
  );
  return [{ tag: type, props: Object.fromEntries(kept) as ViewElement['props'], children: composeView(children) }];
}

/** The attributes of a control that does something; `keyName` presses it from the keyboard. */
export const acts = (act: CardAct, keyName?: string) => ({
  'data-act': JSON.stringify(act),
  ...(keyName ? { 'data-key': keyName, 'aria-keyshortcuts': keyName.toUpperCase() } : {}),
});

export const calling = <N extends CallName>(
  name: N,
  payload: Payload<N>,
  more: Omit<CardAct, 'call'> = {},
): CardAct => ({ call: { name, payload }, ...more });

export const opening = (subject: CardSubject): CardAct => ({ open: subject });
