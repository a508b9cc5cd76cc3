import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../model/records.ts';
import { type Match, matchPost, type OwnPost } from './plan-match.ts';

const hour = 3_600_000;
const day = 24 * hour;
const due = Date.UTC(2026, 10, 24, 9);
const text =
  'Refills drop by 18 % in November, at all nine sites that we looked at. Nobody wants a cold bottle, so we set the water to 14 degrees: https://tidewell.example/winter?utm_source=x 💧 What do you do in winter?';

const entry = (more: Partial<PlanEntry> = {}): PlanEntry => ({
  id: 'entry',
  title: 'Refills',
  state: 'scheduled',
  createdAt: due - 5 * day,
  updatedAt: due - 5 * day,
  dueAt: due,
  variants: { x: text },
  ...more,
});
const post = (more: Partial<OwnPost> = {}): OwnPost => ({
  key: 'x:status:1',
  network: 'x',
  text,
  isCut: false,
  publishedAt: { from: due, to: due },
  firstSeenAt: due + hour,
  ...more,
});
const said = (match: Match): string =>
  match.is === 'one'
    ? match.entry.id
    : match.is === 'several'
      ? match.candidates.map(({ entry: { id } }) => `?${id}`).join(' ')
      : match.is;
const found = (one: OwnPost, ...entries: readonly PlanEntry[]): string => said(matchPost(one, entries));

describe('an own post is the entry', () => {
  it.each([
    ['as it was written', text],
    ['with its link shortened and the rest as it was', text.replace(/https:\S+/, 'https://t.co/a1B2c3')],
    ['with a link that shows only the site', text.replace(/https:\S+/, 'tidewell.example/wint…')],
    ['without its emoji', text.replace('💧', '')],
    ['with other white space and quotes', text.replaceAll('. ', '.\n\n').replaceAll('"', '“')],
    ['with one word changed', text.replace('degrees', 'grades')],
    ['with a typing error repaired and a word left out', text.replace('all nine', 'nine')],
  ])('%s', (_how, shown) => {
    expect(found(post({ text: shown }), entry())).toBe('entry');
  });

  it('where the page shows only how it begins, whole words or not', () => {
    expect(found(post({ text: 'Refills drop by 18 % in November, at all nine sites th…', isCut: true }), entry())).toBe(
      'entry',
    );
    expect(
      found(
        post({ text: 'Refills drop by 18 % in November, at all nine sites that we looked… more', isCut: true }),
        entry(),
      ),
    ).toBe('entry');
    // Too little to say so.
    expect(found(post({ text: 'Refills drop by 18 %…', isCut: true }), entry())).toBe('?entry');
  });

  it('of a thread by its first part; its further parts are no posts of their own', () => {
    const parts = ['Nobody wants a cold bottle on a cold morning.', 'So we set the water to 14 degrees everywhere.'];
    const thread = entry({ variants: { x: 'A thread on water in winter, part by part.' }, parts: { x: parts } });
    expect(found(post({ text: 'A thread on water in winter, part by part.' }), thread)).toBe('entry');
    expect(found(post({ text: parts[1] ?? '' }), thread)).toBe('part');
    expect(found(post({ text: parts[1] ?? '' }), { ...thread, state: 'published' })).toBe('part');
  });

  it('seen days later, by the time that the page tells', () => {
    expect(found(post({ firstSeenAt: due + 9 * day }), entry())).toBe('entry');
    expect(found(post({ publishedAt: { from: due - day, to: due + day }, firstSeenAt: due + 9 * day }), entry())).toBe(
      'entry',
    );
    // Not told, or too vague: somebody has to say.
    expect(found(post({ publishedAt: undefined, firstSeenAt: due + 9 * day }), entry())).toBe('?entry');
    expect(found(post({ publishedAt: { from: due - 6 * day, to: due + day } }), entry())).toBe('?entry');
  });

  it('without a day, if it was written before', () => {
    const { dueAt: _day, ...idea } = entry({ state: 'draft' });
    expect(found(post(), idea)).toBe('entry');
    expect(found(post(), { ...idea, createdAt: due + 3 * hour })).toBe('?entry');
    expect(found(post(), { ...idea, createdAt: due + 2 * day })).toBe('none');
  });

  it('that was imported later, around its day', () => {
    expect(found(post(), entry({ createdAt: due + 9 * day }))).toBe('entry');
    expect(found(post(), entry({ createdAt: due + 9 * day, dueAt: due + 2 * day }))).toBe('none');
  });

  it.each([
    [
      'Nous changeons la température de l’eau dans les neuf hôtels dès lundi',
      "Nous changeons la température de l'eau dans les neuf hôtels dès lundi",
    ],
    ['冬になると水の補充が減ります。温度を十四度にしました。', '冬になると水の補充が減ります 温度を十四度にしました…'],
    ['𝗥𝗲𝗳𝗶𝗹𝗹𝘀 drop in winter at all sites', 'Refills drop in winter at all sites'],
    ['New in Oslo: refills everywhere https://tidewell.example', 'New in Oslo: refills everywhere tidewell.example'],
    ['New in Oslo: refills everywhere (www.tidewell.example)', 'New in Oslo: refills everywhere (tidewell.example).'],
    ['Water in winter #refill #hotels', 'Water in winter hashtag #refill hashtag #hotels'],
  ])('%s', (written, shown) => {
    expect(found(post({ text: shown }), entry({ variants: { x: written } }))).toBe('entry');
  });
});

