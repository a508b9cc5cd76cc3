// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DockShown } from '../../../utils/model/dock.ts';
import { paint } from '../../../utils/page/paint/paint.ts';
import { viewOfDock } from '../views/dock/dock-view.tsx';
import { onPress, type Pressed } from './on-press.ts';

const shown: DockShown = { message: '', findings: { count: 0, isOpen: false, isLike: true } };

function drawn() {
  const layer = document.createElement('div');
  document.body.replaceChildren(layer);
  const pressed: Pressed[] = [];
  onPress(layer, ({ dock, arg }) => pressed.push({ dock, arg }), new AbortController().signal);
  const draw = (now: DockShown): void => paint(layer, viewOfDock({ ...now, used: 5, limit: 280 }));
  draw(shown);
  const control = (name: string): HTMLElement => layer.querySelector(`[data-dock="${name}"]`) as HTMLElement;
  const told = (target: Element, type: string, at: number, detail = 1) =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: at, clientY: 10, detail }));
  return { layer, draw, control, told, pressed };
}

it('means what lay under the pointer when it went down, though another button came before it meanwhile', () => {
  const { draw, control, told, pressed, layer } = drawn();
  const like = control('before');
  told(like, 'pointerdown', 100);
  draw({ ...shown, findings: { count: 2, isOpen: false, isLike: true } });
  // The browser tells of a click only where both ends of it are, and what was pressed is still in the page.
  expect(control('before')).toBe(like);
  told(layer.querySelector('.dock') as Element, 'click', 102);
  expect(pressed.map(({ dock }) => dock)).toEqual(['before']);
});

it('means what a key presses, and nothing where the pointer was drawn away', () => {
  const { control, told, pressed, layer } = drawn();
  told(control('before'), 'pointerdown', 100);
  told(layer.querySelector('.dock') as Element, 'click', 200);
  told(control('before'), 'pointerdown', 100);
  told(control('more'), 'click', 100, 0);
  expect(pressed.map(({ dock }) => dock)).toEqual([undefined, 'more']);
});
