// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { facebook, surfaceIn } from './adapter.ts';
import { interpreted } from '../interpret.ts';
import { readUnnamed } from './post.ts';

const context = {
  seenAt: Date.UTC(2026, 2, 10, 12),
  url: new URL('https://www.facebook.com/'),
  surface: 'home',
} as const;

interface Unit {
  readonly time?: string;
  readonly audience?: string;
  readonly body?: string;
  readonly counts?: string;
  readonly labels?: readonly [like: string, comment: string, share: string];
  readonly marks?: boolean;
  readonly comments?: string;
  readonly attributes?: string;
}

/** A post of the hardened arm: nothing but the author line is marked, unless attributes are given. */
function show(unit: Unit, language = 'en'): Element {
  const { time = '?x', audience = 'Public', body = '', counts = '', labels = ['Like', 'Comment', 'Share'] } = unit;
  const mark = (name: string) => (unit.marks === false ? '' : `<div data-ad-rendering-role="${name}_button"></div>`);
  const bar = ['like', 'comment', 'share']
    .map((name, index) => `<div><div role="button"><i></i>${mark(name)}<span>${labels[index]}</span></div></div>`)
    .join('');
  document.documentElement.lang = language;
  document.body.innerHTML = `<div role="main"><div role="feed"><div ${unit.attributes ?? ''}>
    <div><div data-ad-rendering-role="profile_name"><h4><a href="/harbour.tea">Harbour Tea</a></h4></div>
    <div><a href="${time}"></a><svg title="${audience}"></svg></div></div>
    <div data-ad-rendering-role="story_message"><div>Hello</div></div>${body}
    <div data-visualcompletion="ignore-dynamic"><div><div>${counts}</div><div>${bar}</div>${unit.comments ?? ''}</div></div>
  </div></div></div>`;
  const [post] = facebook.posts.find(document);
  if (!post) throw new Error('no post');
  return post;
}

const read = (unit: Unit, language?: string) => {
  const { value } = readUnnamed(show(unit, language), context);
  if (!value) throw new Error('no value');
  return { ...value, metrics: interpreted(value).metrics };
};
const button = (text: string) => `<span><div role="button"><span>${text}</span></div></span>`;
const exactly = (value: number) => ({ from: value, to: value });

