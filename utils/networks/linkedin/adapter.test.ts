// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PostRef } from '../../model/sighting.ts';
import { ShownPost } from '../../model/shown.ts';
import { $ } from '../../page/dom.ts';
import { interpreted, interpretedProfile } from '../interpret.ts';
import { linkedin, readUnnamed } from './adapter.ts';

const url = new URL('https://www.linkedin.com/feed/');
const context = { seenAt: Date.parse('2026-07-17T12:00:00Z'), url, surface: 'home' } as const;
const token = 'CgsIjoCAgKjM8NvPAQ';

function show(html: string): void {
  document.documentElement.lang = 'en';
  document.documentElement.className = '';
  document.body.innerHTML = html;
}

function setAddress(path: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(new URL(path, url).href);
}

interface Markup {
  readonly key?: string;
  readonly header?: string;
  readonly name?: string;
  readonly slot?: string;
  readonly text?: string;
  readonly counts?: string;
  readonly actions?: string;
  readonly tools?: string;
}

const icons =
  '<div><button><svg id="thumbs-up-outline-small"></svg>Like</button></div><button><svg id="comment-small"></svg><span>Comment</span></button><button><svg id="repost-small"></svg><span>Repost</span></button><a href="/feed/">Send</a>';

const sdui = ({
  key = 'AA',
  header = '',
  name = 'Lina Ferro',
  slot = '2h •',
  text = 'Clay.',
  counts = '',
  actions = icons,
  tools = token,
}: Markup = {}): string => `
  <div role="listitem" componentkey="expanded${key}FeedType_MAIN_FEED"><div><div><h2>Feed post</h2>${header}
  <div><a href="https://www.linkedin.com/in/lina-ferro/"><figure><img alt="View ${name}’s profile"></figure><p>${name}</p></a><p componentkey="t">${slot}</p></div>
  <p><span data-testid="expandable-text-box">${text}</span></p>${counts}<hr role="presentation"><div id="row-${key}">${actions}</div></div></div>
  ${tools && `<div componentkey="${tools}-replaceableCommentTools${key}"></div>`}</div>`;

const row = (inner: string): string => `<div>${inner}</div>`;
const comments = '<div role="button"><p><span>15 comments</span><span aria-hidden="true">15 comments</span></p></div>';
const reposts = '<a href="/feed/"><p><span>3 reposts</span><span aria-hidden="true">3 reposts</span></p></a>';

const readFirst = () => linkedin.posts.read($('[role="listitem"]', document), context);

beforeEach(() => show(''));

describe('a page without any anchor', () => {
  it('has nothing to say', () => {
    expect(linkedin.posts.regions(document)).toEqual([]);
    expect(linkedin.posts.find(document)).toEqual([]);
    expect(linkedin.findNames(document)).toEqual([]);
    expect(linkedin.readViewer(document)).toBeUndefined();
    expect(linkedin.readProfile(document, new URL('https://www.linkedin.com/in/lina-ferro/'), 1)).toBeUndefined();
    expect(linkedin.themeOf(document)).toBe('light');
  });
});

describe('finding posts', () => {
  it('knows the feed while it is empty', () => {
    show('<main><div data-testid="mainFeed"></div></main>');
    expect(linkedin.posts.regions(document)).toEqual([$('[data-testid="mainFeed"]', document)]);
  });

  it('names the list that grows, not the list inside it', () => {
    show(
      `<div class="scaffold-finite-scroll__content"><div><ul><li><div class="feed-shared-update-v2" data-urn="urn:li:activity:7483822807449600007"></div></li></ul></div></div>`,
    );
    expect(linkedin.posts.regions(document)).toEqual([$('.scaffold-finite-scroll__content', document)]);
  });

  it('takes the root itself, the inner one of nested wrappers, and nothing hidden', () => {
    show(
      `<div componentkey="expandedAAFeedType_X">${sdui()}</div><div hidden>${sdui({ key: 'AB', tools: 'CgsIjoCAgJansdnPAQ' })}</div>`,
    );
    const post = $('[role="listitem"]', document);
    expect(linkedin.posts.find(document)).toEqual([post]);
    expect(linkedin.posts.find(post)).toEqual([post]);
  });

  it('gives a second drawing of the same post once', () => {
    show(sdui() + sdui({ key: 'AB' }));
    expect(linkedin.posts.find(document)).toHaveLength(1);
  });
});

