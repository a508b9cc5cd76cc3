// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Network } from '../../utils/networks/types.ts';
import { createHost, type OverlayHost } from './host.ts';

const network = { id: 'x', themeOf: () => 'dark', holderOf: () => null } as unknown as Network;

let life: AbortController;
let host: OverlayHost;
beforeEach(() => {
  document.body.replaceChildren(document.createElement('input'));
  life = new AbortController();
  host = createHost({ document, network, signal: life.signal });
});
afterEach(() => life.abort());

const focusIn = (target: Element | null): void =>
  void target?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));

it('tells where the focus went in the page, and nothing of what has it among ours, also when it moves there', () => {
  const reached = vi.fn();
  host.onReach(reached, life.signal);
  const [first, second] = [document.createElement('button'), document.createElement('button')];
  host.layer('card', 'fixed').append(first, second);
  const field = document.querySelector('input');
  focusIn(field);
  for (const ours of [first, second, first]) focusIn(ours);
  expect(reached.mock.calls).toEqual([[field, 'focus']]);
});

it('tells when the page goes the other way, once', async () => {
  const moved = vi.fn();
  host.onMove(moved);
  document.body.style.direction = 'rtl';
  await vi.waitFor(() => expect(moved).toHaveBeenCalledOnce());
  document.body.className = 'wide';
  await new Promise((done) => setTimeout(done));
  expect(moved).toHaveBeenCalledOnce();
  document.body.removeAttribute('style');
  await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(2));
});