describe('counts are told apart by the words of the buttons', () => {
  it.each([
    ['en', ['Like', 'Comment', 'Share'], '782 comments', '114 shares'],
    ['vi', ['Thích', 'Bình luận', 'Chia sẻ'], '782 bình luận', '114 lượt chia sẻ'],
    ['pt', ['Curtir', 'Comentar', 'Compartilhar'], '782 comentários', '114 compartilhamentos'],
    ['es', ['Me gusta', 'Comentar', 'Compartir'], '782 comentarios', '114 veces compartido'],
    ['fr', ['J’aime', 'Commenter', 'Partager'], '782 commentaires', '114 partages'],
    ['de', ['Gefällt mir', 'Kommentieren', 'Teilen'], '782 Kommentare', '114 Mal geteilt'],
    ['it', ['Mi piace', 'Commenta', 'Condividi'], '782 commenti', '114 condivisioni'],
    ['tr', ['Beğen', 'Yorum Yap', 'Paylaş'], '782 Yorum', '114 Paylaşım'],
    ['pl', ['Lubię to!', 'Skomentuj', 'Udostępnij'], '782 komentarze', '114 udostępnień'],
    ['ru', ['Нравится', 'Комментировать', 'Поделиться'], 'Комментарии: 782', 'Поделились: 114'],
    ['ar', ['أعجبني', 'تعليق', 'مشاركة'], '٧٨٢ تعليق', '١١٤ مشاركة'],
    ['ja', ['いいね！', 'コメントする', 'シェアする'], 'コメント782件', 'シェア114件'],
    ['ko', ['좋아요', '댓글 달기', '공유하기'], '댓글 782개', '공유 114회'],
    ['zh-Hant', ['讚', '留言', '分享'], '782則留言', '114次分享'],
    ['hi', ['पसंद करें', 'कमेंट करें', 'शेयर करें'], '782 कमेंट', '114 शेयर'],
    ['el', ['Μου αρέσει!', 'Σχολιάστε', 'Κοινοποίηση'], '782 σχόλια', '114 κοινοποιήσεις'],
    ['fi', ['Tykkää', 'Kommentti', 'Jaa'], '782 kommenttia', '114 jakoa'],
  ] as const)('%s', (language, labels, comments, shares) => {
    for (const marks of [true, false]) {
      expect(read({ labels, marks, counts: button(comments) + button(shares) }, language).metrics).toEqual({
        comments: exactly(782),
        shares: exactly(114),
      });
      expect(read({ labels, marks, counts: button(comments) }, language).metrics).toEqual({ comments: exactly(782) });
      expect(read({ labels, marks, counts: button(shares) }, language).metrics).toEqual({ shares: exactly(114) });
    }
  });

  it('tells comments also where a post cannot be shared', () => {
    for (const marks of [true, false]) {
      const post = show({ marks, counts: button('782 comments') });
      [...post.querySelectorAll('[role="button"]')].at(-1)?.parentElement?.remove();
      const { value } = readUnnamed(post, context);
      expect(value && interpreted(value).metrics).toEqual({ comments: exactly(782) });
    }
  });

  it('says nothing of a number that it cannot name', () => {
    expect(read({ counts: button('12') }).metrics).toEqual({});
    expect(read({ counts: button('12 plays') }).metrics).toEqual({});
    expect(read({ counts: '<span>94K views</span>' }).metrics).toEqual({});
  });

  it('never takes the number of reactions for shares or views', () => {
    const attributes = 'aria-describedby="a b c d e"';
    const body = '<video></video>';
    expect(read({ attributes, counts: button('<div>12</div><i></i>') }).metrics).toEqual({ shares: exactly(12) });
    const bar = '<span role="toolbar"></span>';
    const plain = `<div>${bar}<div>All reactions:</div><span>1.4K</span></div>`;
    const inButton = `<div>${bar}${button('<div>All reactions:</div><span>1.4K</span><span>1.4K</span>')}</div>`;
    const reactions = { from: 1400, to: 1499, shown: '1.4K' };
    for (const total of [plain, inButton]) {
      expect(read({ attributes, body, counts: total }).metrics).toEqual({ reactions });
      expect(read({ attributes, body, counts: total + total }).metrics).toEqual({ reactions });
      expect(read({ attributes, body, counts: total.replace(bar, `<i>${bar}</i>`) }).metrics).toEqual({});
      expect(read({ attributes, body, counts: total.replace(' role="toolbar"', '') }).metrics).toEqual({});
    }
  });

  it('never takes what stands in no button for shares, whatever the order of the buttons says', () => {
    const labels = ['Like', 'Share', 'Comment'] as const;
    const body = '<video></video>';
    expect(read({ body, labels, marks: false, comments: '<h3>3 comments</h3>' }).metrics).toEqual({});
  });

  it('never takes the reactions to what is attached for those to the post', () => {
    const bar = '<div><span role="toolbar"></span><div>All reactions:</div><span>999</span></div>';
    const attributes = 'aria-describedby="t m a r c"';
    expect(read({ attributes, body: `<div id="a"><div>${bar}</div></div>` }).metrics).toEqual({});
  });

  it('never takes the heading over the comments for views, whatever its words are', () => {
    const unit = {
      body: '<video></video>',
      labels: ['Vind ik leuk', 'Reageren', 'Delen'] as const,
      comments: '<h3>3 opmerkingen</h3>',
    };
    expect(read(unit, 'nl').metrics).toEqual({});
  });

  it('never reads a number that is hidden before another as a part of it', () => {
    const counts = '<span><div role="button"><span hidden>777</span><span>12 comments</span></div></span>';
    expect(read({ counts }).metrics).toEqual({ comments: exactly(12) });
  });

  it('takes the number beside the shares of a video for views', () => {
    const views = { from: 94_000, to: 94_999, shown: '94K' };
    expect(read({ body: '<video></video>', counts: `${button('3 shares')}<span>94K views</span>` }).metrics).toEqual({
      shares: exactly(3),
      views,
    });
  });
});

