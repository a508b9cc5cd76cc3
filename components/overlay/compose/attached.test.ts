// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Handed } from '../../../utils/compose/hand-over.ts';
import { css as linkedin } from '../../../utils/networks/linkedin/selectors.ts';
import { css as x } from '../../../utils/networks/x/selectors.ts';
import { attachedIn } from './attached.ts';

function el(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
const facebook = {};
const image = (src: string) => el('img', { src });

/** Sizes are the browser's to tell. */
function inFrame(selectors: { attached?: string; described?: string }, ...children: Element[]) {
  const frame = el('div', {}, ...children);
  document.body.replaceChildren(frame);
  for (const each of frame.querySelectorAll('img,video')) {
    each.getBoundingClientRect = () => new DOMRect(0, 0, each.matches('[data-hidden]') ? 0 : 200, 100);
    if (each.matches('img'))
      Object.defineProperties(each, { naturalWidth: { value: 1200 }, naturalHeight: { value: 900 } });
  }
  return attachedIn({ frame, ...selectors } as Partial<Handed> as Handed);
}

afterEach(() => vi.restoreAllMocks());

const picture = { isFilm: false, isCopy: false, width: 1200, height: 900, seconds: 0 };

it('sees nothing where nothing is attached', () => {
  expect(inFrame(facebook, image('https://scontent.example/face.jpg'))).toBeUndefined();
  expect(inFrame(linkedin, image('data:image/gif;base64,R0lGOD'))).toBeUndefined();
  expect(
    inFrame(x, el('div', { 'data-testid': 'attachments' }, image('https://pbs.twimg.com/media/a'))),
  ).toBeUndefined();
});

it('sees each file once, and none that is not shown', () => {
  const hidden = image('blob:b');
  hidden.setAttribute('data-hidden', '');
  expect(inFrame(facebook, image('blob:a'), image('blob:a'), hidden)).toEqual({ files: [picture] });
});

it('tells a copy that LinkedIn made from the file itself', () => {
  const box = (attributes: Record<string, string>, src: string) => el('div', attributes, image(src));
  const copy = { ...picture, isCopy: true };
  const classic = { class: 'share-creation-state__preview-container' };
  expect(inFrame(linkedin, box(classic, 'data:image/png;base64,AAAA'))).toEqual({ files: [copy] });
  expect(inFrame(linkedin, box({ id: 'ShareBoxpreviewCard' }, 'data:image/png;base64,AAAA'))).toEqual({
    files: [copy],
  });
  expect(inFrame(linkedin, box({}, 'blob:a'))).toEqual({ files: [picture] });
});

it('reads how long a film lasts once that is known, and not of one that may be quoted', () => {
  const film = (duration: number, ...beside: Element[]) => {
    const video = el('video', { src: 'blob:a' });
    Object.defineProperties(video, {
      duration: { value: duration },
      videoWidth: { value: 640 },
      videoHeight: { value: 360 },
    });
    return inFrame(x, el('div', { 'data-testid': 'attachments' }, video, ...beside))?.files;
  };
  const read = { isFilm: true, isCopy: false, width: 640, height: 360 };
  expect(film(12.5)).toEqual([{ ...read, seconds: 12.5 }]);
  expect(film(NaN)).toEqual([{ ...read, seconds: 0 }]);
  expect(film(Infinity)).toEqual([{ ...read, seconds: 0 }]);
  expect(film(12.5, el('time'))).toBeUndefined();
});

it('hands on what X says of descriptions as it stands there', () => {
  const label = el('span', { 'data-testid': 'altTextLabel' }, 'A tap');
  const link = el('a', { 'aria-label': 'Add description', 'data-testid': 'altTextWrapper' }, label);
  const attached = el('div', { 'data-testid': 'attachments' }, image('blob:a'), link);
  expect(inFrame(x, attached)).toEqual({ files: [picture], words: 'A tap', does: 'Add description' });
});

it('says nothing of a thread: of which part the files are cannot be told', () => {
  const part = () => el('div', { role: 'textbox' });
  const attached = el('div', { 'data-testid': 'attachments' }, image('blob:a'));
  expect(inFrame(x, part(), attached)).toEqual({ files: [picture] });
  expect(inFrame(x, part(), attached, part())).toBeUndefined();
});
