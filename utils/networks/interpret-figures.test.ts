// @vitest-environment happy-dom
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSavedPage } from '../../scripts/lib/saved-page.ts';
import { showPage } from '../../tests/show-page.ts';
import { originByNetwork } from '../lib/hosts.ts';
import type { NetworkId } from '../model/network.ts';
import { ShownFigures } from '../model/shown-figures.ts';
import { figuresIn } from '../page/figures.ts';
import { figurePageOf } from './figure-pages.ts';
import { readFigures, shareOf } from './interpret-figures.ts';

/** What is read of a page of statistics, as the background reads it. */
function read(network: NetworkId, address: string, body: string, locale = 'en') {
  const url = new URL(address, originByNetwork[network]);
  showPage(`<!doctype html><html lang="${locale}"><body>${body}</body></html>`, url.href);
  const shown = ShownFigures.parse({ network, address, locale, seenAt: 1, ...figuresIn(document) });
  const page = figurePageOf(network, url);
  if (!page) throw new Error(`${address} is no page of statistics`);
  return readFigures(shown, page);
}

const content = '/analytics/creator/content/';
const exactly = (value: number) => ({ from: value, to: value });
const figure = (metric: string, value: number, by: string, overDays?: number) => ({
  metric,
  count: exactly(value),
  by,
  ...(overDays ? { overDays } : {}),
});

/** The same page in the ways in which such pages are built. */
const builds: Readonly<Record<string, (pairs: readonly (readonly [string, string])[]) => string>> = {
  'cards of paragraphs': (pairs) =>
    `<main>${pairs.map(([label, number]) => `<section><div><p>${number}</p><p>${label}</p></div></section>`).join('')}</main>`,
  'a list, with what changed': (pairs) =>
    `<main><ul>${pairs
      .map(
        ([label, number]) =>
          `<li><div><p>${number}</p><div><span>${label}</span></div></div><p><span>12.5%</span> vs. prior 7 days</p></li>`,
      )
      .join('')}</ul></main>`,
  'a table': (pairs) =>
    `<main><table>${pairs.map(([label, number]) => `<tr><th scope="row">${label}</th><td>${number}</td></tr>`).join('')}</table></main>`,
  'a list of terms': (pairs) =>
    `<main><dl>${pairs.map(([label, number]) => `<dt>${label}</dt><dd>${number}</dd>`).join('')}</dl></main>`,
  'numbers said twice, once for screen readers': (pairs) =>
    `<main>${pairs
      .map(
        ([label, number]) =>
          `<div><span aria-hidden="true">${number}</span><span class="visually-hidden">${number}</span><h3>${label}</h3></div>`,
      )
      .join('')}</main>`,
  'number and words in one text': (pairs) =>
    `<main>${pairs.map(([label, number]) => `<p>${number} ${label}</p>`).join('')}</main>`,
};

describe.each(Object.entries(builds))('a page of statistics as %s', (_name, build) => {
  it('is read by the words beside its numbers, over the days that the address names', () => {
    const body = build([
      ['Impressions', '12,345'],
      ['Members reached', '6,789'],
      ['Something new', '17'],
    ]);
    expect(read('linkedin', `${content}?timeRange=past_28_days`, body)).toEqual({
      figures: [figure('impressions', 12_345, 'label', 28), figure('reach', 6789, 'label', 28)],
      audience: [],
      missing: [],
    });
  });

  it('is read as its language writes numbers; words that are not known are not seen', () => {
    const body = build([
      ['Impressionen', '12.345'],
      ['Mitglieder erreichen', '6.789'],
    ]);
    expect(read('linkedin', content, body, 'de')).toEqual({
      figures: [figure('impressions', 12_345, 'label')],
      audience: [],
      missing: ['reach'],
    });
  });

  it('gives nothing for what it says twice with other numbers', () => {
    const body = build([
      ['Impressions', '12,345'],
      ['Impressions', '4,000'],
      ['Members reached', '50'],
    ]);
    const { figures, missing } = read('linkedin', content, body);
    expect(figures.map(({ metric }) => metric)).toEqual(['reach']);
    expect(missing).toEqual(['impressions']);
  });
});

