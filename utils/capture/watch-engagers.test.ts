// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showPage } from '../../tests/show-page.ts';
import { fail, ok } from '../lib/result.ts';
import { engagerCells, engagerOf, viewerIn } from '../networks/x/engagers.ts';
import type { Call } from '../protocol/client.ts';
import type { Payload } from '../protocol/protocol.ts';
import { watchEngagers } from './watch-engagers.ts';

/** Everything that is observed is on screen at once, but for who is named "below". */
class OnScreenAtOnce {
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }
  observe(target: Element): void {
    const intersectionRatio = target.textContent?.includes('@below') ? 0 : 1;
    const entry = { target, intersectionRatio, intersectionRect: { height: 50 }, rootBounds: null };
    queueMicrotask(() =>
      this.#callback([entry as unknown as IntersectionObserverEntry], this as unknown as IntersectionObserver),
    );
  }
  unobserve(): void {}
  disconnect(): void {}
}

const cell = (handle: string): string =>
  `<div data-testid="cellInnerDiv"><div data-testid="UserCell"><a href="/${handle}"><div dir="ltr"><span>M</span></div></a>
  <div dir="ltr">@${handle}</div></div></div>`;
const viewer = '<a data-testid="AppTabBar_Profile_Link" href="/tidewell">Profile</a>';
const show = (cells: string, more = viewer): void =>
  showPage(
    `<!doctype html><html><body>${more}<div data-testid="primaryColumn"><section role="region">${cells}</section></div>
    <div data-testid="sidebarColumn">${cell('suggested')}</div></body></html>`,
    'https://x.com/tidewell/status/1/likes',
  );
const list = (): Element => document.querySelector('section') ?? document.body;
const wait = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));

let end: AbortController;
let sent: Payload<'engagers.record'>[];
let answer: () => unknown;
const reader = { cellsOf: engagerCells, accountOf: engagerOf, viewerOf: viewerIn };
const call = (async (_name: string, payload: Payload<'engagers.record'>) => {
  sent.push(payload);
  return answer();
}) as unknown as Call;
const start = (): void => watchEngagers({ document, reader, call, signal: end.signal });
const handles = () => sent.map(({ accounts }) => accounts.map(({ handle }) => handle).join(' '));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', OnScreenAtOnce);
  end = new AbortController();
  sent = [];
  answer = () => ok({ recorded: 1 });
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('tells who was on screen for a second, once, and nobody beside the list or below the window', async () => {
  show(cell('mara') + cell('below') + cell('mara'));
  start();
  await wait(900);
  expect(sent).toEqual([]);
  await wait(3000);
  expect(sent).toMatchObject([
    {
      network: 'x',
      address: '/tidewell/status/1/likes',
      viewer: { handle: 'tidewell' },
      accounts: [{ handle: 'mara' }],
    },
  ]);
  list().insertAdjacentHTML('beforeend', cell('otto'));
  await wait(3000);
  expect(handles()).toEqual(['mara', 'otto']);
});

it('gives a cell that shows somebody else a second of its own', async () => {
  show(cell('mara'));
  start();
  await wait(700);
  const link = list().querySelector('a');
  const written = list().querySelectorAll('[dir]')[1];
  link?.setAttribute('href', '/otto');
  if (written) written.innerHTML = '@otto';
  await wait(800);
  expect(sent).toEqual([]);
  await wait(3000);
  expect(handles()).toEqual(['otto']);
});

it('ends where the address is another one', async () => {
  show(cell('mara'));
  start();
  await wait(500);
  history.pushState(null, '', '/tidewell/status/1/retweets');
  await wait(5000);
  expect(sent).toEqual([]);
});

it('asks again where nobody can tell yet who is signed in, and not for ever', async () => {
  show(cell('mara'), '');
  answer = () => ok({ recorded: 0, problem: 'nobody' });
  start();
  await wait(60_000);
  expect(handles()).toEqual(['mara', 'mara', 'mara', 'mara']);
  expect(sent[0]?.viewer).toBeUndefined();
});

it.each([
  ['the post is none of our own', () => ok({ recorded: 0, problem: 'not-own' })],
  ['the extension is gone', () => fail({ reason: 'gone', message: '' })],
])('ends where %s', async (_why, says) => {
  show(cell('mara'));
  answer = says;
  start();
  await wait(3000);
  list().insertAdjacentHTML('beforeend', cell('otto'));
  await wait(3000);
  expect(handles()).toEqual(['mara']);
});
