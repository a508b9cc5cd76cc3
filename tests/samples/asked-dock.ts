import type { OpenComposer } from '../../utils/compose/follow-composers.ts';
import type { DockHost } from '../../utils/compose/hand-over.ts';
import { fail, ok } from '../../utils/lib/result.ts';
import type { Call } from '../../utils/protocol/client.ts';

/** A question of the page, answered by the test when it likes; undefined: it fails. */
export interface Asked<P> {
  readonly name: string;
  readonly payload: P;
  answer(value: unknown): Promise<void>;
}

export interface AskedDock<P> {
  /** What is in the editor. */
  text: string;
  readonly asked: Asked<P>[];
  last(): Asked<P>;
  readonly field: HTMLElement;
  /** Where the dock draws. */
  readonly layer: HTMLElement;
  readonly deps: { readonly open: OpenComposer; readonly call: Call; readonly host: DockHost };
  end(): void;
}

/** A composer in an empty document with a dock beside it, whose questions are recorded. */
export function askedDock<P>(text: string): AskedDock<P> {
  const made = () => document.createElement('div');
  const [frame, field, element] = [made(), made(), made()];
  field.tabIndex = 0;
  frame.append(field);
  document.body.replaceChildren(frame, element);
  const root = element.attachShadow({ mode: 'open' });
  const layer = document.createElement('div');
  root.append(layer);
  const life = new AbortController();
  const asked: Asked<P>[] = [];
  const call = ((name: string, payload: P) =>
    new Promise((resolve) => {
      const answer = async (value: unknown): Promise<void> => {
        resolve(value === undefined ? fail({ reason: 'failed', message: '' }) : ok(value));
        await Promise.resolve();
        await new Promise((next) => setTimeout(next, 0));
      };
      asked.push({ name, payload, answer });
    })) as unknown as Call;
  const dock: AskedDock<P> = {
    text,
    asked,
    field,
    layer,
    last: () => {
      const each = asked.at(-1);
      if (!each) throw new Error('nothing was asked');
      return each;
    },
    deps: {
      call,
      open: {
        handed: {
          field,
          frame,
          network: 'x',
          purpose: 'post',
          attached: 'img',
          about: () => undefined,
        },
        binding: { linked: () => [], rects: () => [], selection: () => undefined },
        refresh: () => ({ text: dock.text }),
        signal: life.signal,
      } as unknown as OpenComposer,
      host: {
        layer: () => layer,
        holds: (target) => target === element || (target instanceof Node && root.contains(target)),
      },
    },
    end: () => life.abort(),
  };
  return dock;
}
