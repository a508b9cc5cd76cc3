// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { contextOf } from './context.ts';

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
  expect(contextOf(headerOf(html))).toMatchObject({
    suggested: false,
    repostedBy: { handle: 'otto-berg', name: 'Otto Berg' },
  });
});

it.each([
  [`${person} likes this`],
  [`${person} commented on this`],
  [`${person} comentou`],
  [`${person} and 31 other connections follow this Page`],
])('%s is none', (html) => {
  const { repostedBy, suggested, links } = contextOf(headerOf(html));
  expect({ repostedBy, suggested, links: links.length }).toEqual({ repostedBy: undefined, suggested: false, links: 1 });
});

it('knows a suggestion by its lack of names', () => {
  expect(contextOf(headerOf('<p>Sugestões</p>')).suggested).toBe(true);
  expect(contextOf(headerOf('')).suggested).toBe(false);
  expect(contextOf(undefined)).toEqual({ suggested: false, repostedBy: undefined, links: [] });
});
