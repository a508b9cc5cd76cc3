import type { Span } from '../../../utils/compose/draft.ts';
import type { OpenComposer } from '../../../utils/compose/follow-composers.ts';
import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { listen } from '../../../utils/lib/listen.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';
import { leftKey } from '../../../utils/compose/left-key.ts';
import type { CheckedDraft } from '../../../utils/model/findings.ts';
import { paint } from '../../../utils/page/paint/paint.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import { attachedIn } from './attached.ts';
import { marksOf } from './finding-marks.ts';
import { copyText, pasteIt } from './insert-text.ts';
import type { KeyTaker } from './listen-for-keys.ts';
import { onPress } from './on-press.ts';
import { cardIn, holdsFocus, keepFocus, placeCard } from './place-card.ts';

interface FindingsDeps {
  readonly open: OpenComposer;
  readonly call: Call;
  readonly host: DockHost;
  /** Where the text is folded: the first code unit that is hidden. */
  foldAt(): number | undefined;
  /** What the dock shows of them has changed. */
  onChange(): void;
  /** Writes into the draft, on a press of the user. */
  write(text: string, target: Span): Promise<void>;
  say(text: string): void;
}

export interface Findings {
  /** For the dock. */
  readonly shown: { readonly count: number; readonly isOpen: boolean; readonly isLike?: boolean | undefined };
  /** The card that is open is about what has to stand before the fold. */
  readonly isOnFold: boolean;
  /** Asks what there is to say of this text; called after each rest of the typing. */
  follow(text: string): void;
  /** A press on the button in the dock or in the card. True when it was for them. */
  press(name: string | undefined): boolean;
  /** True when a card was open. */
  close(): boolean;
  /** Puts card and marks where the text is now. */
  place(): void;
  /** With the first key after a rest. */
  onTyping(): void;
  readonly onKey: KeyTaker;
}

const lookMs = 300;
/** More names than anybody picks. */
const mostLinked = 100;

/** Alt and the key of the full stop, or F8. */
const isStep = ({ key, code, altKey }: KeyboardEvent): boolean => (altKey ? code === 'Period' : key === 'F8');

