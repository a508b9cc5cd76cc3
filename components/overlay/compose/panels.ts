import type { OpenComposer } from '../../../utils/compose/follow-composers.ts';
import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { listen } from '../../../utils/lib/listen.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';
import type { PanelAnswer, PanelName } from '../../../utils/model/panels.ts';
import { paint } from '../../../utils/page/paint/paint.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import type { Choice } from './choices.ts';
import { copyText } from './insert-text.ts';
import type { KeyTaker } from './listen-for-keys.ts';
import { onPress } from './on-press.ts';
import { cardIn, holdsFocus, keepFocus, placeCard } from './place-card.ts';

type Write = NonNullable<PanelAnswer['write']>;

interface PanelsDeps {
  readonly open: OpenComposer;
  readonly call: Call;
  readonly host: DockHost;
  /** Where the text is folded: the first code unit that is hidden. */
  foldAt(): number | undefined;
  /** Another panel is open now, or none. */
  onChange(): void;
  /** Puts all that is open where it belongs. */
  settle(): void;
  /** Writes into the draft; true when the editor took it. */
  write(text: string, target: Write['target']): Promise<boolean>;
  say(text: string): void;
}

export interface Panels {
  readonly shown: PanelName | undefined;
  /** The draft has changed. */
  follow(): void;
  /** Asks for the blanks of a template. False where what was chosen has none. */
  fill(choice: Choice): boolean;
  /** A press in the dock. True when it was for a panel. */
  press(name: string | undefined): boolean;
  /** True when a panel was open. */
  close(): boolean;
  place(): void;
  readonly onKey: KeyTaker;
}

/** What stays above what is brought into sight, px: the words that say what it is. */
const belowTop = 60;

/**
 * What the dock opens beside the composer. The background composes each panel and decides what a press does; here it is
 * drawn, asked anew when the draft changes, and what it answers is written or copied.
 */
export function createPanels({ open, call, host, foldAt, onChange, settle, write, say }: PanelsDeps): Panels {
  const { binding, signal } = open;
  const { field, frame, network, purpose } = open.handed;
  const layer = host.layer('panel', 'fixed');
  let shown: PanelName | undefined;
  let body: PanelAnswer['body'] = [];
  let turn = 0;
  let isPressing = false;

  const place = (): void => {
    const card = cardIn(layer);
    if (card) placeCard(card, { layer, frame });
  };
  const draw = (): void => {
    keepFocus(layer, field, () => paint(layer, body));
    settle();
  };
  /** The newest question is answered; what the user pressed is not overtaken by a change of the draft. */
  const ask = async (act?: string, arg?: string): Promise<void> => {
    const { text } = open.refresh();
    if (!shown || (isPressing && !act)) return;
    turn += 1;
    const [mine, panel] = [turn, shown];
    isPressing = act !== undefined && act !== 'more';
    const draft = { text, selection: binding.selection(), fold: foldAt(), about: open.handed.about() };
    const answer = await call('compose.panel', { network, purpose, panel, act, arg, fields: fieldsIn(layer), draft });
    if (signal.aborted || mine !== turn) return;
    isPressing = false;
    if (!answer.ok) return;
    const { write: wanted, copy, said = '', isLive } = answer.value;
    ({ body } = answer.value);
    if (body.length === 0) leave();
    draw();
    // Below the edge of a low card nobody would see it. Not `scrollIntoView`: that may scroll the page.
    const [card, diff] = [cardIn(layer), layer.querySelector<HTMLElement>('.entrydiff')];
    if (act === 'compare' && card && diff) card.scrollTop = diff.offsetTop - belowTop;
    const failed = copy === undefined ? '' : await copyText(copy);
    if (failed || said) say(failed || said);
    // Another text than the one that was answered is not written over.
    if (wanted && (wanted.target === 'caret' || open.refresh().text === text)) {
      const isIn = await write(wanted.text, wanted.target);
      await ask(isIn ? 'written' : 'copied', arg);
    } else if (wanted) await ask();
    else if (copy !== undefined && !failed) await ask('copied', arg);
    else if (isLive) await ask('more');
  };
  const leave = (): void => {
    turn += 1;
    isPressing = false;
    shown = undefined;
    body = [];
    onChange();
  };
  const show = async (next: PanelName, arg?: string): Promise<void> => {
    const takesFocus = holdsFocus(layer, host);
    leave();
    shown = next;
    onChange();
    await ask(arg && 'fill', arg);
    const first = arg ? layer.querySelector<HTMLElement>('.field') : takesFocus && cardIn(layer);
    if (first && shown === next) first.focus({ preventScroll: true });
  };
  const close = (): boolean => {
    if (!shown) return false;
    leave();
    draw();
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, isComposing, target } = event;
    if (isComposing) return;
    if (key === 'Enter' && target instanceof HTMLInputElement) layer.querySelector<HTMLElement>('.pri')?.click();
    else if (key !== 'Escape' || !close()) return;
    // Else Esc would close the dialog of the page that we are in.
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  listen(layer, 'keydown', onKey, { signal });
  onPress(
    layer,
    ({ dock: act, arg }) => {
      if (act === 'close') close();
      else if (act === 'open') void show(arg as PanelName);
      else if (act) void ask(act, arg);
    },
    signal,
  );
  // What is typed in some fields is shown at once, in others at a press.
  for (const [type, fields] of [
    ['change', 'select, [type=checkbox]'],
    ['input', '[data-live]'],
  ] as const)
    listen(
      layer,
      type,
      ({ target }) => {
        if (target instanceof HTMLElement && target.matches(fields))
          void ask('change', (target as HTMLInputElement).name);
      },
      { signal },
    );
  // A press leaves the focus, and with it the caret, in the editor, except where something is typed.
  listen(layer, 'mousedown', (event) => isTyped(event.target) || event.preventDefault(), { signal });
  onEnd(signal, () => paint(layer, []));

  return {
    get shown() {
      return shown;
    },
    follow: () => void ask(),
    fill({ kind, text, snippetId }) {
      const isAsked = kind === 'template' && text.includes('{{');
      if (isAsked) void show('template', snippetId);
      return isAsked;
    },
    press(name) {
      if (name !== 'more' && name !== 'before') return false;
      const isOpen = shown && (name === 'more' || name === shown);
      if (isOpen) close();
      else void show(name);
      return true;
    },
    close,
    place,
    onKey: (event) => event.key === 'Escape' && onKey(event),
  };
}

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select, label, label *');

const fieldsIn = (layer: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    [...layer.querySelectorAll<HTMLInputElement>('[name]')].map(({ name, type, checked, value }) => {
      return [name, type === 'checkbox' ? (checked ? 'on' : '') : value];
    }),
  );