describe('advertisements', () => {
  const labelled = (label: string) =>
    read({ body: `<span id="l">${label}</span>`, time: '?x#"><span aria-labelledby="l"></span><b class="' });

  it.each([
    ['Sponzorováno', 'cs', true],
    ['Hirdetés', 'hu', true],
    ['ได้รับการสนับสนุน', 'th', true],
    ['Спонсорирано', 'bg', true],
    ['Gestern', 'de', false],
    ['Xyzzy', 'de', undefined],
    ['Sponzor Klub', 'cs', undefined],
  ])('%s in %s', (label, language, promoted) => {
    const post = show(
      { body: `<span id="l">${label}</span>`, time: '?x#"><span aria-labelledby="l"></span><b class="' },
      language,
    );
    const { value } = readUnnamed(post, context);
    expect(value && interpreted(value).promoted).toBe(promoted);
  });

  it('are told by the label where the time would be', () => {
    expect(labelled('Sponsored').promoted).toBe(true);
    expect(labelled('Được tài trợ').promoted).toBe(true);
    expect(labelled('3h').promoted).toBe(false);
    expect(read({ time: '/ads/about/?x' }).promoted).toBe(true);
  });
  it('are not guessed from a label that means nothing to us', () => {
    expect(labelled('Kupikwa').promoted).toBeUndefined();
    expect(read({}).promoted).toBeUndefined();
  });
  it('are not what only friends may see, nor what leads to itself', () => {
    expect(read({ audience: 'Shared with Harbour Tea’s friends' }).promoted).toBe(false);
    expect(
      read({ time: '/harbour.tea/posts/123456789012345', body: '<div data-ad-rendering-role="cta-x"></div>' }).promoted,
    ).toBe(false);
  });
});

describe('the text', () => {
  const textOf = (message: string) => {
    const post = show({});
    const old = post.querySelector('[data-ad-rendering-role="story_message"]');
    if (old) old.innerHTML = message;
    const { text, textComplete } = readUnnamed(post, context).value ?? {};
    return { text, textComplete };
  };
  const unknown = { text: undefined, textComplete: undefined };

  it('is cut where a button stands in it', () => {
    const cut = { text: 'One\nTwo …', textComplete: false };
    expect(textOf('<div dir="auto">One</div><div dir="auto">Two … <div role="button">See more</div></div>')).toEqual(
      cut,
    );
    expect(textOf('<div dir="auto">One</div><div dir="auto">Two … <div tabindex="0">See more</div></div>')).toEqual(
      cut,
    );
  });
  it('is cut or not where a button stands apart from it, as the one to translate does', () => {
    const apart = '<div dir="auto">One</div><div><div role="button">See translation</div></div>';
    expect(textOf(apart)).toEqual({ text: 'One', textComplete: undefined });
    expect(textOf(apart.replace('One', 'One … <div role="button">See more</div>')).textComplete).toBe(false);
  });
  it('is not read where a button lost all that marks one', () => {
    expect(textOf('<div dir="auto">One … <div>See more</div></div>')).toEqual(unknown);
    expect(textOf('<div><div><span>One</span></div></div><div>See more</div>')).toEqual(unknown);
  });
  it('is whole in blocks that are all alike', () => {
    expect(textOf('<span><div>One</div><div>Two</div></span>')).toEqual({ text: 'One\nTwo', textComplete: true });
    expect(textOf('<div dir="auto">One</div>')).toEqual({ text: 'One', textComplete: true });
  });
  it('is not read where its hidden copy is not hidden', () => {
    expect(textOf('<div><div>One</div></div><div><div>One</div></div><div></div>')).toEqual(unknown);
    expect(textOf('<div aria-hidden="true"><div>One</div></div><div><div>One</div></div><div></div>').text).toBe('One');
  });
  it('is not cut by what is hidden in it', () => {
    expect(textOf('One<div hidden><div role="button">See more</div></div>').textComplete).toBe(true);
  });
  it('of an original that is shared may be cut too', () => {
    const original = (
      text: string,
    ) => `<div data-ad-rendering-role="profile_name"><h5><a href="/other">Other</a></h5></div>
      <div data-ad-rendering-role="story_message"><div dir="auto">${text}</div></div>`;
    const quotedOf = (text: string) => read({ body: original(text) }).quoted;
    expect(quotedOf('One')).toMatchObject({ text: 'One', textComplete: true });
    expect(quotedOf('One … <div role="button">See more</div>')).toMatchObject({ text: 'One …', textComplete: false });
  });
  it('is its own where only the original has the newer mark', () => {
    const post = show({
      body: `<div data-ad-rendering-role="profile_name"><h5><a href="/other">Other</a></h5></div>
        <div data-ad-rendering-role="story_message"><div>Theirs</div></div>`,
    });
    const own = post.querySelector('[data-ad-rendering-role="story_message"]');
    own?.removeAttribute('data-ad-rendering-role');
    own?.setAttribute('data-ad-preview', 'message');
    expect(readUnnamed(post, context).value).toMatchObject({ text: 'Hello', quoted: { text: 'Theirs' } });
  });
  it('is not said to be empty where only its mark is missing', () => {
    const post = show({});
    post.querySelector('[data-ad-rendering-role="story_message"]')?.removeAttribute('data-ad-rendering-role');
    expect(readUnnamed(post, context).value).not.toHaveProperty('text');
  });
});

