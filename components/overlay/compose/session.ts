import { onEnd } from '../../../utils/lib/lifetime.ts';
import type { Draft, Span } from '../../../utils/compose/draft.ts';
import type { Fold } from '../../../utils/compose/fold/fold.ts';
import type { OpenComposer } from '../../../utils/compose/follow-composers.ts';
import type { DockHost } from '../../../utils/compose/hand-over.ts';
import type { ComposeContext } from '../../../utils/model/cards.ts';
import { paint } from '../../../utils/page/paint/paint.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import { placeBeside } from '../place.ts';
import { filled, firstLineOf } from '../../../utils/compose/snippets.ts';
import { type Choice, choicesFor } from './choices.ts';
import { createFindings } from './findings.ts';
import { createDraftSafety } from './draft-safety.ts';
import { createFold } from './fold-state.ts';
import { keepClear } from './keep-clear.ts';
import { placeFoldLine } from './fold-line.ts';
import { followLayout } from './follow-layout.ts';
import { insertText } from './insert-text.ts';
import { type KeyTaker, listenForKeys } from './listen-for-keys.ts';
import { closeByHand, listenForPalette } from './palette-keys.ts';
import { createPalette } from './palette-state.ts';
import { createPanels } from './panels.ts';
import { onPress } from './on-press.ts';
import { placeCard } from './place-card.ts';
import { placeDock } from './place-dock.ts';

interface SessionDeps {
  readonly open: OpenComposer;
  readonly call: Call;
  readonly host: DockHost;
}

export interface Session {
  /** With the first key after a rest. */
  onTyping(): void;
  /** After each rest of the typing, and once at the beginning. */
  onDraft(draft: Draft): void;
}

const messageMs = 8000;
const lookForListMs = 150;

