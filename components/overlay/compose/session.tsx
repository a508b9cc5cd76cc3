/** @jsxImportSource ../../../utils/page/paint */
import type { Draft, Span } from '../../../utils/compose/draft.ts';
import type { OpenComposer } from '../../../utils/compose/watch-composer.ts';
import type { ComposeContext } from '../../../utils/model/cards.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { nodesOf } from '../../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../../utils/page/paint/paint.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import type { OverlayHost } from '../host.ts';
import { placeBeside } from '../place.ts';
import { type Choice, choicesFor, entryLabel } from './choices.ts';
import { DockBar } from './DockBar.tsx';
import { followLayout } from './follow-layout.ts';
import { insertText } from './insert-text.ts';
import { Palette } from './Palette.tsx';
import { listenForPalette } from './palette-keys.ts';
import { createPalette } from './palette-state.ts';
import { placeDock } from './place-dock.ts';
import { roomOf } from './room.ts';

interface SessionDeps {
  readonly open: OpenComposer;
  readonly networkId: NetworkId;
  readonly call: Call;
  readonly host: OverlayHost;
}

export interface Session {
  /** After each rest of the typing, and once at the beginning. */
  onDraft(draft: Draft, length: { readonly used: number; readonly limit: number | undefined }): void;
}

const messageMs = 8000;

/** The dock of one composer, from focus until it is left. */
export function openSession({ open, networkId, call, host }: SessionDeps): Session {
  const { binding, composer, signal } = open;
  const layer = host.layer('dock', 'fixed');
  let context: ComposeContext = { snippets: [], entry: undefined };
  let room = roomOf(0, undefined);
  let message = '';
  let messageTimer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;

  const say = (text: string): void => {
    clearTimeout(messageTimer);
    message = text;
    if (text) messageTimer = setTimeout(() => say(''), messageMs);
    draw();
  };
  const insert = async ({ text, snippetId }: Choice, target: Span | 'caret'): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const { isIn, said } = await insertText(binding, target, text);
    isBusy = false;
    if (isIn && snippetId) void call('snippets.used', { network: networkId, id: snippetId });
    if (signal.aborted) return;
    open.refresh();
    say(said);
  };
  const palette = createPalette({
    choicesFor: (words) => choicesFor(context, words, Date.now()),
    readNow: () => ({ text: open.refresh().text, selection: binding.selection() }),
    onChange: () => draw(),
    onChoose: (choice, target) => void insert(choice, target),
  });

  const draw = (): void => {
    if (signal.aborted) return;
    const { entry } = context;
    const list = palette.open;
    paint(
      layer,
      nodesOf(
        <>
          <DockBar
            room={room}
            entry={entry && { label: entryLabel(entry, Date.now()), title: entry.title }}
            isPaletteOpen={list !== undefined}
            message={message}
            onSnippets={palette.toggle}
            onEntry={() => entry && void insert({ key: 'entry', title: entry.title, text: entry.text }, 'caret')}
          />
          {list && (
            <Palette items={list.choices} chosen={list.chosen} typed={list.typed ? `;;${list.typed.words}` : ''} />
          )}
        </>,
      ),
    );
    place();
  };
  const place = (): void => {
    const [dock, card] = layer.children;
    if (!(dock instanceof HTMLElement)) return;
    placeDock(dock, composer.frame);
    if (!(card instanceof HTMLElement)) return;
    const [box] = palette.open?.typed ? binding.rects(palette.open.typed) : [];
    const anchor = box ? { getBoundingClientRect: () => box } : dock;
    placeBeside(anchor, card, { placements: ['bottom-start', 'top-start', 'top-end'] });
  };

  const loadContext = async (): Promise<void> => {
    const answer = await call('compose.context', { network: networkId });
    if (!answer.ok || signal.aborted) return;
    context = answer.value;
    palette.follow(open.refresh().text, binding.selection());
    draw();
  };
  listenForPalette(palette, host, layer, signal);
  followLayout(composer.frame, place, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(messageTimer);
    paint(layer, []);
  });
  void loadContext();

  return {
    onDraft({ text }, { used, limit }) {
      room = roomOf(used, limit);
      palette.follow(text, binding.selection());
      draw();
    },
  };
}