describe('a post of a group, outside of the group', () => {
  const member = '<a href="/groups/559764607001122/user/100000000000007/?__cft__[0]=A">Anna Berg</a>';
  const showWith = (line: string) => {
    const post = show({ attributes: 'aria-posinset="1" aria-describedby="t m a r c"' });
    const heading = post.querySelector('h4');
    if (heading) heading.innerHTML = '<a href="/groups/559764607001122/?__cft__[0]=A">Refill points</a>';
    const under = heading?.parentElement?.nextElementSibling;
    under?.setAttribute('id', 't');
    if (under) under.innerHTML = line;
    return post;
  };
  const time = '<a href="/groups/559764607001122/posts/123456789012345/" aria-label="5h">5h</a>';

  it('is by whom stands in front of the time', () => {
    const post = showWith(`<span>${member}</span> · ${time}`);
    expect(facebook.posts.read(post, context).value).toMatchObject({
      post: { id: '123456789012345' },
      author: { handle: '100000000000007', name: 'Anna Berg' },
      timeLabel: { text: '5h' },
      promoted: false,
    });
    expect(facebook.findNames(document).map(({ profile, role }) => [profile.name, role])).toEqual([
      ['Anna Berg', 'author'],
    ]);
  });

  it('is by nobody where its author is not named', () => {
    const { value, missing } = facebook.posts.read(showWith(`<span>Anonymous participant</span> · ${time}`), context);
    expect(value).toMatchObject({ post: { id: '123456789012345' }, timeLabel: { text: '5h' } });
    expect(value).not.toHaveProperty('author');
    expect(missing).toContain('author');
  });
});

describe('what is attached', () => {
  it('is left open where the post lists something that is none of what is known', () => {
    const described = (attached: string) => {
      const unit = { attributes: 'aria-posinset="1" aria-describedby="t m a r c"', body: attached };
      return read(unit).media;
    };
    expect(described('')).toEqual([]);
    expect(described('<div id="a"><div>Tea tasting</div><a href="/events/1/">Fri, 7 pm</a></div>')).toBeUndefined();
    expect(
      described('<div id="a"><div role="checkbox">Oolong</div><div role="checkbox">Sencha</div></div>'),
    ).toBeUndefined();
  });
});

