// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepClear, widestGap } from './keep-clear.ts';

const at = (element: HTMLElement, ...[x, y, width, height]: readonly number[]): HTMLElement => {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
};
const made = (parent: Element, markup: string, ...box: readonly number[]): HTMLElement => {
  parent.insertAdjacentHTML('beforeend', markup);
  return at(parent.lastElementChild as HTMLElement, ...box);
};

let layer: HTMLElement;
let frame: HTMLElement;
let dock: HTMLElement;
const clear = (line?: DOMRect): boolean => keepClear([layer], { field: frame, frame, purpose: 'post' }, () => line);

beforeEach(() => {
  document.body.innerHTML = '';
  HTMLElement.prototype.checkVisibility = () => true;
  Object.defineProperty(window, 'innerHeight', { value: 600, configurable: true });
  frame = made(document.body, '<form></form>', 100, 100, 400, 200);
  layer = made(document.body, '<div></div>', 0, 0, 0, 0);
  dock = made(layer, '<div class="dock" style="visibility:visible"></div>', 100, 308, 400, 40);
});

describe('what of ours would lie over what the network has', () => {
  it('is not seen where the network opened a list, and stays where the list is elsewhere', () => {
    const card = made(layer, '<div></div>', 508, 100, 300, 200);
    made(document.body, '<ul role="listbox"></ul>', 120, 160, 300, 240);
    expect(clear()).toBe(true);
    expect([dock.style.visibility, card.style.visibility]).toEqual(['hidden', '']);
  });

  it('goes where there is the most room between the buttons and the dock', () => {
    made(frame, '<button></button>', 110, 110, 40, 40);
    made(frame, '<button></button>', 110, 260, 40, 30);
    const card = made(layer, '<div></div>', 100, 90, 300, 400);
    clear();
    expect([card.style.top, card.style.maxHeight]).toEqual(['356px', '236px']);
    expect(dock.style.visibility).toBe('visible');
  });

  it('stays as near as it can to where it was to be', () => {
    made(frame, '<button></button>', 110, 10, 40, 40);
    made(frame, '<button></button>', 110, 500, 40, 40);
    dock.getBoundingClientRect = () => new DOMRect(100, 550, 400, 40);
    const card = made(layer, '<div></div>', 100, 480, 300, 70);
    card.getBoundingClientRect = () => new DOMRect(100, Number.parseFloat(card.style.top || '480'), 300, 70);
    clear(new DOMRect(100, 450, 400, 20));
    // Above the line that is written, and not at the upper end of the room that is there.
    expect(card.style.top).toBe('372px');
  });

  it('leaves the line in sight that is written, where a card has room beside it', () => {
    made(frame, '<button></button>', 110, 260, 40, 30);
    const card = made(layer, '<div></div>', 100, 40, 300, 200);
    clear(new DOMRect(100, 200, 400, 20));
    // Below the dock there are 252 px, above the line 200.
    expect([card.style.top, card.style.maxHeight]).toEqual(['356px', '236px']);
    dock.getBoundingClientRect = () => new DOMRect(100, 500, 400, 40);
    const low = made(layer, '<div></div>', 100, 40, 300, 200);
    clear(new DOMRect(100, 160, 400, 20));
    expect([low.style.top, low.style.maxHeight]).toEqual(['298px', '194px']);
  });

  it('lies over that line rather than being too low to read', () => {
    made(frame, '<button></button>', 110, 240, 40, 360);
    const card = made(layer, '<div></div>', 100, 0, 300, 230);
    clear(new DOMRect(100, 120, 400, 20));
    expect([card.style.top, card.style.maxHeight]).toEqual(['', '']);
  });

  it('is not seen either where it would cover a list only once it left the buttons', () => {
    made(frame, '<button></button>', 110, 110, 40, 40);
    made(document.body, '<ul role="listbox"></ul>', 120, 400, 300, 100);
    const card = made(layer, '<div></div>', 100, 90, 300, 100);
    card.getBoundingClientRect = () => new DOMRect(100, Number.parseFloat(card.style.top || '90'), 300, 100);
    expect(clear()).toBe(true);
    expect([card.style.top, card.style.visibility]).toEqual(['356px', 'hidden']);
  });

  it('minds the buttons of a window for messages, which are around the composer', () => {
    const chat = made(document.body, '<div style="position:fixed"></div>', 100, 20, 400, 300);
    made(chat, '<button></button>', 460, 30, 30, 30);
    chat.append(frame);
    const card = made(layer, '<div></div>', 300, 10, 300, 200);
    clear();
    expect(card.style.top).toBe('356px');
  });

  it('stays where it is when it covers neither', () => {
    made(frame, '<button></button>', 110, 110, 40, 40);
    const card = made(layer, '<div></div>', 508, 100, 300, 400);
    expect(clear()).toBe(false);
    expect([card.style.top, card.style.visibility]).toEqual(['', '']);
  });
});

describe('widestGap', () => {
  it('is the whole window where nothing stands across', () => {
    const card = new DOMRect(0, 0, 100, 100);
    expect(widestGap([new DOMRect(200, 0, 50, 600)], card, 600)).toEqual([0, 600]);
    expect(widestGap([new DOMRect(50, 100, 50, 450)], card, 600)).toEqual([0, 100]);
  });
});