describe('what stands on pages of statistics', () => {
  it('is an interval where the page shortens it', () => {
    const { figures } = read('linkedin', content, '<main><div><p>1.4K</p><p>Impressions</p></div></main>');
    expect(figures[0]?.count).toEqual({ from: 1400, to: 1499, shown: '1.4K' });
  });

  it('is the one number of a page that is about one, in any language', () => {
    const body = '<main><h1>ظهورك في البحث</h1><div><span>٩٦</span><span>مرة هذا الأسبوع</span></div></main>';
    expect(read('linkedin', '/analytics/search-appearances/', body, 'ar')).toMatchObject({
      figures: [{ metric: 'searchAppearances', count: exactly(96), by: 'address' }],
      missing: [],
    });
    const two = '<main><p>96</p><p>x</p><p>12</p></main>';
    expect(read('linkedin', '/analytics/search-appearances/', two)).toEqual({
      figures: [],
      audience: [],
      missing: ['searchAppearances'],
    });
  });

  it('is no count where it is a part of something else', () => {
    const body = `<main>
      <div><p>3 days</p><p>Impressions</p></div>
      <div><p>12 Nov</p><p>Members reached</p></div>
      <div><p>85%</p><p>Engagements</p></div>
      <div><p>1:30</p><p>Followers</p></div></main>`;
    expect(read('linkedin', content, body).figures).toEqual([]);
  });

  it('is not taken from posts, from the frame, or from what is hidden', () => {
    const body = `<nav><div><b>7</b><span>Followers</span></div></nav><main>
      <li><a href="/feed/update/urn:li:activity:7264000000000000000/">A post</a><div><p>40</p><p>Impressions</p></div></li>
      <div hidden><p>41</p><p>Members reached</p></div>
      <article><div><p>42</p><p>Engagements</p></div></article></main>`;
    expect(read('linkedin', content, body)).toEqual({ figures: [], audience: [], missing: ['impressions', 'reach'] });
  });

  it('has the span that a choice names in digits, unless there are two', () => {
    const body = (periods: string) =>
      `<main>${periods}<div><p>12</p><p>Impressions</p></div><div><p>9</p><p>Members reached</p></div></main>`;
    const spanOf = (periods: string) => read('linkedin', content, body(periods), 'ja').figures[0]?.overDays;
    expect(spanOf('<button aria-expanded="false">過去7日間</button>')).toBe(7);
    expect(spanOf('<select><option>Past 7 days<option selected>Past 90 days</select>')).toBe(90);
    expect(
      spanOf('<button aria-pressed="true">7</button><button aria-haspopup="menu">28 days</button>'),
    ).toBeUndefined();
    expect(spanOf('<button aria-expanded="false">Nov 1 – Nov 7</button>')).toBeUndefined();
  });

  it('is a table of the audience where every line is a name and a share under a heading', () => {
    const row = (name: string, share: string) => `<li><div><span>${name}</span><span>${share}</span></div></li>`;
    const body = `<main><h2>Job titles</h2><ul>${row('Founder', '12.3%')}${row('Engineer', '< 1%')}</ul>
      <h2>Places</h2><ul>${row('Berlin', '40 %')}${row('Tartu', 'a few')}${row('Porto', '7%')}</ul></main>`;
    const { audience } = read('linkedin', '/analytics/demographic-detail/', body);
    expect(audience.map(({ heading }) => heading)).toEqual(['Job titles', 'Places']);
    expect(audience[0]?.shares.map(({ name }) => name)).toEqual(['Founder', 'Engineer']);
    expect(audience[0]?.shares[0]?.low).toBeCloseTo(0.1225);
    expect(audience[0]?.shares[0]?.high).toBeCloseTo(0.1235);
    expect(audience[0]?.shares[1]).toEqual({ name: 'Engineer', low: 0, high: 0.01 });
  });

  it.each([
    ['7 %', 0.065, 0.075],
    ['%12', 0.115, 0.125],
    ['12,34 %', 0.12335, 0.12345],
    ['٧٪', 0.065, 0.075],
    ['100%', 0.995, 1],
  ])('reads the share %s', (text, low, high) => {
    expect(shareOf(text)?.low).toBeCloseTo(low, 6);
    expect(shareOf(text)?.high).toBeCloseTo(high, 6);
  });

  it('reads no share that is none', () => {
    for (const text of ['120%', '1.234%', '%', 'x%']) expect(shareOf(text), text).toBeUndefined();
  });
});

