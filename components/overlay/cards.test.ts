// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardSubject } from '../../utils/model/card-view.ts';
import type { Network } from '../../utils/networks/types.ts';
import { type Cards, createCards } from './cards.tsx';
import type { Anchor, Desk } from './desk.ts';
import { createHost, type OverlayHost } from './host.ts';
import { watchRest } from './rest.ts';
import { overlayTexts } from './views/overlay-texts.ts';

const network = { id: 'x', themeOf: () => 'light' } as unknown as Network;
const subject = (handle: string): CardSubject => ({ profile: { network: 'x', handle } });
let life: AbortController;
let host: OverlayHost;
let cards: Cards;
let anchor: Anchor;
const ask = vi.fn();
const heading = () => host.shadow.querySelector('.card h2')?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  const { signal } = life;
  ask.mockReset();
  ask.mockImplementation(async () => ({ label: 'Mara', body: [{ tag: 'h2', props: {}, children: ['Mara'] }] }));
  host = createHost({ document, network, signal });
  cards = createCards({ document, host, ask, network, texts: overlayTexts(), signal } as unknown as Desk, () => {});
  anchor = { contextElement: document.body, isPost: false, getBoundingClientRect: () => new DOMRect(0, 0, 9, 9) };
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('shows what was asked for when the pointer came, and asks for nothing then', async () => {
  cards.open(subject('mara'), anchor, 'soon');
  await vi.advanceTimersByTimeAsync(100);
  expect(host.shadow.querySelector('.card')).toBeNull();
  cards.open(subject('mara'), anchor);
  await vi.advanceTimersByTimeAsync(0);
  expect(heading()).toBe('Mara');
  expect(ask).toHaveBeenCalledOnce();
});

it('asks anew about somebody else, and where what was asked for is old or was shown already', async () => {
  cards.open(subject('mara'), anchor, 'soon');
  cards.open(subject('zed'), anchor);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(2);
  cards.open(subject('mara'), anchor, 'soon');
  await vi.advanceTimersByTimeAsync(5_000);
  cards.open(subject('mara'), anchor);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(4);
  cards.open(subject('mara'), anchor);
  cards.open(subject('mara'), anchor);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(5);
});

it('asks for nothing more where the card is open already', () => {
  cards.open(subject('mara'), anchor);
  cards.open(subject('mara'), anchor, 'soon');
  expect(ask).toHaveBeenCalledOnce();
});

it('asks when the pointer reaches a dot, and opens when it rests there', async () => {
  const opener = vi.fn();
  watchRest({ host, cards, openerOf: () => opener, signal: life.signal });
  const dot = document.createElement('button');
  dot.className = 'mark nd';
  host.layer('marks', 'page').append(dot);
  dot.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(opener.mock.calls).toEqual([['soon']]);
  await vi.advanceTimersByTimeAsync(400);
  expect(opener.mock.calls).toEqual([['soon'], ['glance']]);
});
