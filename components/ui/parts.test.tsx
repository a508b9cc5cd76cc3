// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialsOf } from './Avatar.tsx';
import { Button } from './Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Menu } from './Menu.tsx';
import { NetworkTag } from './NetworkTag.tsx';
import { Skeleton } from './Panel.tsx';
import { Sheet } from './Sheet.tsx';
import { StatusMark } from './StatusMark.tsx';
import { ToastHost, useToast } from './toasts.tsx';

let root: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

const show = (node: Parameters<typeof render>[0]) => act(() => render(node, root));
const press = (key: string, target: Element | Document = document) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it('the tag of a network says its name once: what has a label and the same title is read out twice', () => {
  show(<NetworkTag network="linkedin" />);
  const tag = root.querySelector('[role="img"]');
  expect([tag?.getAttribute('title'), tag?.getAttribute('aria-label')]).toEqual(['LinkedIn', null]);
});

describe('Skeleton', () => {
  it('shows nothing for the first 300 ms', async () => {
    await show(<Skeleton />);
    await wait(299);
    expect(root.querySelectorAll('.sk')).toHaveLength(0);
    await wait(2);
    expect(root.querySelectorAll('.sk')).toHaveLength(3);
  });
});

describe('Button', () => {
  it('without a text has a tip that is not read out as well', async () => {
    await show(<Button icon="trash" label="Delete entry" />);
    const button = root.querySelector('button')!;
    expect([button.getAttribute('aria-label'), button.title]).toEqual(['Delete entry', '']);
    const tip = button.querySelector<HTMLElement>('[title]');
    expect([tip?.title, tip?.getAttribute('aria-hidden')]).toEqual(['Delete entry', 'true']);
  });
});

describe('Sheet', () => {
  const withSheet = (isOpen: boolean) => (
    <>
      <button type="button">open</button>
      <input id="search" />
      {isOpen && (
        <Sheet title="A post" onClose={() => undefined}>
          <input id="note" />
        </Sheet>
      )}
    </>
  );
  const at = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const open = async () => {
    await show(withSheet(false));
    at('button').focus();
    await show(withSheet(true));
    expect(document.activeElement).toBe(at('#note'));
  };

  it('gives the focus back to where it was', async () => {
    await open();
    await show(withSheet(false));
    expect(document.activeElement).toBe(at('button'));
  });

  it('takes no focus from where the user went meanwhile', async () => {
    await open();
    at('#search').focus();
    await show(withSheet(false));
    expect(document.activeElement).toBe(at('#search'));
  });
});

describe('toasts', () => {
  const undo = vi.fn();
  function Deleter() {
    const toast = useToast();
    return (
      <button type="button" id="go" onClick={() => toast({ text: 'Deleted', undo })}>
        go
      </button>
    );
  }
  const open = async () => {
    await show(
      <ToastHost>
        <Deleter />
        <input />
      </ToastHost>,
    );
    await act(() => root.querySelector<HTMLElement>('#go')!.click());
  };

  it('offers undo for ten seconds and then goes', async () => {
    await open();
    await wait(9500);
    expect(root.textContent).toContain('Deleted');
    await wait(1000);
    expect(root.textContent).not.toContain('Deleted');
    await press('z');
    expect(undo).not.toHaveBeenCalled();
  });

  it('undoes by z, but not while somebody types', async () => {
    await open();
    await press('z', root.querySelector('input')!);
    expect(undo).not.toHaveBeenCalled();
    await press('z');
    expect(undo).toHaveBeenCalledOnce();
    expect(root.textContent).not.toContain('Deleted');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('ui_takenBack');
    await act(() => root.querySelector<HTMLElement>('#go')!.click());
    expect(root.querySelector('[role="status"]')?.textContent).not.toContain('ui_takenBack');
    expect(root.querySelector('.toast .btn')?.getAttribute('aria-keyshortcuts')).toBe('Z');
    expect(root.querySelector('.toast .keys')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('Menu', () => {
  it('moves by arrow keys, picks, and gives the focus back on Esc', async () => {
    const picked = vi.fn();
    await show(
      <Menu
        label="Mode"
        trigger={{ children: 'Mode' }}
        items={[
          { id: 'a', text: 'A', onPick: () => picked('a') },
          { id: 'b', text: 'B', onPick: () => picked('b') },
        ]}
      />,
    );
    const button = root.querySelector('button')!;
    await act(() => button.click());
    expect(document.activeElement?.textContent).toBe('A');
    await press('ArrowUp', document.activeElement!);
    expect(document.activeElement?.textContent).toBe('B');
    await press('Escape', document.activeElement!);
    expect(document.activeElement).toBe(button);
    expect(root.querySelector('[role=menu]')).toBeNull();
    await act(() => button.click());
    await act(() => root.querySelectorAll<HTMLElement>('[role=menuitem]')[1]!.click());
    expect(picked.mock.calls).toEqual([['b']]);
  });
});

describe('ErrorBoundary', () => {
  it('keeps a broken part from taking its neighbours along', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('broken');
    };
    await show(
      <>
        <p>neighbour</p>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </>,
    );
    expect(root.textContent).toContain('neighbour');
    expect(root.querySelector('[role=alert]')).not.toBeNull();
  });
});

describe('marks', () => {
  it('have a shape of their own for each status', async () => {
    const shapes = new Set<string>();
    for (const status of ['on', 'degraded', 'off', 'stopped', 'gap', 'up', 'down', 'same'] as const) {
      await show(<StatusMark status={status} />);
      shapes.add(root.querySelector('svg')!.innerHTML);
    }
    expect(shapes.size).toBe(8);
  });

  it('takes initials from words, whatever the name holds', () => {
    expect(initialsOf('Mara Lindqvist')).toBe('ML');
    expect(initialsOf('  «Øre»  ')).toBe('Ø');
    expect(initialsOf('🙂')).toBe('?');
    expect(initialsOf('')).toBe('?');
  });
});