describe('links beside a feed', () => {
  const rail = (profile: string, impressions: string) => `<aside>
    <a href="/me/profile-views/"><div aria-label="Visualizações do perfil 9"><p>Visualizações do perfil</p>${profile}</div></a>
    <a href="https://www.linkedin.com/analytics/creator/content/"><div><p>Ver tudo</p>${impressions}</div></a></aside>
    <main><div><p>99</p><p>Impressions</p></div></main>`;

  it('say by their own address what they count, and nothing else of such a page is read', () => {
    expect(read('linkedin', '/feed/', rail('<p>1.010</p>', '<strong>62</strong>'), 'pt').figures).toEqual([
      figure('profileViews', 1010, 'link'),
      figure('impressions', 62, 'link'),
    ]);
  });

  it('stand apart from what the page itself says of the same, over its own days', () => {
    const body = `${rail('<p>241</p>', '<p>62</p>')}`.replace(
      '<main>',
      '<main><div><p>20</p><p>Members reached</p></div>',
    );
    expect(read('linkedin', `${content}?timeRange=past_28_days`, body)).toMatchObject({
      figures: [
        figure('reach', 20, 'label', 28),
        figure('impressions', 99, 'label', 28),
        figure('profileViews', 241, 'link'),
        figure('impressions', 62, 'link'),
      ],
      missing: [],
    });
  });

  it('do not stand for the one number of the page that they lead to', () => {
    const alone =
      '<aside><a href="/me/profile-views/"><p>Profile viewers</p><p>241</p></a></aside><main><h2>Viewed</h2><p>236</p></main>';
    expect(read('linkedin', '/analytics/profile-views/', alone)).toMatchObject({
      figures: [figure('profileViews', 236, 'address'), figure('profileViews', 241, 'link')],
      missing: [],
    });
  });

  it('say nothing where they hold no number, or two', () => {
    expect(read('linkedin', '/feed/', rail('', '<p>1</p><p>2</p>'), 'pt').figures).toEqual([]);
  });
});

describe('addresses of statistics', () => {
  const at = (network: NetworkId, path: string) => figurePageOf(network, new URL(path, originByNetwork[network]));

  it('are those in the list, and no others', () => {
    expect(at('linkedin', '/feed/update/urn:li:activity:7264000000000000000/')).toBeUndefined();
    expect(at('linkedin', '/in/ines/')).toBeUndefined();
    expect(at('x', '/tidewell')).toBeUndefined();
    expect(at('facebook', '/tidewell')).toBeUndefined();
    expect(at('linkedin', '/company/42/admin/analytics/followers/')).toMatchObject({
      handle: '42',
      expects: ['followers'],
    });
    expect(at('facebook', '/101389/professional_dashboard/insights')).toMatchObject({ handle: '101389' });
    expect(at('facebook', '/professional_dashboard/')).not.toHaveProperty('handle');
    expect(at('x', '/tidewell/status/1992000000000000001/analytics')).toMatchObject({
      handle: 'tidewell',
      post: { network: 'x', kind: 'status', id: '1992000000000000001' },
    });
    expect(at('linkedin', '/analytics/post-summary/urn:li:activity:7264000000000000000/')?.post?.id).toBe(
      '7264000000000000000',
    );
  });
});

describe('Facebook and X', () => {
  it('are read by the words of their pages', () => {
    const body =
      '<div role="main"><div><span>4.321</span><span>Reichweite</span></div><div><span>9.000</span><span>Aufrufe</span></div></div>';
    expect(read('facebook', '/professional_dashboard/', body, 'de')).toMatchObject({
      figures: [figure('reach', 4321, 'label'), figure('views', 9000, 'label')],
      missing: [],
    });
    const dialog =
      '<main><p>5</p></main><div role="dialog"><div><span>812</span><span>Impressions</span></div><div><span>31</span><span>Engagements</span></div></div>';
    expect(read('x', '/tidewell/status/1992000000000000001/analytics', dialog)).toMatchObject({
      figures: [figure('impressions', 812, 'label'), figure('engagements', 31, 'label')],
      missing: [],
    });
  });
});

const captures = join(import.meta.dirname, '../../../shared/captures/linkedin');

describe.skipIf(!existsSync(captures))('real pages of feeds', () => {
  it.each([
    ['sdui-feed-2026-03-a', { profileViews: 241, impressions: 1010 }],
    ['sdui-feed-en-2026-05', { profileViews: 236, impressions: 224 }],
    // No number stands beside the link to the posts' statistics.
    ['sdui-feed-pt-2026-07-a', { profileViews: 9 }],
    ['ember-feed-2025-06-a', { profileViews: 62, impressions: 17 }],
    ['ember-feed-2025-06-b', { profileViews: 63, impressions: 20 }],
  ])('%s', async (name, expected) => {
    const saved = await openSavedPage(join(captures, `${name}.html`));
    if (!saved.ok) throw new Error(saved.error);
    showPage(saved.value.html, 'https://www.linkedin.com/feed/');
    const locale = document.documentElement.lang;
    const shown = { network: 'linkedin' as const, address: '/feed/', locale, seenAt: 1, ...figuresIn(document) };
    const { figures } = readFigures(ShownFigures.parse(shown), { expects: [], onlyLinks: true });
    expect(Object.fromEntries(figures.map(({ metric, count }) => [metric, count.from]))).toEqual(expected);
    expect(figures.every(({ by, overDays }) => by === 'link' && overDays === undefined)).toBe(true);
  });
});