/** What the checks say of the draft, and the card of one of them. The background runs them and composes the card. */
export function createFindings({ open, call, host, foldAt, onChange, write, say }: FindingsDeps): Findings {
  const { binding, signal } = open;
  const { field, frame, network, purpose } = open.handed;
  const layer = host.layer('findings', 'fixed');
  let found: CheckedDraft['found'] = [];
  let body: CheckedDraft['body'] = [];
  let isLike: CheckedDraft['isLike'];
  /** What `found` is about; another text must not be changed by it. */
  let checked = '';
  let text = '';
  let at: number | undefined;
  let muted: string | undefined;
  /** What the user left as it is, in this stay. */
  let left: string[] = [];
  /** What was attached when it was last looked at. */
  let attached = '';
  let isAsking = false;
  let isAskedAgain = false;
  /** Something was typed before what was found, so that it stands elsewhere now. */
  let isStale = false;
  let bursts = 0;

  /** All of it that the dock shows. */
  const said = (): string => [found.length, at, isLike].join();
  /** One question at a time: whoever types on is answered for the last text. */
  const ask = async (): Promise<void> => {
    isAskedAgain = isAsking;
    if (isAsking) return;
    isAsking = true;
    const isPart = await take();
    isAsking = false;
    if (signal.aborted) return;
    // What is slow is waited for beside the next question.
    if (isAskedAgain) await ask();
    else if (isPart) await take(true);
  };
  /** Asks once. True when the answer lacks something that is still to come. */
  const take = async (waits?: boolean): Promise<boolean | undefined> => {
    const [asked, askedAt, burst] = [text, at, bursts];
    const answer = await call('compose.check', {
      network,
      purpose,
      text: asked,
      at: askedAt,
      muted,
      left,
      fold: foldAt(),
      caret: binding.selection()?.end,
      linked: binding.linked().slice(0, mostLinked),
      waits,
      attached: attachedIn(open.handed),
    });
    if (signal.aborted) return;
    // Whoever went to another one meanwhile waits for that one's card.
    if (answer.ok && asked === text && askedAt === at) {
      const before = said();
      // What is left out because it is late would close the card that was asked for.
      if (answer.value.isPart && asked === checked && answer.value.found.length < found.length) return true;
      ({ found, body, isLike } = answer.value);
      checked = asked;
      isStale &&= burst !== bursts;
      // Without any left the card closes, unless it still has something to take back.
      at = found.length > 0 || muted ? answer.value.at : undefined;
      draw();
      // Most rests find what the one before found, and the dock says the same of it. A card was just placed anew.
      if (at !== undefined || before !== said()) onChange();
      return answer.value.isPart;
    }
  };
  /** Files come and go, and are described, without a key in the editor. */
  const look = (): void => {
    const before = attached;
    attached = JSON.stringify(attachedIn(open.handed)) ?? '';
    if (attached === before) return;
    // What was left as it is was about other files.
    left = left.filter((key) => !/^(altText|media):/.test(key));
    void ask();
  };
  const draw = (): void => keepFocus(layer, field, place);
  const place = (): void => {
    const { marks, here } = marksOf(isStale ? [] : found, at, binding.rects, field);
    // The card lies above the marks.
    paint(layer, at === undefined ? marks : [...marks, ...body]);
    const element = cardIn(layer);
    if (element) placeCard(element, { layer, frame, rect: here });
  };
  const show = (next: number | undefined, takesFocus = holdsFocus(layer, host)): void => {
    at = next;
    if (next === undefined) {
      muted = undefined;
      draw();
    } else void ask().then(() => takesFocus && cardIn(layer)?.focus({ preventScroll: true }));
    onChange();
  };
  /** The one in whose words the caret stands, else the first. */
  const nearest = (): number => {
    const caret = binding.selection()?.start ?? -1;
    return Math.max(
      0,
      found.findIndex(({ span }) => span && span.start <= caret && caret <= span.end),
    );
  };
  const close = (): boolean => {
    const wasOpen = at !== undefined;
    const hadFocus = wasOpen && holdsFocus(layer, host);
    if (wasOpen) show(undefined);
    if (hadFocus) field.focus({ preventScroll: true });
    return wasOpen;
  };
  const step = (by: number): void => {
    muted = undefined;
    const { length } = found;
    show(((at ?? 0) + by + length) % length);
  };
  const mute = async (check: string | undefined, isMuted: boolean): Promise<void> => {
    if (!check) return;
    const answer = await call('checks.mute', { network, check, isMuted });
    muted = answer.ok && isMuted ? check : undefined;
    at ??= 0;
    void ask();
  };
  const learn = async (): Promise<void> => {
    const { span } = found[at ?? 0] ?? {};
    if (!span || text !== checked) return;
    await call('checks.learn', { network, word: text.slice(span.start, span.end) });
    void ask();
  };
  const change = async (): Promise<void> => {
    const wanted = found[at ?? 0]?.change;
    if (!wanted || open.refresh().text !== checked) return;
    await write(wanted.text, wanted.span);
  };
  const leave = (one: CheckedDraft['found'][number] | undefined): void => {
    if (one) left.push(leftKey(one, checked));
    void ask();
  };
  const presses: Readonly<Record<string, () => void>> = {
    findings: () => void (close() || show(nearest())),
    next: () => step(1),
    previous: () => step(-1),
    close: () => void close(),
    change: () => void change(),
    learn: () => void learn(),
    copy: () => void copyText(found[at ?? 0]?.change?.text ?? '').then((failed) => say(failed || pasteIt())),
    leave: () => leave(found[at ?? 0]),
    mute: () => void mute(found[at ?? 0]?.check, true),
    unmute: () => void mute(muted, false),
  };
  const press = (name: string | undefined): boolean => {
    const action = name === undefined ? undefined : presses[name];
    action?.();
    return action !== undefined;
  };

  const onKey: KeyTaker = (event) => {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isNext = isStep(event);
    if (!isNext && (key !== 'Escape' || altKey)) return;
    if (isComposing || ctrlKey || metaKey || host.holds(event.composedPath()[0] ?? null)) return;
    if (isNext ? found.length === 0 : !close()) return;
    if (isNext)
      if (at === undefined) show(nearest(), true);
      else step(shiftKey ? -1 : 1);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  listen(
    layer,
    'keydown',
    (event) => {
      if (event.key === 'Escape') close();
      else if (isStep(event)) step(event.shiftKey ? -1 : 1);
      else return;
      // Else Esc would close the dialog of the page that we are in.
      event.preventDefault();
    },
    { signal },
  );
  listen(layer, 'mousedown', (event) => event.preventDefault(), { signal });
  onPress(layer, ({ dock }) => press(dock), signal);
  for (const type of ['load', 'loadedmetadata']) listen(frame, type, look, { capture: true, signal });
  // A press takes a file away; the network does so in its own time.
  listen(frame, 'click', () => void setTimeout(look, lookMs), { signal });
  onEnd(signal, () => paint(layer, []));

  return {
    get shown() {
      return { count: found.length, isOpen: at !== undefined, isLike };
    },
    get isOnFold() {
      return /hook|disclosure/.test(found[at ?? -1]?.check ?? '');
    },
    follow(next) {
      text = next;
      if (at !== undefined) draw();
      void ask();
    },
    press,
    close,
    place() {
      look();
      place();
    },
    onKey,
    onTyping() {
      bursts += 1;
      if (isStale || found.length === 0) return;
      const caret = binding.selection()?.start ?? 0;
      isStale = found.some(({ span }) => span && span.end >= caret);
      if (isStale) paint(layer, at === undefined ? [] : body);
    },
  };
}
