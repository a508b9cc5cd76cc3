import { describe, expect, it } from 'vitest';
import { landingOf, linksOf } from './links.ts';

const link = (href: string, text: string) => ({ href, text });

describe('links in a text', () => {
  it('are tags, names, or ways out', () => {
    const shown = [
      link('/hashtag/tea?src=hashtag_click', '#tea'),
      link('/search?q=%24TEA', '$TEA'),
      link('/harbour_tea', '@harbour_tea'),
      link('https://t.co/abc', 'https://example.com/menu'),
      link('https://t.co/def', 'example.org/a-long-way…'),
      link('/hashtag/tea?src=hashtag_click', '#tea'),
    ];
    expect(linksOf(shown, 'x')).toEqual({
      hashtags: ['tea', '$TEA'],
      mentions: ['harbour_tea'],
      links: ['https://example.com/menu', 'https://t.co/def'],
    });
  });

  it('of LinkedIn', () => {
    const shown = [
      link('https://www.linkedin.com/search/results/all/?keywords=%23clay', '#clay'),
      link('https://www.linkedin.com/in/lina-f%C3%A9rro/', 'Lina Férro'),
      link('https://www.linkedin.com/company/kiln-co/', 'Kiln Co'),
      link(
        'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.com%2Fa%3Futm_source%3Dx%26b%3D1',
        'here',
      ),
    ];
    expect(linksOf(shown, 'linkedin')).toEqual({
      hashtags: ['clay'],
      mentions: ['lina-férro', 'kiln-co'],
      links: ['https://example.com/a?b=1'],
    });
  });

  it('of Facebook', () => {
    const shown = [
      link('/hashtag/caf%C3%A9?__eep__=6', '#café'),
      link('/harbour.tea?__cft__=1', 'Harbour Tea'),
      link('https://www.facebook.com/profile.php?id=100012345678901', 'Otto'),
      link('https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fmenu%3Ffbclid%3Dq&h=1', 'example.com/menu'),
    ];
    expect(linksOf(shown, 'facebook')).toEqual({
      hashtags: ['café'],
      mentions: ['harbour.tea', '100012345678901'],
      links: ['https://example.com/menu'],
    });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', '#top'])(
    'are nothing where they lead nowhere: %s',
    (href) => expect(linksOf([link(href, 'x')], 'x')).toEqual({}),
  );
});

describe('where a card leads', () => {
  it.each([
    [[link('https://t.co/abc', 'From example.com')], 'x', 'example.com'],
    [[link('https://t.co/abc', ''), link('https://t.co/abc', 'www.shop.example.co.uk')], 'x', 'shop.example.co.uk'],
    [[link('https://t.co/abc', 'Our new menu')], 'x', undefined],
    [
      [link('https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.com%2F', 'EXAMPLE.COM')],
      'facebook',
      'example.com',
    ],
    [[link('https://example.com/a', 'a'), link('https://example.org/b', 'b')], 'linkedin', undefined],
    [[link('https://www.linkedin.com/company/kiln-co', 'Kiln')], 'linkedin', undefined],
  ] as const)('%j on %s: %s', (shown, network, site) => expect(landingOf(shown, network)).toBe(site));
});
