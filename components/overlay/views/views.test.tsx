import { describe, expect, it } from 'vitest';
import { exactly } from '../../../utils/lib/count.ts';
import type { CardAct, ViewNode } from '../../../utils/model/card-view.ts';
import type { PostCard, ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { calls } from '../../../utils/protocol/protocol.ts';
import { initialsOf } from '../../ui/Avatar.tsx';
import { viewOfPost, viewOfProfile } from './card-view.tsx';
import { citationOf } from './citation.ts';
import { composeView } from './compose-view.ts';
import { followUp } from './follow-up.ts';
import { seenText, stepText } from './words.ts';

const hour = 3_600_000;
const now = new Date(2026, 10, 24, 15).getTime();
const mara: ProfileRef = { network: 'linkedin', handle: 'mara', name: 'Mara Lindqvist' };
const post = { network: 'linkedin', kind: 'activity', id: '1' } as const;

const stranger: ProfileCard = {
  profileKey: undefined,
  profile: mara,
  relation: 'none',
  person: undefined,
  accounts: [],
  notes: [],
  noteCount: 0,
  followers: [],
  posts: [],
  postsSeen: 0,
  stages: [{ id: 'talking' }, { id: 'customer' }],
  changes: [],
  rival: undefined,
};
const kept: ProfileCard = {
  ...stranger,
  profileKey: 'p1',
  relation: 'contact',
  person: {
    id: 'q1',
    name: 'Mara Lindqvist',
    tags: ['hotel'],
    createdAt: 0,
    updatedAt: 0,
    nextStep: { text: 'Send the case', dueAt: now },
  },
  accounts: [{ network: 'x', handle: 'mara' }],
  notes: [
    { id: 'n1', about: { type: 'person', id: 'q1' }, text: 'Fresh', createdAt: now - 1000, updatedAt: now },
    { id: 'n2', about: { type: 'person', id: 'q1' }, text: 'Old', createdAt: now - 20_000, updatedAt: now },
  ],
  noteCount: 2,
};
const card: PostCard = {
  post,
  author: mara,
  relation: 'contact',
  permalink: 'https://www.linkedin.com/feed/update/1',
  publishedAt: { from: now - 5 * hour, to: now - 4 * hour },
  text: 'A text\nof two lines',
  mark: undefined,
  series: [{ seenAt: now - hour, ageMs: 3.5 * hour, engagement: exactly(10) }],
  latest: { seenAt: now, metrics: { reactions: exactly(10), views: { from: 1200, to: 1299, shown: '1.2K' } } },
  track: { share: 0.5, gaps: [{ from: 0, to: 2 * hour }] },
  compared: { n: 2, needed: 6 },
  notes: [],
};

const words = { exact: 'Nine sites', suffix: ', one' };

const inTwoWeeks = { text: 'Call her', day: '2026-12-08', dueAt: new Date(2026, 11, 8, 9).getTime() };

const flat = (nodes: readonly ViewNode[]): ViewNode[] =>
  nodes.flatMap((node) => [node, ...(typeof node === 'string' ? [] : flat(node.children))]);
const textOf = (nodes: readonly ViewNode[]): string =>
  flat(nodes)
    .filter((node) => typeof node === 'string')
    .join(' ');
const actsOf = (nodes: readonly ViewNode[]): CardAct[] =>
  flat(nodes).flatMap((node) => {
    if (typeof node === 'string') return [];
    const json = node.props['data-act'] ?? (node.tag === 'option' ? node.props.value : undefined);
    return json ? [JSON.parse(String(json)) as CardAct] : [];
  });

describe('a composed view', () => {
  it('is plain data: components are drawn, nothing is left of handlers, empty parts or fragments', () => {
    const Name = ({ name }: { readonly name: string }) => <b>{name}</b>;
    const view = composeView(
      <>
        <p class="a" hidden={false}>
          {3} {null}
          {false}
          <Name name="<img onerror>" />
        </p>
      </>,
    );
    expect(view).toEqual([
      { tag: 'p', props: { class: 'a' }, children: ['3', ' ', { tag: 'b', props: {}, children: ['<img onerror>'] }] },
    ]);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it.each([
    ['a post', () => viewOfPost({ post, card, author: kept, now })],
    ['a post of which words are selected', () => viewOfPost({ post, card, author: kept, words, now })],
    [
      'a kept post of which words are selected',
      () => viewOfPost({ post, card: { ...card, clipping: { id: 'k1', highlights: [] } }, author: kept, words, now }),
    ],
    ['a post of a stranger', () => viewOfPost({ post, card: null, author: stranger, now })],
    ['somebody kept', () => viewOfProfile(mara, kept, now)],
    ['a stranger', () => viewOfProfile(mara, stranger, now)],
    ['somebody whose tags are typed', () => viewOfProfile(mara, kept, now, { into: 'tag' })],
    ['somebody whose purpose is typed', () => viewOfProfile(mara, kept, now, { into: 'purpose' })],
    ['somebody whose next step is typed', () => viewOfProfile(mara, kept, now, { into: 'step' })],
    ['somebody whose next step was read', () => viewOfProfile(mara, kept, now, { into: 'step', step: inTwoWeeks })],
  ])('of %s asks only for what the background accepts', (_what, view) => {
    const all = actsOf(view().body).flatMap((act) => [act, ...(act.undo ? [act.undo] : [])]);
    const made = all.flatMap((act) => (act.call ? [act] : []));
    expect(made.length).toBeGreaterThan(0);
    for (const { call, typed } of made) {
      const payload = typed ? { ...call?.payload, [typed]: 'a note' } : call?.payload;
      const { payload: schema } = calls[call?.name as keyof typeof calls];
      expect(schema.safeParse(payload).error?.issues, `${call?.name}`).toBeUndefined();
    }
  });
});

it('a note on a post of which words are selected stays with them, and says so beside its text', () => {
  const clipping = { id: 'k1', highlights: [] };
  for (const more of [{ clipping: undefined }, { clipping }, { clipping: { ...clipping, highlights: [words] } }]) {
    const { body } = viewOfPost({ post, card: { ...card, ...more }, author: kept, words, now });
    const save = actsOf(body).find(({ typed }) => typed === 'text');
    expect(save?.call?.payload).toMatchObject({ on: { post }, words });
    expect(textOf(body)).toContain(more.clipping ? 'overlay_post_noteStays' : 'overlay_post_selected');
  }
  const plain = actsOf(viewOfPost({ post, card, author: kept, now }).body).find(({ typed }) => typed === 'text');
  expect(plain?.call?.payload).not.toHaveProperty('words');
  const noted = { ...card, notes: [{ ...kept.notes[0]!, text: 'For whom?', anchor: words }] };
  expect(textOf(viewOfPost({ post, card: noted, author: kept, now }).body)).toContain('Nine sites');
});

describe('the card of somebody who is kept', () => {
  const text = (card: ProfileCard) => textOf(viewOfProfile(mara, card, now).body);

  it('says what the last touch was, in either direction', () => {
    const at = now - 26 * hour;
    expect(text({ ...kept, lastTouch: { kind: 'reply', direction: 'out', at } })).toContain('touches_replyOut');
    expect(text({ ...kept, lastTouch: { kind: 'call', direction: 'in', at } })).toContain('touches_typed|touches_call');
    expect(text(kept)).not.toContain('touches_lastTouch');
  });

  it('says below the name what they do, as the sheet does, before what their profile says', () => {
    const card = { ...kept, headline: 'I help hotels', followedAt: now };
    const person = { ...kept.person!, title: 'Facilities lead', company: 'Oakmoor Hotels' };
    expect(text({ ...card, person })).toContain('Facilities lead, Oakmoor Hotels');
    expect(text(card)).toContain('I help hotels');
  });

  it('has the initials that the sheet of the person has', () => {
    const name = 'Dr. Mara “Kit” Lindqvist';
    const person = kept.person && { ...kept.person, name };
    expect(JSON.stringify(viewOfProfile(mara, { ...kept, person }, now).body)).toContain(`"${initialsOf(name)}"`);
  });
});

describe('the card of a post', () => {
  const text = () => textOf(viewOfPost({ post, card, author: kept, now }).body);

  it('says too little to compare as a sentence, and how sure each number is', () => {
    expect(text()).toContain('overlay_post_notEnough|2|6');
    expect(text()).toContain('overlay_exact');
    expect(text()).toContain('overlay_shownAs|1.2K');
  });

  it('does not show what was not seen', () => expect(text()).not.toContain('overlay_metric_shares'));

  it('gives the age as an interval where the time of publishing is one', () => {
    expect(seenText(now, card.publishedAt, now)).toBe('overlay_post_seenAge|0 min|4 h – 5 h');
    expect(seenText(now, undefined, now)).toBe('overlay_post_seenAgo|0 min');
  });

  it('cites author, the beginning of the text on one line, address and time', () => {
    const [key, who, quoted, link] = citationOf({ ...card, text: `A text\nof two lines ${'x'.repeat(300)}` }).split(
      '|',
    );
    expect([key, who, link]).toEqual(['overlay_post_citation', 'Mara Lindqvist (mara)', card.permalink]);
    expect(quoted).toMatch(/^A text of two lines x+…$/);
    expect(quoted?.length).toBe(120);
  });
});

describe('following up', () => {
  it('is on the day three days later', () => {
    expect(followUp(mara, kept, now).call?.payload).toMatchObject({
      patch: { nextStep: { day: '2026-11-27', dueAt: new Date(2026, 10, 27, 9).getTime() } },
    });
  });

  it('puts back the next step that it replaced, and takes a stranger away again', () => {
    expect(followUp(mara, kept, now).undo?.call?.payload).toMatchObject({
      patch: { nextStep: { text: 'Send the case' }, relation: 'contact' },
    });
    expect(followUp(mara, stranger, now).undo?.call?.payload).toMatchObject({
      patch: { nextStep: null, relation: 'none' },
    });
  });
});

describe('the card of a person', () => {
  it('makes the next step of what is typed, and puts back the one before', () => {
    const act = actsOf(viewOfProfile(mara, kept, now).body).find(({ call }) => call?.name === 'steps.write');
    expect(act).toMatchObject({ typed: 'text', said: 'overlay_person_stepReplaced|Send the case' });
    expect(act?.undo?.call?.payload).toMatchObject({ patch: { nextStep: { text: 'Send the case' } } });
    const first = actsOf(viewOfProfile(mara, stranger, now).body).find(({ call }) => call?.name === 'steps.write');
    expect(first?.undo?.call?.payload).toMatchObject({ patch: { nextStep: null, relation: 'none' } });
  });

  it('offers to keep a stranger and shows no menu', () => {
    const nodes = flat(viewOfProfile(mara, stranger, now).body);
    expect(nodes.some((node) => typeof node !== 'string' && node.tag === 'select')).toBe(false);
    expect(textOf(nodes)).toContain('overlay_person_keep');
  });

  it('tells screen readers that a note was just kept, in the place that they listen to', () => {
    const live = (notes: ProfileCard['notes']) =>
      flat(viewOfProfile(mara, { ...kept, notes }, now).body).flatMap((node) =>
        typeof node === 'object' && node.props['aria-live'] ? [textOf(node.children)] : [],
      );
    expect(live(kept.notes)).toEqual(['overlay_noteKept']);
    expect(live(kept.notes.slice(1))).toEqual(['']);
  });

  it('offers undo on a note just saved only', () => {
    const removals = actsOf(viewOfProfile(mara, kept, now).body).filter(({ call }) => call?.name === 'notes.remove');
    expect(removals.map(({ call }) => call?.payload)).toEqual([{ network: 'linkedin', id: 'n1' }]);
  });

  it('shows the beginning of a long note and where the rest is, and all of a name', () => {
    const text = `${'A word\n'.repeat(3)}${'and more '.repeat(1000)}`;
    const long = { ...kept, notes: kept.notes.map((note) => ({ ...note, text })) };
    const { body } = viewOfProfile({ ...mara, name: 'Mara '.repeat(12) }, long, now);
    expect(textOf(body).length).toBeLessThan(1200);
    const ways = actsOf(body).filter(({ call }) => call?.name === 'dashboard.open');
    expect(ways.map(({ call }) => call?.payload)).toMatchObject([
      { path: 'people/p1' },
      { path: 'notes/note/n1' },
      { path: 'notes/note/n2' },
    ]);
    const [name] = flat(body).filter((node) => typeof node !== 'string' && node.tag === 'h2');
    expect(JSON.stringify(name)).not.toContain('cut');
  });

  it('gives a way back from every change of what is kept, to what was there before', () => {
    const before = {
      relation: 'contact',
      stage: null,
      tags: ['hotel'],
      purpose: null,
      nextStep: kept.person?.nextStep,
    };
    const changes = (['tag', 'purpose', undefined] as const).flatMap((into) =>
      actsOf(viewOfProfile(mara, kept, now, into && { into }).body).filter(({ call }) =>
        ['profiles.keep', 'profiles.type'].includes(call?.name ?? ''),
      ),
    );
    expect(changes.length).toBeGreaterThan(8);
    for (const { call, said, undo } of changes) {
      expect(said, JSON.stringify(call)).toBeTruthy();
      const back = Object.entries((undo?.call?.payload as { patch?: object } | undefined)?.patch ?? {});
      expect(back.length).toBe(1);
      for (const [field, value] of back) expect(before[field as keyof typeof before]).toEqual(value);
    }
  });

  it('has one field, for a note unless it was turned', () => {
    for (const turn of [undefined, { into: 'tag' }, { into: 'step', step: inTwoWeeks }] as const) {
      const inputs = flat(viewOfProfile(mara, kept, now, turn).body).filter(
        (node) => typeof node !== 'string' && node.tag === 'input',
      );
      expect(inputs).toHaveLength(1);
      const act = actsOf(inputs)[0];
      expect(act?.call?.name).toBe(turn ? (turn.into === 'tag' ? 'profiles.type' : 'profiles.keep') : 'notes.add');
      expect(act?.typed).toBe(turn?.into === 'step' ? undefined : 'text');
    }
  });

  it('says how a next step was understood, and keeps it only then', () => {
    const read = viewOfProfile(mara, kept, now, { into: 'step' }).body;
    expect(actsOf(read).filter(({ typed }) => typed)[0]?.call).toMatchObject({ name: 'cards.turn' });
    const nodes = viewOfProfile(mara, kept, now, { into: 'step', step: inTwoWeeks }).body;
    expect(textOf(nodes)).toContain(`overlay_person_stepRead|Call her|${stepText(inTwoWeeks, now)}`);
    expect(stepText({ text: 'Call her' }, now)).toBe('overlay_person_noDate');
  });

  it('says what a step touches before it is kept, and what was just typed with the answer', () => {
    const step = { text: 'Ask about her surgery', dueAt: now };
    expect(textOf(viewOfProfile(mara, kept, now, { into: 'step', step }).body)).toContain('sensitive_touches');
    const withPerson = (more: object) =>
      textOf(viewOfProfile(mara, { ...kept, person: { ...kept.person, ...more } as ProfileCard['person'] }, now).body);
    const typed = { updatedAt: now - 1000 };
    expect(withPerson({ ...typed, nextStep: step })).toContain('sensitive_touches');
    expect(withPerson({ ...typed, tags: ['union member'] })).toContain('sensitive_touches');
    expect(withPerson(typed)).not.toContain('sensitive_touches');
    expect(withPerson({ nextStep: step, updatedAt: now - 20_000 })).not.toContain('sensitive_touches');
  });

  it('ends keeping somebody with the note that began it', () => {
    const createdAt = now - 1000;
    const person = { ...kept.person, createdAt } as NonNullable<ProfileCard['person']>;
    const [undo] = actsOf(viewOfProfile(mara, { ...kept, person }, now).body).filter(
      ({ call }) => call?.name === 'notes.remove',
    );
    expect(undo?.call?.payload).toMatchObject({ id: 'n1', made: mara });
  });

  it('shortens a name without end and takes out marks that turn the text around', () => {
    const name = `\u202eevil${'x'.repeat(10_000)}`;
    const { label } = viewOfProfile({ ...mara, name }, { ...stranger, profile: { ...mara, name } }, now);
    expect(label.length).toBeLessThanOrEqual(80);
    expect(label.startsWith('evil')).toBe(true);
  });
});
