import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconName;
  readonly lead?: ComponentChildren;
  readonly checked?: boolean;
  readonly danger?: boolean;
  /** A line stands before it. */
  readonly startsGroup?: boolean;
  /** Several entries of the list may be checked. */
  readonly isOneOfMany?: boolean;
  /** Opens this list in the place of the menu. */
  readonly items?: readonly MenuItem[];
  readonly onPick?: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly trigger: Omit<ButtonProps, 'onPress' | 'buttonRef'>;
}

/**
 * A button that opens a list of actions, and lists behind some of them. Arrow keys, Home, End, Esc, the first letter;
 * focus returns to the button.
 */
export function Menu({ label, items, trigger }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [innerId, setInner] = useState<string | undefined>(undefined);
  const open = (next: boolean) => {
    setOpen(next);
    setInner(undefined);
  };
  const inner = items.find(({ id, items: list }) => id === innerId && list);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [anchor, floating] = [button.current, menu.current];
    return isOpen && anchor && floating ? autoUpdate(anchor, floating, () => place(anchor, floating)) : undefined;
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const { signal } = life;
    const entries = itemElements(box.current);
    (entries.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !box.current?.contains(event.target)) open(false);
      },
      { signal },
    );
    return () => life.abort();
  }, [isOpen, innerId]);

  const close = () => {
    open(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (inner) setInner(undefined);
      else close();
      return;
    }
    if (event.key === 'Tab') {
      open(false);
      return;
    }
    const entries = itemElements(box.current);
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next =
      { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key] ??
      startingWith(event, entries, at);
    if (next === undefined) return;
    event.preventDefault();
    entries[(next + entries.length) % entries.length]?.focus();
  };

  return (
    <span class="menubox" ref={box}>
      <Button {...trigger} buttonRef={button} onPress={() => open(!isOpen)} />
      {isOpen && (
        // eslint-disable-next-line jsx-a11y/interactive-supports-focus
        <div ref={menu} class="card menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {inner && (
            <button type="button" role="menuitem" class="back" tabIndex={-1} onClick={() => setInner(undefined)}>
              <Icon name="left" flips />
              <span class="grow cut">{inner.text}</span>
            </button>
          )}
          {(inner?.items ?? items).map((item) => (
            <Item
              key={item.id}
              item={item}
              onPick={() => {
                if (item.items) return setInner(item.id);
                close();
                item.onPick?.();
              }}
            />
          ))}
        </div>
      )}
    </span>
  );
}

function Item({ item, onPick }: { readonly item: MenuItem; readonly onPick: () => void }) {
  const role = item.checked === undefined ? 'menuitem' : item.isOneOfMany ? 'menuitemcheckbox' : 'menuitemradio';
  return (
    <>
      {item.startsGroup && <hr />}
      <button
        type="button"
        role={role}
        aria-checked={item.checked}
        aria-haspopup={item.items ? 'menu' : undefined}
        class={item.danger ? 'bad' : ''}
        tabIndex={-1}
        onClick={onPick}
      >
        {item.icon && <Icon name={item.icon} />}
        {item.lead}
        <span class="grow cut" dir="auto">
          {item.text}
        </span>
        {item.checked && <Icon name="check" />}
        {item.items && <Icon name="right" flips />}
      </button>
    </>
  );
}

/** The next entry after this one that begins with the letter that was typed. */
function startingWith(event: KeyboardEvent, entries: readonly HTMLElement[], at: number): number | undefined {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const letter = event.key.toLocaleLowerCase();
  const isHit = (entry: HTMLElement): boolean => entry.textContent.trim().toLocaleLowerCase().startsWith(letter);
  const after = entries.findIndex((entry, index) => index > at && isHit(entry));
  const found = after >= 0 ? after : entries.findIndex(isHit);
  return found >= 0 ? found : undefined;
}

async function place(anchor: HTMLElement, menu: HTMLElement): Promise<void> {
  const padding = 8;
  const { x, y } = await computePosition(anchor, menu, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(4),
      flip({ padding, fallbackPlacements: ['bottom-end', 'top-start', 'top-end'] }),
      shift({ padding }),
      size({
        padding,
        apply: ({ availableHeight }) => {
          menu.style.maxHeight = `${Math.floor(availableHeight)}px`;
        },
      }),
    ],
  });
  Object.assign(menu.style, { left: `${x}px`, top: `${y}px` });
}

const itemElements = (root: ParentNode | null): readonly HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
];
