import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf, mentionOf, plainText } from './links.ts';
import { type Block, type Inline, readMarkdown } from './markdown.ts';

const about = { type: 'post', id: 'x:status:1' } as const;
const links = (text: string) => linksOf({ about, text });
const line = (text: string): readonly Inline[] => {
  const [first] = readMarkdown(text);
  return first && 'children' in first ? (first.children as readonly Inline[]) : [];
};

function hrefsOf(blocks: readonly Block[]): string[] {
  return JSON.stringify(blocks)
    .split('"href":')
    .slice(1)
    .map((rest) => JSON.parse(/^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0] ?? '""') as string);
}

describe('the Markdown of a note', () => {
  it('is read as lists, emphasis, code, quotes and links', () => {
    expect(readMarkdown('Said **yes**\n\n- one\n- `two`\n\n> quoted')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Said ' },
          { type: 'strong', children: [{ type: 'text', text: 'yes' }] },
        ],
      },
      {
        type: 'list',
        isOrdered: false,
        start: 1,
        items: [
          [{ type: 'paragraph', children: [{ type: 'text', text: 'one' }] }],
          [{ type: 'paragraph', children: [{ type: 'code', text: 'two' }] }],
        ],
      },
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'quoted' }] }] },
    ]);
    expect(line('see [the case](https://a.example/x) ok')).toContainEqual({
      type: 'link',
      href: 'https://a.example/x',
      children: [{ type: 'text', text: 'the case' }],
    });
  });

  it('keeps line breaks and boxes of tasks', () => {
    expect(plainText('one\ntwo')).toBe('one\ntwo');
    expect(plainText('- [x] sent\n- [ ] paid')).toBe('- ☑ sent\n- ☐ paid');
    expect(plainText('3. a\n4. b')).toBe('3. a\n4. b');
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](data:text/html,<b>)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](chrome-extension://x/y)',
    '[a](/relative)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('makes no link of %j', (text) => {
    expect(hrefsOf(readMarkdown(text))).toEqual([]);
  });

  it('shows a picture as a link, so that nothing is fetched, and reference lines as they are', () => {
    expect(line('![a chart](https://a.example/b.png)')).toEqual([
      { type: 'link', href: 'https://a.example/b.png', children: [{ type: 'text', text: 'a chart' }] },
    ]);
    expect(plainText('[a]: https://a.example')).toBe('[a]: https://a.example');
  });

  it('leaves HTML the text that it is', () => {
    expect(plainText('<img src=x onerror=alert(1)> <b>bold</b>')).toBe('<img src=x onerror=alert(1)> <b>bold</b>');
    expect(plainText('<script>\nalert(1)\n</script>')).toBe('<script>\nalert(1)\n</script>');
  });

  it.each(['>', '1. ', '> - ', '- ', '*', '[', '![', '<a ', '`', '|a|\n|-|\n'])(
    'survives %j ten thousand times',
    (part) => {
      expect(readMarkdown(part.repeat(10_000 / part.length)).length).toBeGreaterThan(0);
    },
  );

  const types = /^(text|code|strong|em|del|link|person|topic|break|paragraph|heading|quote|list|rule)$/;
  const markdown = fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 6, unit: 'binary' }),
        fc.constantFrom(
          '<b>',
          '</b>',
          '<!--',
          '<img src=x onerror=a()>',
          '[',
          ']',
          '(',
          ')',
          '](javascript:a)',
          '](https://a.b/)',
          '](person:p1)',
          '@',
          '@[',
          '#a',
          '#',
          '\n',
          '\n\n',
          '- ',
          '> ',
          '```',
          '`',
          '**',
          '_',
          '~~',
          '\\',
          '&lt;',
          '|',
          '|-|',
          '![',
          '    ',
          '1. ',
          '- [x] ',
          'https://a.b/#c',
          'a@b.c',
          '\t',
          '\u0000',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('is only ever of the known kinds, with addresses of three schemes', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const blocks = readMarkdown(text);
        for (const href of hrefsOf(blocks)) expect(href).toMatch(/^(https?:|mailto:)/i);
        const walk = (node: unknown): void => {
          if (Array.isArray(node)) for (const each of node) walk(each);
          else if (typeof node === 'object' && node !== null) {
            expect((node as { type: string }).type).toMatch(types);
            for (const each of Object.values(node)) if (typeof each === 'object') walk(each);
          }
        };
        walk(blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no word', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const around = fc.constantFrom('', '**', '_', '`', '~~', '# ', '- ', '> ', '<i>', '\n\n', '#', '@', '[', '|');
    fc.assert(
      fc.property(fc.array(fc.tuple(around, word, around), { maxLength: 12 }), (parts) => {
        const shown = plainText(parts.map(([a, w, b]) => `${a}${w}${b}`).join(' '));
        for (const [, each] of parts) expect(shown).toContain(each);
      }),
    );
  });
});

describe('names and topics', () => {
  it('are found where they are meant, and once', () => {
    expect(links('Met @[Mara](person:p1) on #Refill and #refill, see #hotel-group.')).toEqual([
      'person:p1',
      'topic:hotel-group',
      'topic:refill',
    ]);
    expect(links('**#bold** and (#paren) and "#quoted"')).toEqual(['topic:bold', 'topic:paren', 'topic:quoted']);
    expect(links('#größe #日本 #ÉTÉ')).toEqual(['topic:größe', 'topic:été', 'topic:日本']);
  });

  it.each([
    'https://a.example/#refill',
    'a#b',
    '#1',
    '&#39;',
    '`#code`',
    '```\n#code @[M](person:p1)\n```',
    '\\#refill',
    '# Heading',
    '[Mara](person:p1)',
    '\\@[Mara](person:p1)',
    '@[Mara](person:p 1)',
    '[#in a link](https://a.example)',
  ])('are not found in %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('of the subject and of a pin are links too; of posts and accounts not', () => {
    expect(linksOf({ about: { type: 'person', id: 'p2' }, text: 'a', isPinned: true })).toEqual([
      'person:p2',
      'pinned',
    ]);
    expect(linksOf({ about: { type: 'topic', id: 'refill' }, text: 'a' })).toEqual(['topic:refill']);
    expect(linksOf({ about: { type: 'profile', id: 'k' }, text: 'a' })).toEqual([]);
  });

  it('are at most two hundred', () => {
    const text = Array.from({ length: 900 }, (_, index) => `#t${index}`).join(' ');
    expect(links(text)).toHaveLength(200);
  });

  it.each([
    '](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    'a](person:other) [b',
    '**Bold** _Name_',
    'https://evil.example',
    'www.evil.example',
    'a\nb',
    '`code`',
    '\\',
    '#topic',
  ])('a name such as %j stays a name', (name) => {
    const shown = line(`Ask ${mentionOf({ id: 'p1', name })} today`);
    expect(shown).toEqual([
      { type: 'text', text: 'Ask ' },
      { type: 'person', id: 'p1', name: name.replace('\n', ' ') },
      { type: 'text', text: ' today' },
    ]);
  });

  it('any name stays a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const name = typed.replace(/\s+/g, ' ').trim();
        fc.pre(name !== '');
        expect(line(`x ${mentionOf({ id: 'p1', name })}`)).toContainEqual({ type: 'person', id: 'p1', name });
      }),
    );
  });
});