describe('reading', () => {
  it('gives a sighting that the background accepts, whatever the page says', () => {
    const evil = '&lt;img src=x onerror=alert(1)&gt; \u202egnp.exe';
    show(sdui({ name: evil + 'x'.repeat(10_000), text: 'y'.repeat(100_000) }));
    const { value } = readFirst();
    expect(ShownPost.parse(value)).toEqual(value);
    expect(value?.author?.name).toMatch(/^<img src=x onerror=alert\(1\)> gnp\.exex+$/);
  });

  it('says nothing of a post without an id, unless it is asked for what cannot be kept', () => {
    show(sdui({ tools: '' }));
    expect(readFirst()).toEqual({ value: undefined, missing: ['id'] });
    const { value } = readUnnamed($('[role="listitem"]', document), context);
    expect(value).toMatchObject({ post: { id: '' }, author: { handle: 'lina-ferro' } });
    expect(value?.permalink).toBeUndefined();
  });

  it('takes no degree of connection for a name', () => {
    show(sdui({ name: '• 2nd' }));
    expect(readFirst().value?.author?.name).toBeUndefined();
  });

  it('says nothing of a post without an author', () => {
    show(sdui({ name: '' }));
    expect(readFirst()).toEqual({ value: undefined, missing: ['author'] });
  });

  it('reports what it did not find', () => {
    show(sdui({ slot: 'Words', tools: 'EgsIjoCAgLb7w9vPAQ' }).replace(icons, ''));
    expect(readFirst().missing).toEqual(['metrics.reactions', 'metrics.comments', 'metrics.shares']);
  });

  it('takes no line for a name that no face and no button says', () => {
    show(sdui().replace('alt="View Lina Ferro’s profile"', 'alt=""'));
    expect(readFirst()).toMatchObject({ value: { author: { handle: 'lina-ferro' } }, missing: ['author.name'] });
    expect(readFirst().value?.author?.name).toBeUndefined();
  });

  it('does not know whether a post quotes where another author is named in it', () => {
    show(sdui());
    expect(readFirst().value?.quotes).toBe(false);
    const another = '<div><a href="https://www.linkedin.com/in/otto-berg/"><p>Otto Berg</p></a></div>';
    show(sdui({ counts: another }));
    expect(readFirst().value).not.toHaveProperty('quotes');
  });

  it('reads a text as it is when the button to unfold it is wrapped', () => {
    show(sdui({ text: 'See <strong>clay</strong><span><button aria-hidden="true">…more</button></span>' }));
    expect(readFirst().value?.text).toBe('See clay');
  });

  it('reads a hashtag in which something hidden waits', () => {
    const trap = '<div hidden><p>Elsewhere</p></div>';
    show(sdui({ text: `Fired: <a href="/search/?keywords=%23clay"><span>#clay</span>${trap}</a>` }));
    expect(readFirst().value?.text).toBe('Fired: #clay');
  });

  it('knows a page of a document', () => {
    const page = '<div><ul><li><figure><img src="/v2/feedshare-document-images_800/1.jpg"></figure></li></ul></div>';
    show(sdui({ counts: page }));
    expect(readFirst().value?.media).toEqual(['photo', 'document']);
  });

  describe('what is attached', () => {
    const formatOfFirst = (attached: string) => {
      show(sdui({ counts: attached }));
      const { value } = readFirst();
      return value && interpreted(value).format;
    };
    const question =
      '<a href="https://www.linkedin.com/feed/update/urn:li:activity:7483724661155430407/"><p>Which one?</p></a>';
    const choice = (word: string): string => `<button componentkey="${word}"><span>${word}</span></button>`;
    const pair = choice('Clay') + choice('Glass');

    it('knows a poll by its choices, in boxes of their own too', () => {
      expect(formatOfFirst(`<div>${question}<div>${pair}</div></div>`)).toBe('poll');
      const boxed = `<div>${choice('Clay')}</div><div>${choice('Glass')}</div>`;
      expect(formatOfFirst(`<div>${question}<div>${boxed}</div></div>`)).toBe('poll');
    });

    it('leaves open what leads to a post of its own and looks like nothing that is known', () => {
      const results = '<div><p>Clay</p><p>73%</p></div><div><p>Glass</p><p>27%</p></div>';
      expect(formatOfFirst(`<div>${question}<div>${results}</div></div>`)).toBeUndefined();
      const deep = `<div><div>${choice('Clay')}</div></div><div><div>${choice('Glass')}</div></div>`;
      expect(formatOfFirst(`<div>${question}<div>${deep}</div></div>`)).toBeUndefined();
      expect(formatOfFirst('')).toBe('text');
    });

    it('leaves open what leads somewhere within LinkedIn, and knows a card that leads elsewhere', () => {
      const card = (href: string, more = ''): string => `<div><a href="${href}"${more}><div>A kiln</div></a></div>`;
      for (const path of ['jobs/view/1/', 'events/1/', 'newsletters/1/', 'pulse/a-b/'])
        expect(formatOfFirst(card(`https://www.linkedin.com/${path}`))).toBeUndefined();
      expect(formatOfFirst(card('https://kiln.example/', ' target="_blank"'))).toBe('link');
      expect(formatOfFirst('<div><button>Show translation</button></div>')).toBe('text');
      expect(formatOfFirst(row(comments + reposts))).toBe('text');
    });

    it('knows a poll of the old front end, and leaves open what it marks with a name that is new', () => {
      const old = (attached: string) => {
        show(`<div class="feed-shared-update-v2" role="article" data-urn="urn:li:activity:7483822807449600007">
          <div class="update-components-actor__container"><a href="https://www.linkedin.com/in/otto-berg"><span class="update-components-actor__title"><span aria-hidden="true">Otto Berg</span></span></a></div>
          <div class="update-components-text update-components-update-v2__commentary">Clay.</div>${attached}</div>`);
        const { value } = linkedin.posts.read($('[role="article"]', document), context);
        return value && interpreted(value).format;
      };
      expect(old('')).toBe('text');
      expect(old('<div class="update-components-poll feed-shared-update-v2__content"></div>')).toBe('poll');
      expect(old('<div class="update-components-event feed-shared-update-v2__content"></div>')).toBeUndefined();
    });

    it('takes no buttons for choices that lost an icon or say in a label what they do', () => {
      show(
        sdui({
          actions: icons.replaceAll('<button>', '<button componentkey="b">').replace(/<svg id="repost.*?svg>/, ''),
        }),
      );
      expect(readFirst().value?.media).toEqual([]);
      expect(formatOfFirst(pair.replaceAll('<button', '<button aria-label="Page 1 of 2"'))).toBe('text');
    });
  });

  it('takes the site of the author for no card, however often it is drawn', () => {
    const site =
      '<a href="https://www.linkedin.com/safety/go/?url=https%3A%2F%2Flina.example" target="_blank">My site</a>';
    show(sdui({ name: 'Lina Ferro', slot: `2h •</p>${site}<p>`, counts: `<div>${site}</div>` }));
    expect(readFirst().value?.cardLinks).toEqual([]);
  });

  it('takes a link in a text that lost its mark for no card', () => {
    show(
      sdui({ text: 'See <a href="https://kiln.example/" target="_blank">kiln.example</a>' }).replace(
        'data-testid',
        'data-new',
      ),
    );
    expect(readFirst().value?.cardLinks).toEqual([]);
  });

  it('is not taken in by a header that lost its line', () => {
    const header =
      '<div><p componentkey="h"><a href="https://www.linkedin.com/in/otto-berg/"><strong>Otto Berg</strong></a> likes this</p></div>';
    show(sdui({ header }));
    expect(readFirst().value?.author?.handle).toBe('lina-ferro');
  });

  it('takes nobody for a reposter where the verb is gone; companies need none', () => {
    const header = (path: string): string =>
      `<div><p componentkey="h"><a href="https://www.linkedin.com/${path}/"><strong>Kiln Co</strong></a></p></div><hr>`;
    const reposter = (path: string) => {
      show(sdui({ header: header(path) }));
      const { value } = readFirst();
      return value && interpreted(value).repostedBy?.handle;
    };
    expect(reposter('in/otto-berg')).toBeUndefined();
    expect(reposter('company/kiln-co')).toBe('kiln-co');
  });

  it('knows who reposted, and whose post it is', () => {
    const header =
      '<div><p componentkey="h"><a href="https://www.linkedin.com/company/kiln-co/posts/"><strong>Kiln Co</strong></a> reposted this</p></div><hr>';
    show(sdui({ header }));
    expect(readFirst().value).toMatchObject({
      author: { handle: 'lina-ferro' },
      repostedBy: { handle: 'kiln-co', name: 'Kiln Co', isOrganisation: true },
    });
  });
});

describe('counts', () => {
  const metricsOfFirst = () => {
    const { value } = readFirst();
    return value ? interpreted(value).metrics : {};
  };
  const metricsOf = (markup: Markup) => {
    show(sdui(markup));
    return Object.fromEntries(Object.entries(metricsOfFirst()).map(([name, count]) => [name, [count.from, count.to]]));
  };

  it('reads reactions beside their kinds, however many boxes are around them', () => {
    const said = '<span>Otto Berg and 29 others reacted</span><span aria-hidden="true">Otto Berg and 29 others</span>';
    const kinds = '<ul role="presentation"></ul>';
    const shown = (inner: string): string => row(`<a href="/feed/"><div>${inner}</div></a>`);
    expect(metricsOf({ counts: shown(`${kinds}<div><p>${said}</p></div>`) })).toEqual({ reactions: [30, 30] });
    expect(metricsOf({ counts: shown(`<div>${kinds}</div><div><div><p><b>${said}</b></p></div></div>`) })).toEqual({
      reactions: [30, 30],
    });
    const alone = shown(`${kinds}<div><p>${said.replaceAll(' and 29 others', '')}</p></div>`);
    expect(metricsOf({ counts: alone })).toEqual({ reactions: [1, 2] });
    expect(metricsOf({ counts: alone.replace(' role="presentation"', '') })).toEqual({});
    expect(metricsOf({ counts: alone.replaceAll('Otto Berg', 'O'.repeat(500)) })).toEqual({});
  });

  it('reads what stands in place of an age where its key is in another attribute', () => {
    show(sdui({ slot: 'Promoted' }).replaceAll('componentkey', 'id'));
    const { value } = readFirst();
    expect(value && interpreted(value)).toMatchObject({ promoted: true });
  });

  it('tells comments from reposts by what they are, also when one is missing', () => {
    expect(metricsOf({ counts: row(comments + reposts) })).toEqual({ comments: [15, 15], shares: [3, 3] });
    expect(metricsOf({ counts: row(reposts) })).toEqual({ shares: [3, 3] });
  });

  it('never makes a zero of nothing', () => {
    expect(metricsOf({})).toEqual({});
    expect(metricsOf({ actions: icons.replace('Comment', '\u200b') })).toEqual({});
  });

  it('does not take the votes of a poll for counts', () => {
    expect(metricsOf({ counts: row('<a href="/feed/"><p>73 votes</p></a>') })).toEqual({});
  });

  it('reads numbers inside the buttons, before the icons are there too', () => {
    const beside = '<a href="/feed/"><div id="g">59 reactions</div><div id="h"><ul></ul></div></a>';
    const numbers = icons.replace('Comment', '4').replace('Repost', '10') + beside;
    const expected = { reactions: [59, 59], comments: [4, 4], shares: [10, 10] };
    expect(metricsOf({ actions: numbers })).toEqual(expected);
    const loading = numbers.replace(/<svg[^>]*><\/svg>/g, '<span data-dynamic-icon-loading></span>');
    expect(metricsOf({ actions: loading })).toEqual(expected);
  });

  it('reads comments where a post cannot be shared, and nothing where a button is one too many', () => {
    const comment = '<div></div><button><svg id="comment-small"></svg><span>4</span></button>';
    expect(metricsOf({ actions: comment })).toEqual({ comments: [4, 4] });
    expect(metricsOf({ actions: `${comment}<button>7</button><button>10</button>` })).toEqual({});
  });

  it('takes nothing from what is hidden, and no two numbers for one', () => {
    const hidden = (inner: string): string => `<div hidden>${inner}</div>`;
    expect(metricsOf({ counts: hidden(comments + reposts) })).toEqual({});
    const numbers = icons.replace('Comment', `4${hidden('9')}`).replace('>Repost<', '>1</span><span>0<');
    expect(metricsOf({ actions: numbers })).toEqual({});
    expect(metricsOf({ actions: icons.replace('Comment</span>', `</span>${hidden('<b>9</b>')}`) })).toEqual({});
  });

  it('reads how often an own post was shown', () => {
    const link = '<a href="https://www.linkedin.com/analytics/post-summary/urn:li:activity:1/">1,010 impressions</a>';
    expect(metricsOf({ counts: row(link) })).toEqual({ views: [1010, 1010] });
  });
});

describe('signed out', () => {
  const guest = (
    header: string,
  ): string => `<article data-activity-urn="urn:li:activity:7483822807449600007" data-attributed-urn="urn:li:ugcPost:7483120680960000007">${header}
    <a href="https://www.linkedin.com/in/lina-ferro" data-tracking-control-name="x_feed-actor-name">Lina Ferro</a><span><time>2h</time></span><p data-test-id="x__commentary">Clay.</p></article>`;
  const read = (header: string) => {
    show(guest(header));
    const { value } = linkedin.posts.read($('article', document), context);
    return value && interpreted(value);
  };

  it('says of an id that is older than its post only what holds for a repost and for a scheduled post', () => {
    const { publishedAt, repostedBy } = read('') ?? {};
    expect(publishedAt).toEqual({ from: Date.parse('2026-07-15T11:30:00Z'), to: Date.parse('2026-07-17T10:00:00Z') });
    expect(repostedBy).toBeUndefined();
  });

  it('has all of the text of an original that is reshared', () => {
    const original = `<article data-test-id="feed-reshare-content" data-activity-urn="urn:li:activity:7483120680960000007">
      <a href="https://www.linkedin.com/in/otto-berg" data-tracking-control-name="x_feed-actor-name">Otto Berg</a>
      <p data-test-id="x__commentary">Glaze.</p></article>`;
    expect(read(original)).toMatchObject({
      author: { handle: 'lina-ferro' },
      text: 'Clay.',
      quotes: true,
      quoted: { author: { handle: 'otto-berg' }, text: 'Glaze.', textComplete: true },
    });
  });

  it('leaves open what is attached under a new name; a film of another site is a card', () => {
    const post = (attached: string) => {
      show(guest(`<div data-test-id="${attached}"></div>`).replace(/ data-attributed-urn="[^"]*"/, ''));
      const { value } = linkedin.posts.read($('article', document), context);
      return value && interpreted(value).format;
    };
    expect(post('x')).toBe('text');
    expect(post('feed-event-content')).toBeUndefined();
    const name = 'ingested-content-summary-external-video-content';
    const link = `${name}"></div><section data-test-id="${name}__headings"><a href="https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Ffilm.example">A film</a></section><div class="`;
    expect(post(link)).toBe('link');
  });

  it('has no format where the post may be a repost', () => {
    expect(read('')).not.toHaveProperty('format');
  });

  it('names who reposted in every language, but nobody who is the author', () => {
    const header = (handle: string) =>
      `<p class="main-feed-activity-card__header"><a href="https://www.linkedin.com/in/${handle}">N</a> xyz</p>`;
    expect(read(header('otto-berg'))?.repostedBy?.handle).toBe('otto-berg');
    expect(read(header('lina-ferro'))?.repostedBy).toBeUndefined();
  });
});

describe('comments', () => {
  const of = { network: 'linkedin', kind: 'activity', id: '7483822807449600007' } as const;
  const comment = (id: string): string =>
    `<div componentkey="replaceableComment_urn:li:comment:(urn:li:activity:${of.id},${id})"><a href="https://www.linkedin.com/in/otto-berg/"><figure><img alt="View Otto Berg’s profile"></figure><p><span aria-hidden="true">Otto Berg</span></p></a><p componentkey="comment-commentary_1"><span data-testid="expandable-text-box">Yes.</span></p></div>`;
  const showUnder = (inner: string): readonly Element[] => {
    show(sdui().replace('-replaceableCommentToolsAA"></div>', `-replaceableCommentToolsAA"></div><div>${inner}</div>`));
    return linkedin.posts.findComments($('[role="listitem"]', document));
  };

  it('are told apart from what a recycled element shows by now', () => {
    const [found] = showUnder(comment('7483830357196800007'));
    const read = (ref: PostRef) => found && linkedin.posts.readComment(found, ref, context);
    expect(read(of)).toMatchObject({ id: '7483830357196800007', post: of, text: 'Yes.' });
    expect(read({ ...of, id: '7483120680960000007' })).toBeUndefined();
  });

  it('are counted once, drawn twice or not', () => {
    expect(showUnder(comment('7483830357196800007') + comment('7483830357196800007'))).toHaveLength(1);
    expect(showUnder('')).toEqual([]);
  });

  it('have no time that is yet to come', () => {
    const [found] = showUnder(comment('7584267806310400007'));
    const read = found && linkedin.posts.readComment(found, of, context);
    expect(read).toMatchObject({ author: { handle: 'otto-berg', name: 'Otto Berg' } });
    expect(read?.publishedAt).toBeUndefined();
  });
});

describe('the row of actions', () => {
  it('is where the buttons are', () => {
    show(sdui());
    const post = $('[role="listitem"]', document);
    expect(linkedin.posts.actionRow(post)).toBe($('#row-AA', document));
    show(sdui().replace(/<svg[^>]*><\/svg>/g, ''));
    expect(linkedin.posts.actionRow($('[role="listitem"]', document))).toBe($('#row-AA', document));
  });
});

describe('profiles', () => {
  const card = (handle: string): string =>
    `<section componentkey="com.linkedin.sdui.profile.card.refACoAALTopcard"><a href="https://www.linkedin.com/in/${handle}/"><h2>Lina Ferro</h2></a></section>`;
  const read = (path: string) => linkedin.readProfile(document, new URL(path, url), 5);

  it('are not read while the card of the one before is still there', () => {
    show(card('otto-berg'));
    expect(read('/in/lina-ferro/')).toBeUndefined();
    show(card('Lina-Ferro'));
    expect(read('/in/lina-ferro/')).toMatchObject({
      value: { profile: { stableId: 'ACoAAL' } },
      missing: ['followers'],
    });
  });

  it('are read where their keys stand in another attribute', () => {
    const activity =
      '<div componentkey="com.linkedin.sdui.profile.card.reflina-ferroActivity"><h2>Activity</h2><div><p>17,457 followers</p></div></div>';
    show((card('lina-ferro') + activity).replaceAll('componentkey', 'id'));
    expect(read('/in/lina-ferro/')?.value).toMatchObject({
      profile: { name: 'Lina Ferro', stableId: 'ACoAAL' },
      countLabels: { followers: '17,457 followers' },
    });
  });

  it('are only those of profiles and companies', () => {
    show(card('lina-ferro'));
    expect(read('/feed/')).toBeUndefined();
    expect(read('/company/lina-ferro/')).toBeUndefined();
    show('<h1 class="org-top-card-summary__title">Kiln Co</h1>');
    expect(read('/in/lina-ferro/')).toBeUndefined();
  });

  it('read the page of a company of the old front end', () => {
    show(
      '<main><h1 class="org-top-card-summary__title">Kiln Co</h1><div class="org-top-card-summary-info-list__info-item">Ceramics</div><div class="org-top-card-summary-info-list__info-item">12K followers</div><a><div class="org-top-card-summary-info-list__info-item">201-500 employees</div></a></main>',
    );
    const company = read('/company/kiln-co/')?.value;
    expect(company && interpretedProfile(company)).toMatchObject({
      profile: { handle: 'kiln-co', name: 'Kiln Co', isOrganisation: true },
      followers: { from: 11_500, to: 12_999 },
    });
    setAddress('/company/kiln-co/');
    expect(linkedin.findNames(document)).toEqual([
      { element: $('h1', document), profile: expect.objectContaining({ handle: 'kiln-co' }), role: 'header' },
    ]);
    setAddress('/feed/');
    expect(linkedin.findNames(document)).toEqual([]);
  });
});

it('knows the theme of each front end', () => {
  show('<div id="interop-outlet" class="theme--dark"></div>');
  expect(linkedin.themeOf(document)).toBe('dark');
  show('');
  document.documentElement.className = 'theme theme--mercado theme--dark';
  expect(linkedin.themeOf(document)).toBe('dark');
  show('');
  document.body.style.backgroundColor = 'rgb(10, 10, 10)';
  expect(linkedin.themeOf(document)).toBe('dark');
  document.body.removeAttribute('style');
});
