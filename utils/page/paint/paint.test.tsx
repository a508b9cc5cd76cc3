/** @jsxImportSource . */
// oxlint-disable react/style-prop-object -- `paint` takes the text of a style.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nodesOf, type Child } from './jsx-runtime.ts';
import { paint } from './paint.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
const show = (child: Child): void => paint(root, nodesOf(child));

describe('paint', () => {
  it('draws elements, attributes, text and lists, and nothing for false', () => {
    show(
      <p class="a" hidden={false} aria-label="One">
        {1} of {'two'} {[<b key="b">x</b>, null, false]}
      </p>,
    );
    expect(root.innerHTML).toBe('<p class="a" aria-label="One">1 of two <b>x</b></p>');
  });

  it('never parses text', () => {
    show(<p title={'"><img>'}>{'<img src=x onerror=alert(1)>'}</p>);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('keeps an element, its focus and what was typed while its place stays', () => {
    const view = (text: string) => (
      <form>
        <input placeholder={text} />
        <p>{text}</p>
      </form>
    );
    show(view('before'));
    const input = root.querySelector('input');
    input?.focus();
    if (input) input.value = 'typed';
    show(view('after'));
    expect(root.querySelector('input')).toBe(input);
    expect(input?.value).toBe('typed');
    expect(document.activeElement).toBe(input);
    expect(root.querySelector('p')?.textContent).toBe('after');
  });

  it('follows keys when the order changes', () => {
    const list = (...names: string[]) => names.map((name) => <button key={name}>{name}</button>);
    show(list('a', 'b', 'c'));
    const [a, b, c] = root.children;
    show(list('c', 'a', 'd'));
    expect([...root.children].map(({ textContent }) => textContent)).toEqual(['c', 'a', 'd']);
    expect(root.children[0]).toBe(c);
    expect(root.children[1]).toBe(a);
    expect(b?.isConnected).toBe(false);
  });

  it('calls the handler that was drawn last, once', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    show(<button onClick={first}>a</button>);
    show(<button onClick={second}>a</button>);
    root.querySelector('button')?.click();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
    show(<button>a</button>);
    root.querySelector('button')?.click();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('takes attributes and styles away again', () => {
    show(
      <p title="a" style="left: 1px; color: red">
        a
      </p>,
    );
    show(<p style="left: 2px">a</p>);
    const p = root.querySelector('p');
    expect(p?.hasAttribute('title')).toBe(false);
    expect(p?.style.left).toBe('2px');
    expect(p?.style.color).toBe('');
  });

  it('draws pictures in their own namespace', () => {
    show(
      <svg viewBox="0 0 8 8">
        <path d="M0 0" />
      </svg>,
    );
    expect(root.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 8 8');
  });

  it('removes everything when nothing is to be shown', () => {
    show([<p key="p">a</p>, 'b']);
    show(null);
    expect(root.childNodes).toHaveLength(0);
  });
});
