// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { leftHeaders, type IsLeft } from './left-headers.ts';

describe('a header of the page before', () => {
  let isLeft: IsLeft;
  let tea: Element;

  beforeEach(() => {
    isLeft = leftHeaders();
    tea = document.createElement('h1');
  });

  it('is none after a load, whatever the case of the handle', () => {
    expect(isLeft(tea, 'Harbour.Tea', 'Harbour Tea 12', false)).toBe(false);
    expect(isLeft(tea, 'harbour.tea', 'Harbour Tea 12', true)).toBe(false);
    expect(isLeft(document.createElement('h1'), undefined, '', false)).toBe(false);
  });

  it('is one under another handle, until it says something else', () => {
    isLeft(tea, 'tea', 'Tea 12', false);
    expect(isLeft(tea, 'coffee', 'Tea 12', true)).toBe(true);
    expect(isLeft(tea, 'coffee', 'Tea 12', false)).toBe(true);
    expect(isLeft(tea, 'coffee', 'Coffee 3', false)).toBe(false);
    expect(isLeft(tea, 'coffee', 'Coffee 3', false)).toBe(false);
    expect(isLeft(tea, 'tea', 'Coffee 3', false)).toBe(true);
  });

  it('is one until another element stands there', () => {
    isLeft(tea, 'tea', 'Tea 12', false);
    expect(isLeft(tea, 'tea.2', 'Tea 12', true)).toBe(true);
    expect(isLeft(document.createElement('h1'), 'tea.2', 'Tea 12', false)).toBe(false);
  });

  it('says what it says when the address changes, not what it said long ago', () => {
    isLeft(tea, 'tea', 'Tea 12', false);
    expect(isLeft(tea, 'coffee', 'Tea 13', true)).toBe(true);
    expect(isLeft(tea, 'coffee', 'Tea 13', false)).toBe(true);
  });

  it('stays with its account over addresses in between', () => {
    isLeft(tea, 'tea', 'Tea 12', false);
    expect(isLeft(tea, undefined, '', true)).toBe(true);
    expect(isLeft(tea, 'coffee', 'Tea 12', true)).toBe(true);
    expect(isLeft(tea, 'tea', 'Tea 12', true)).toBe(false);
  });

  it('is one that is found for the first time while the address changes', () => {
    expect(isLeft(tea, 'tea', 'Tea 12', true)).toBe(true);
    expect(isLeft(tea, 'tea', 'Tea 12', false)).toBe(false);
  });
});
