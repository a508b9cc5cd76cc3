// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { mentionOf } from '../../../utils/notes/links.ts';
import { ListedNote, NoteText } from './NoteText.tsx';

function shown(text: string, dashboard?: string): HTMLElement {
  const box = document.createElement('div');
  render(<NoteText text={text} dashboard={dashboard} />, box);
  return box;
}

/** Every element and attribute that a note can become. */
const elements = new Set('DIV P UL OL LI BLOCKQUOTE PRE CODE HR STRONG EM DEL BR A BDI'.split(' '));
const attributes = new Set('class dir href target rel start'.split(' '));
const address = /^(https?:|mailto:|#\/people\/[\w-]+$|#\/notes\/topic\/)/i;

function expectHarmless(box: HTMLElement): void {
  for (const element of box.querySelectorAll('*')) {
    expect(elements, element.tagName).toContain(element.tagName);
    for (const { name } of element.attributes) expect(attributes, name).toContain(name);
    if (element.hasAttribute('href')) expect(element.getAttribute('href')).toMatch(address);
  }
}

describe('a note as it reads', () => {
  it('has its people and topics as links of the dashboard', () => {
    const text = `${mentionOf({ id: 'p1', name: 'Mara' })} on #Refill`;
    const links = (box: HTMLElement) =>
      [...box.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href'), link.target]);
    expect(links(shown(text))).toEqual([
      ['@Mara', '#/people/p1', ''],
      ['#Refill', '#/notes/topic/refill', ''],
    ]);
    expect(links(shown(text, 'dashboard.html'))).toEqual([
      ['@Mara', 'dashboard.html#/people/p1', '_blank'],
      ['#Refill', 'dashboard.html#/notes/topic/refill', '_blank'],
    ]);
  });

  it('opens addresses elsewhere, and tells them nothing', () => {
    const link = shown('[the case](https://a.example)').querySelector('a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('has no elements but those of Markdown, whatever stands in it', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 5, unit: 'binary' }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '<script>alert(1)</script>',
        '<svg onload=a()>',
        '<a href="javascript:a()">',
        '<iframe srcdoc="',
        '<!--',
        '-->',
        '<style>',
        '[a](javascript:a())',
        '[a](java\nscript:a())',
        '[a](https://a.b)',
        '![a](data:text/html,x)',
        '<https://a.b>',
        '<javascript:a()>',
        '[a]: javascript:a()\n',
        '[a]',
        '](',
        '@[<b>](person:p1)',
        '#topic',
        '&#106;avascript:',
        '\n\n',
        '\n',
        '- ',
        '> ',
        '```',
        '`',
        '**',
        '\\',
        '|-|',
        '    ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => expectHarmless(shown(parts.join('')))),
      { numRuns: 400 },
    );
  });

  it('begins only, in a list, where it goes on for long, until all of it is asked for', async () => {
    const box = document.createElement('div');
    render(<ListedNote text={`# Begins\n\n${'and goes on '.repeat(800)}end`} />, box);
    expect(box.textContent?.length).toBeLessThan(700);
    box.querySelector('button')?.click();
    await vi.waitFor(() => expect(box.textContent).toContain('end'));
    expect(box.querySelector('button')?.ariaExpanded ?? box.querySelector('[aria-expanded=true]')).toBeTruthy();
    render(<ListedNote text="Short" />, box);
    await vi.waitFor(() => expect(box.querySelector('button')).toBeNull());
    expect(box.textContent).toBe('Short');
  });

  it('a poisoned name is the text of its link and nothing else', () => {
    for (const name of ['<img src=x onerror=alert(1)>', '](javascript:alert(1))', '"><script>', '`**_~']) {
      const box = shown(`Ask ${mentionOf({ id: 'p1', name })} today`);
      expectHarmless(box);
      expect(box.textContent).toBe(`Ask @${name} today`);
      expect(box.querySelectorAll('a')).toHaveLength(1);
    }
  });
});
