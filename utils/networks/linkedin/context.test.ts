// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { contextOf } from './context.ts';
import { saysRepost } from './published.ts';

function headerOf(html: string): Element {
  const header = document.createElement('div');
  header.innerHTML = html;
  return header;
}

const person = '<a href="https://www.linkedin.com/in/otto-berg/"><strong>Otto Berg</strong></a>';

it.each([
  [`${person} reposted this`],
  [`${person} hat dies repostet`],
  [`${person} a republié ceci`],
  [`${person} compartilhou isto`],
  [`${person} ha compartido esto`],
  [`${person} 转发了`],
  [person],
])('%s is a repost', (html) => {
  const { suggested, first, words } = contextOf(headerOf(html));
  expect({ suggested, first }).toMatchObject({ suggested: false, first: { handle: 'otto-berg', name: 'Otto Berg' } });
  expect(saysRepost(words)).toBe(true);
});

it.each([
  [`${person} likes this`],
  [`${person} commented on this`],
  [`${person} comentou`],
  [`${person} and 31 other connections follow this Page`],
])('%s is none', (html) => {
  const { words, suggested, links } = contextOf(headerOf(html));
  expect({ isRepost: saysRepost(words), suggested, links: links.length }).toEqual({
    isRepost: false,
    suggested: false,
    links: 1,
  });
});

it('knows a suggestion by its lack of names', () => {
  expect(contextOf(headerOf('<p>Sugestões</p>')).suggested).toBe(true);
  expect(contextOf(headerOf('')).suggested).toBe(false);
  expect(contextOf(undefined)).toEqual({ suggested: false, first: undefined, words: '', links: [] });
});