describe('an own post is not the entry', () => {
  it('of another network', () => {
    expect(found(post({ network: 'linkedin', key: 'linkedin:activity:1' }), entry())).toBe('none');
  });

  it('that is out already, or that it was said not to be', () => {
    const ref = { network: 'x', kind: 'status', id: '9' } as const;
    expect(found(post(), entry({ publishedPost: ref }))).toBe('none');
    expect(found(post(), entry({ published: { x: { post: ref, at: due, was: 'draft', by: 'text' } } }))).toBe('none');
    expect(found(post(), entry({ declinedPosts: ['x:status:1'] }))).toBe('none');
    expect(found(post({ key: 'x:status:2' }), entry({ declinedPosts: ['x:status:1'] }))).toBe('entry');
  });

  it('long before or after its day, as an old post that is planned again', () => {
    expect(found(post(), entry({ dueAt: due + 5 * day }))).toBe('none');
    expect(found(post(), entry({ dueAt: due - 20 * day }))).toBe('none');
    expect(found(post({ publishedAt: { from: due - 90 * day, to: due - 90 * day } }), entry())).toBe('none');
  });

  it('that says something else', () => {
    expect(found(post({ text: 'We are hiring a night porter in Bergen, from January on, full time.' }), entry())).toBe(
      'none',
    );
    expect(found(post({ text: '💧💧💧' }), entry({ variants: { x: '💧💧💧' } }))).toBe('none');
  });
});

describe('somebody has to say', () => {
  it('where two entries have the same text and neither was clearly due then', () => {
    const twice = [entry({ id: 'a', dueAt: due - hour }), entry({ id: 'b', dueAt: due + 9 * hour })];
    expect(found(post(), ...twice)).toBe('?a ?b');
    const undated = ['a', 'b'].map((id) => entry({ id })).map(({ dueAt: _day, ...each }) => each);
    expect(found(post(), ...undated)).toBe('?a ?b');
  });

  it('but not where one of them was due then', () => {
    const again = [entry({ id: 'a', dueAt: due - hour }), entry({ id: 'b', dueAt: due + 2 * day })];
    expect(found(post(), ...again)).toBe('a');
    expect(found(post({ publishedAt: { from: due + 2 * day, to: due + 2 * day } }), ...again)).toBe('b');
  });

  it('not where one says it word for word, and another one nearly', () => {
    const near = entry({ id: 'near', variants: { x: text.replace('degrees', 'grades') } });
    expect(found(post(), near, entry())).toBe('entry');
  });

  it('where only the numbers differ, or much was rewritten', () => {
    expect(found(post({ text: text.replace('18 %', '21 %') }), entry())).toBe('?entry');
    expect(
      found(post({ text: `${text} Tell us below, or come and see the machine at the fair in Oslo.` }), entry()),
    ).toBe('?entry');
    expect(found(post({ text: 'Good morning' }), entry({ variants: { x: 'Good morning' } }))).toBe('?entry');
  });
});

describe('for any text', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const words = fc.array(word, { minLength: 10, maxLength: 60 });

  it('links, emoji, capitals and white space change nothing', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.webUrl(), (list, at, url) => {
        const place = at % list.length;
        const written = list.join(' ');
        const shown = list
          .map((each, index) => (index === place ? `🎉 ${each.toUpperCase()}\n${url.replace(/\/$/, '')} ` : each))
          .join('  ');
        expect(found(post({ text: shown }), entry({ variants: { x: written } }))).toBe('entry');
      }),
      { numRuns: 100 },
    );
  });

  it('however little of it is shown, it is never found for sure in another text', () => {
    fc.assert(
      fc.property(words, words, fc.boolean(), (a, b, isCut) => {
        fc.pre(a.filter((each) => b.includes(each)).length < 3);
        expect(found(post({ text: a.join(' '), isCut }), entry({ variants: { x: b.join(' ') } }))).toBe('none');
      }),
      { numRuns: 100 },
    );
  });

  it('what begins with it for ten words is the start of it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 60 }), (list, count) => {
        const shown = `${list.slice(0, count).join(' ')}…`;
        expect(found(post({ text: shown, isCut: true }), entry({ variants: { x: list.join(' ') } }))).toBe('entry');
      }),
      { numRuns: 100 },
    );
  });
});