/** The dock of one composer, from focus until it is left. */
export function openSession({ open, call, host }: SessionDeps): Session {
  const { binding, signal } = open;
  const { frame, network, purpose } = open.handed;
  const layer = host.layer('dock', 'fixed');
  let context: ComposeContext = { snippets: [], entry: undefined };
  let written = '';
  let drawing = 0;
  let message = '';
  let messageTimer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isNaming = false;
  let looking: ReturnType<typeof setInterval> | undefined;
  let fold: Fold | undefined;
  let isFoldOpen = false;
  let isEmpty = true;

  const foldState = createFold(open.handed, host, signal, () => {
    fold = foldState.of(binding.read().text);
    void draw();
  });
  const safety = createDraftSafety(open.handed, call, signal, () => void draw());
  const say = (text: string): void => {
    clearTimeout(messageTimer);
    message = text;
    if (text) messageTimer = setTimeout(() => say(''), messageMs);
    void draw();
  };
  const insert = async ({ key, text, snippetId }: Choice, target: Span | 'all' | 'caret'): Promise<boolean> => {
    if (isBusy) return false;
    isBusy = true;
    const written = snippetId ? filled(text, { 'first line': firstLineOf(binding.read().text) }) : text;
    const { isIn, said } = await insertText(binding, target, written);
    isBusy = false;
    if (isIn && snippetId) void call('snippets.used', { network, id: snippetId });
    if (isIn && key === 'entry' && context.entry) void call('plan.used', { network, id: context.entry.id });
    if (signal.aborted) return isIn;
    open.refresh();
    say(said);
    return isIn;
  };
  /** What does not get into the editor is on the clipboard, and stays kept. */
  const restore = async (): Promise<void> => {
    const { offer } = safety;
    if (offer && (await insert({ key: 'draft', title: '', text: offer.text }, 'caret'))) safety.settle();
  };
  const palette = createPalette({
    choicesFor: (words) => choicesFor(context, words),
    readNow: () => ({ text: open.refresh().text, selection: binding.selection() }),
    onChange: () => alone(palette.open, () => (closeFold(), findings.close(), panels.close())),
    onChoose: (choice, target) => void (panels.fill(choice) || insert(choice, target)),
  });
  const findings = createFindings({
    open,
    call,
    host,
    foldAt: () => fold?.here?.end,
    onChange: () => alone(findings.shown.isOpen, () => (closeFold(), palette.close(), panels.close())),
    write: async (text, target) => void (await insert({ key: 'change', title: '', text }, target)),
    say,
  });
  const panels = createPanels({
    open,
    call,
    host,
    foldAt: () => fold?.here?.end,
    onChange: () => alone(panels.shown, () => (closeFold(), palette.close(), findings.close())),
    settle: () => place(),
    write: (text, target) => insert({ key: 'change', title: '', text }, target),
    say,
  });
  /** One card is open at a time. */
  const alone = (isOpen: unknown, closeOthers: () => void): void => {
    if (isOpen) closeOthers();
    void draw();
  };

  /** The background composes what is shown; an answer that was overtaken by another drawing is left aside. */
  const draw = async (): Promise<void> => {
    drawing += 1;
    const turn = drawing;
    const { entry } = context;
    const list = palette.open;
    const answer = await call('compose.view', {
      network,
      purpose,
      text: written,
      shown: {
        message,
        fold: shownFold(fold, isFoldOpen, findings.isOnFold),
        findings: findings.shown,
        restorable: isEmpty ? safety.offer?.at : undefined,
        isForgotten: safety.isForgotten,
        entry: entry && { label: entry.label, when: entry.when, title: entry.title },
        panel: panels.shown,
        palette: list && {
          items: list.choices.map(shownOf),
          chosen: list.chosen,
          typed: list.typed ? `;;${list.typed.words}` : '',
          preview: list.isPreview ? list.choices[list.chosen]?.text : undefined,
        },
      },
    });
    if (signal.aborted || turn !== drawing || !answer.ok) return;
    paint(layer, answer.value.body);
    place();
  };
  const showFold = (isOpen: boolean): void => {
    isFoldOpen = isOpen;
    alone(isOpen, () => (palette.close(), findings.close(), panels.close()));
  };
  const closeFold = (): boolean => {
    const wasOpen = isFoldOpen;
    if (wasOpen) showFold(false);
    return wasOpen;
  };
  const press = (name: string | undefined): void => {
    const { entry } = context;
    if (findings.press(name) || panels.press(name)) return;
    if (name === 'snippets') palette.toggle();
    else if (name === 'fold') showFold(!isFoldOpen);
    else if (name === 'restore') void restore();
    else if (name === 'forget') safety.forget();
    else if (name === 'take-back') safety.takeBack();
    else if (name === 'entry' && entry) void insert({ key: 'entry', title: entry.title, text: entry.text }, 'caret');
  };
  const place = (): void => {
    const [dock] = layer.children;
    const card = layer.querySelector<HTMLElement>('.card');
    if (!(dock instanceof HTMLElement)) return;
    placeDock(dock, open.handed);
    findings.place();
    panels.place();
    if (card) {
      const [box] = palette.open?.typed ? binding.rects(palette.open.typed) : [];
      if (box)
        placeBeside({ getBoundingClientRect: () => box }, card, {
          placements: ['bottom-start', 'top-start', 'top-end'],
        });
      else placeCard(card, { layer, frame });
    }
    placeFoldLine(layer, open.handed, fold?.here && lastBox(fold.here.end));
    const isHiding = keepClear(
      [layer, host.layer('findings', 'fixed'), host.layer('panel', 'fixed')],
      open.handed,
      () => lastBox(binding.selection()?.end ?? 0),
    );
    // A network opens and closes its lists, and tells nobody: looked for while a name is typed, or one hides something.
    if (isNaming || isHiding) looking ??= setInterval(place, lookForListMs);
    else looking = void clearInterval(looking);
  };
  /** Of the last letter that is seen. */
  const lastBox = (end: number): DOMRect | undefined => binding.rects({ start: Math.max(0, end - 1), end }).at(-1);

  const loadContext = async (): Promise<void> => {
    const answer = await call('compose.context', { network });
    if (!answer.ok || signal.aborted) return;
    const { snippets, entry } = answer.value;
    // What is planned is a post of one's own, no answer to somebody.
    context = { snippets, entry: purpose === 'post' ? entry : undefined };
    palette.follow(open.refresh().text, binding.selection());
    void draw();
  };
  /** By the place of the key: with Alt some keyboards write another letter. */
  const onEntryKey: KeyTaker = (event) => {
    const { code, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (code !== 'KeyI' || !altKey || ctrlKey || metaKey || shiftKey || isComposing || !context.entry) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    press('entry');
  };
  const takers = [
    findings.onKey,
    panels.onKey,
    onEntryKey,
    listenForPalette(palette, host, layer, signal),
    closeByHand(host, layer, closeFold, signal),
  ];
  listenForKeys(takers, signal);
  onPress(layer, ({ dock }) => press(dock), signal);
  followLayout(frame, place, signal);
  onEnd(signal, () => {
    clearTimeout(messageTimer);
    clearInterval(looking);
    paint(layer, []);
  });
  void loadContext();

  return {
    onTyping: findings.onTyping,
    onDraft({ text }) {
      written = text;
      fold = foldState.of(text);
      isEmpty = !text.trim();
      safety.onText(text);
      const caret = binding.selection();
      palette.follow(text, caret);
      isNaming = /[@#]\S*$/.test(text.slice(0, caret?.end));
      findings.follow(text);
      panels.follow();
      void draw();
    },
  };
}

const shownOf = ({ key, title, marked, uses, kind, about }: Choice) => ({ key, title, marked, uses, kind, about });

/** Nothing where nothing folds. */
const shownFold = (fold: Fold | undefined, isOpen: boolean, isOnFold: boolean) =>
  fold && (fold.here ?? fold.phone)
    ? { source: fold.source, here: fold.here?.word, phone: fold.phone?.word, isOpen, isMarked: isOpen || isOnFold }
    : undefined;