describe('which post it is', () => {
  const own = '/harbour.tea/posts/pfbid0AbcdefghijkLmnopq';
  const comment = (id: string, path = own) =>
    `<div role="article" aria-label="Comment"><a href="/anna?comment_id=${btoa(`comment:${id}_7`)}">Anna</a><a href="${path}?comment_id=7">1h</a></div>`;
  const photo = (query: string) => `<a href="/photo/?fbid=222222222222222&${query}"><img alt=""></a>`;
  const idOf = (unit: Unit) => read(unit).post;

  it.each([
    ['its own link', { time: '/harbour.tea/posts/123456789012345' }, 'post', '123456789012345'],
    ['a video', { time: '/harbour.tea/videos/123456789012345/' }, 'video', '123456789012345'],
    ['only a pfbid', { time: own }, 'pfbid', 'pfbid0AbcdefghijkLmnopq'],
    ['the number in a comment', { time: own, comments: comment('555555555555555') }, 'post', '555555555555555'],
    ['the set of its pictures', { body: photo('set=pcb.666666666666666') }, 'post', '666666666666666'],
    ['the link of a comment', { comments: comment('x') }, 'pfbid', 'pfbid0AbcdefghijkLmnopq'],
    [
      'no number of a picture',
      { time: own, body: photo('set=a.1'), comments: comment('222222222222222', '/photo/') },
      'pfbid',
      'pfbid0AbcdefghijkLmnopq',
    ],
  ] as const)('%s', (_what, unit, kind, id) => expect(idOf(unit)).toEqual({ network: 'facebook', kind, id }));

  it('tells a pfbid beside the number', () => {
    const aliases = [{ network: 'facebook', kind: 'pfbid', id: 'pfbid0AbcdefghijkLmnopq' }];
    expect(read({ time: own, comments: comment('555555555555555') })).toMatchObject({ aliases });
    // The hardened arm scrambles the time of the post, never that of a comment.
    expect(read({ comments: comment('555555555555555') })).toMatchObject({ aliases });
    expect(read({ time: own })).not.toHaveProperty('aliases');
  });

  it('is the first of a collection, or none of them', () => {
    const greeting = (id: string) =>
      `<div><h3><a href="/a">A</a></h3><a href="/permalink.php?story_fbid=${id}&id=1">2d</a></div>${comment(id, `/permalink.php?story_fbid=${id}&id=1`)}`;
    const attributes = 'aria-describedby="a b c d e"';
    const first = '111111111111111';
    const collection = greeting(first) + greeting('222222222222222');
    expect(read({ attributes, body: collection })).toMatchObject({ post: { id: first } });
    // What is left of the first says one thing, what is left of the second another.
    expect(idOf({ attributes, body: collection.replace(/href="\/anna[^"]*"/, '') })).toMatchObject({ id: '' });
    expect(idOf({ attributes, body: collection.replaceAll(/href="[^"]*111111111111111[^"]*"/g, '') })).toMatchObject({
      id: '',
    });
  });

  it('is not recorded without an id', () => {
    const post = show({ body: photo('set=a.1') });
    expect(facebook.posts.read(post, context)).toEqual({ value: undefined, missing: ['id', 'publishedAt'] });
    expect(readUnnamed(post, context).value?.post.id).toBe('');
  });

  it('does not take the pictures of a shared original for its own', () => {
    const body = `${photo('set=pcb.666666666666666')}<div data-ad-rendering-role="profile_name"><h5><a href="/other">Other</a></h5></div>`;
    const shared = { post: { id: '' }, quotes: true, media: [] };
    expect(read({ body })).toMatchObject(shared);
    // Its heading is one without its link too.
    expect(read({ body: body.replace(' href="/other"', '') })).toMatchObject(shared);
  });

  it('takes the address only for the post that it names', () => {
    const url = new URL('https://www.facebook.com/harbour.tea/posts/123456789012345');
    const inFeed = show({});
    expect(readUnnamed(inFeed, { ...context, url }).value?.post.id).toBe('');
    document.querySelector('[role="feed"]')?.setAttribute('role', 'dialog');
    expect(readUnnamed(inFeed, { ...context, url }).value?.post.id).toBe('123456789012345');
    const other = new URL('https://www.facebook.com/somebody.else/posts/123456789012345');
    expect(readUnnamed(inFeed, { ...context, url: other }).value?.post.id).toBe('');
  });
});

describe('a post that shares another, in a page that marks nothing', () => {
  const share = (words: string) => {
    const bar = ['Like', 'Comment', 'Share']
      .map((name) => `<div><div role="button"><i></i>${name}</div></div>`)
      .join('');
    document.body.innerHTML = `<div role="main"><div role="article" aria-posinset="1" aria-labelledby="h" aria-describedby="t m a r c">
      <div><h2 id="h"><a href="/harbour.tea">Harbour Tea</a> shared a post.</h2>
      <div id="t"><a href="/harbour.tea/posts/123456789012345" aria-label="2h">2h</a></div></div>${words}
      <div id="a"><a href="/photo/?fbid=222222222222222&set=pcb.999999999999999"><img alt="A cup"></a>
      <div><h3><a href="/leaf">Leaf</a></h3><div><a href="/leaf/posts/555555555555555" aria-label="3d">3d</a></div></div>
      <div data-ad-preview="message"><div>Theirs</div></div></div>
      <div data-visualcompletion="ignore-dynamic"><div><div></div><div>${bar}</div></div></div></div></div>`;
    const [post] = facebook.posts.find(document);
    return post && readUnnamed(post, context).value;
  };
  const shared = {
    post: { kind: 'post', id: '123456789012345' },
    author: { handle: 'harbour.tea', name: 'Harbour Tea' },
    timeLabel: { text: '2h' },
    quotes: true,
    media: [],
    quoted: { author: { handle: 'leaf' }, post: { id: '555555555555555' }, text: 'Theirs' },
  };

  it('has its own author, words, id and time, and nothing of the original', () => {
    expect(share('<div id="m"><div>Ours</div></div>')).toMatchObject({ ...shared, text: 'Ours' });
  });

  it('has no words where nobody wrote any', () => {
    expect(share('')).toMatchObject({ ...shared, text: '' });
  });
});

describe('what is no post', () => {
  it('is passed over', () => {
    const name = '<div data-ad-rendering-role="profile_name"><h4><a href="/a">A</a></h4></div>';
    document.body.innerHTML = `<div role="main">
      <div role="article"><div role="status"></div></div>
      <div role="article" aria-label="Comment by A" aria-describedby="x">${name}</div>
      <div hidden id="S:1"><div aria-posinset="1" aria-describedby="a b c d e">${name}</div></div>
      <div data-0="0">${name}</div></div>`;
    expect(facebook.posts.find(document)).toEqual([]);
    expect(facebook.posts.regions(document)).toHaveLength(1);
  });

  it('is an emptied unit, until it is filled again', () => {
    document.body.innerHTML =
      '<div aria-posinset="1" aria-describedby="a b c d e"><div data-virtualized="true"></div></div>';
    const [unit] = facebook.posts.find(document);
    expect(unit && facebook.posts.read(unit, context)).toEqual({ value: undefined, missing: [] });
  });

  it('leaves a page without any anchor alone', () => {
    document.body.innerHTML = '<p>Nothing here</p>';
    expect(facebook.posts.find(document)).toEqual([]);
    expect(facebook.posts.regions(document)).toEqual([]);
    expect(facebook.findNames(document)).toEqual([]);
    expect(facebook.readViewer(document)).toBeUndefined();
    expect(facebook.readProfile(document, new URL('https://www.facebook.com/harbour.tea'), 1)).toBeUndefined();
    expect(facebook.composerOf(document.body)).toBeUndefined();
  });
});

it('knows a profile behind a login wall by its address alone', () => {
  document.body.innerHTML = '<div role="dialog"><form action="https://www.facebook.com/login/device/"></form></div>';
  const url = new URL('https://www.facebook.com/harbour.tea/');
  const { value, missing } = facebook.readProfile(document, url, 1) ?? {};
  expect(value).toEqual({
    profile: { network: 'facebook', handle: 'harbour.tea' },
    countLabels: {},
    locale: 'en',
    seenAt: 1,
    reader: facebook.reader,
  });
  expect(missing).toEqual(['name', 'followers']);
});

it('takes a dialog of a group that was saved alone for a post', () => {
  const page = { surface: 'group', handle: 'tea' } as const;
  show({});
  expect(surfaceIn(document, page)).toBe('group');
  document.querySelector('[role="main"]')?.removeAttribute('role');
  expect(surfaceIn(document, page)).toBe('post');
});

it('keeps a poisoned name as text', () => {
  const post = show({});
  const link = post.querySelector('h4 a');
  if (link) link.textContent = `<img onerror=x>\u202e${'x'.repeat(10_000)}`;
  const name = readUnnamed(post, context).value?.author?.name ?? '';
  expect(name.startsWith('<img onerror=x>x')).toBe(true);
  expect(name).toHaveLength(300);
});

describe('a post without an id of its own', () => {
  const url = new URL('https://www.facebook.com/harbour.tea/posts/22222');
  const idOf = (post: Element) => readUnnamed(post, { ...context, url }).value?.post.id;
  /** The post once in the page, outside of a feed, and as often as asked in a dialog. */
  const showTwice = (inDialog: number): readonly Element[] => {
    const feed = show({}).closest('[role="feed"]');
    feed?.removeAttribute('role');
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    for (let count = 0; count < inDialog; count += 1) dialog.append(feed?.firstElementChild?.cloneNode(true) ?? '');
    document.body.append(dialog);
    return facebook.posts.find(document);
  };

  it('has that of the address where it is the only one outside of feeds', () => {
    expect(showTwice(0).map((post) => idOf(post))).toEqual(['22222']);
    expect(idOf(show({}))).toBe('');
  });

  it('has that of the address in the dialog, but not behind it', () => {
    expect(showTwice(1).map((post) => idOf(post))).toEqual(['', '22222']);
  });

  it('has none where the address can mean several, or came later', () => {
    expect(showTwice(2).map((post) => idOf(post))).toEqual(['', '', '']);
    const [post] = showTwice(0);
    expect(post && readUnnamed(post, { ...context, url: undefined }).value?.post.id).toBe('');
  });
});
