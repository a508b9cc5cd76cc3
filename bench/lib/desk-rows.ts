import type { CommentRow, PostRow, ProfileSightingRow, StandingRow, TouchRow } from '../../utils/db/schema.ts';
import type { Deal, Interaction, Referral } from '../../utils/model/dealings.ts';
import type { Note, Person, Profile } from '../../utils/model/records.ts';

const dayMs = 86_400_000;
const stages = ['new', 'talking', 'proposal', 'customer', 'past'];
const tags = ['coffee', 'hotel', 'press', 'event', 'partner', 'pilot', 'reseller', 'newsletter'];
const firsts = [
  'Ana',
  'Boris',
  'Chloé',
  'Dmitri',
  'Émile',
  'Farida',
  'Gustav',
  'Hana',
  'Ines',
  'Jonas',
  'Kemal',
  'Lotte',
];
const lasts = ['Almeida', 'Brandt', 'Costa', 'Dupont', 'Eriksen', 'Fischer', 'Gruber', 'Hansen', 'Ivanov', 'Jansen'];
const kinds = ['comment', 'reply', 'mention', 'share', 'reaction'] as const;

/** All touches of the one whose timeline is long. */
export const touchesOfBusy = 200;

export interface DeskRows {
  readonly people: Person[];
  readonly profiles: Profile[];
  readonly notes: Note[];
  readonly interactions: Interaction[];
  readonly deals: Deal[];
  readonly referrals: Referral[];
  readonly standings: StandingRow[];
  readonly touches: TouchRow[];
  readonly posts: PostRow[];
  readonly comments: CommentRow[];
  readonly profileSightings: ProfileSightingRow[];
}

/** Who is opened: the first has no entry on the timeline but that they were kept, the second has `touchesOfBusy` more. */
export const opened = { quiet: 'Aaa Quiet', busy: 'Aab Busy' } as const;

/**
 * So many people kept for two years, as somebody has them who sells: an account each, every third with notes, every
 * third with touches, every tenth with a deal. The same rows for the same count and moment.
 */
export function deskRows(count: number, now: number): DeskRows {
  const draw = drawing(count);
  const ids = Array.from({ length: count }, () => idOf(draw));
  const keys = ids.map((_, index) => `x-${(index * 7919 + 104_729).toString(36)}`);
  const one = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)] as T;
  const daysAgo = (most: number): number => now - Math.floor(draw() * most * dayMs);
  const timed = (at: number) => ({ createdAt: at, updatedAt: at });
  const part = (share: number) => ids.flatMap((id, index) => (index > 1 && draw() < share ? [{ id, index }] : []));
  const rows: DeskRows = {
    people: ids.map((id, index) => personOf(id, index)),
    profiles: ids.map((id, index) => profileOf(id, index)),
    notes: part(0.3).flatMap(({ id }) => Array.from({ length: 1 + Math.floor(draw() * 2) }, () => noteOn(id))),
    interactions: part(0.2).map(({ id }) => ({
      id: idOf(draw),
      personId: id,
      kind: one(['call', 'meeting', 'mail'] as const),
      direction: one(['in', 'out', 'both'] as const),
      at: daysAgo(500),
      text: 'Talked about the trial at two sites and what the water costs.',
      ...timed(daysAgo(500)),
    })),
    deals: part(0.1).map(({ id }) => ({
      id: idOf(draw),
      personId: id,
      title: 'Twelve filters',
      amount: Math.round(draw() * 9000),
      currency: one(['EUR', 'EUR', 'USD']),
      state: one(['open', 'won', 'won', 'lost'] as const),
      at: daysAgo(600),
      ...timed(daysAgo(600)),
    })),
    referrals: part(0.05).map(({ id }) => ({
      id: idOf(draw),
      fromId: one(ids),
      toId: id,
      at: daysAgo(600),
      anyway: 0.3,
      how: 'typed',
      ...timed(daysAgo(600)),
    })),
    standings: [
      ...part(0.33).map(({ index }) => standingOf(keys[index] as string, 1 + Math.floor(draw() ** 3 * 40))),
      standingOf(keys[1] as string, touchesOfBusy),
    ],
    touches: [],
    posts: Array.from({ length: count / 10 }, (_, index) => postOf(index)),
    comments: [],
    profileSightings: part(0.5).map(({ index }) => sightingOf(index)),
  };
  for (let index = 0; index < count / 4; index += 1) rows.comments.push(commentOf(index, one(keys)));
  for (let index = 0; index < touchesOfBusy; index += 1) {
    const comment = commentOf(count + index, keys[1] as string);
    rows.comments.push(comment);
    const { key, postKey, firstSeenAt: at } = comment;
    const id = `comment|in|${key}`;
    rows.touches.push({
      id,
      profileKey: keys[1] as string,
      kind: 'comment',
      direction: 'in',
      at,
      postKey,
      commentKey: key,
    });
  }
  return rows;

  function personOf(id: string, index: number): Person {
    const name = [opened.quiet, opened.busy][index] ?? `${one(firsts)} ${one(lasts)}-${one(lasts)} ${index}`;
    const dueAt = now + Math.floor((draw() * 90 - 5) * dayMs);
    return {
      id,
      name,
      tags: draw() < 0.5 ? [one(tags)] : [],
      ...(draw() < 0.6 ? { stage: one(stages) } : {}),
      ...(draw() < 0.12 ? { nextStep: { text: 'Ask how the trial went', dueAt } } : {}),
      ...(draw() < 0.6 ? { company: `${one(lasts)} & ${one(lasts)}`, title: 'Head of purchasing' } : {}),
      emails: [`person${index}@mail.example`],
      purpose: 'Asked for a trial at the fair',
      ...timed(daysAgo(700)),
    };
  }
  function profileOf(id: string, index: number): Profile {
    const handle = `person_${index}`;
    return {
      key: keys[index] as string,
      network: 'x',
      handle,
      handleKeys: [`x:${handle}`],
      name: handle,
      relation: draw() < 0.05 ? 'partner' : 'contact',
      personId: id,
      firstSeenAt: daysAgo(700),
      lastSeenAt: daysAgo(60),
    };
  }
  function noteOn(id: string): Note {
    return {
      id: idOf(draw),
      about: { type: 'person', id },
      text: 'Met at the fair. Runs **nine sites**, wants the water at 14 °C instead of 6 °C, decides in spring. #trial',
      links: ['#trial'],
      ...timed(daysAgo(500)),
    };
  }
  function standingOf(profileKey: string, touches: number): StandingRow {
    const recent = Array.from(
      { length: touches },
      () => [one(kinds), draw() < 0.8 ? 'in' : 'out', daysAgo(300)] as const,
    );
    const lastOf = (side: 'in' | 'out') => Math.max(0, ...recent.flatMap(([, way, at]) => (way === side ? at : [])));
    return { profileKey, lastIn: lastOf('in'), lastOut: lastOf('out'), recent: recent.sort((a, b) => b[2] - a[2]) };
  }
  function postOf(index: number): PostRow {
    const at = daysAgo(300);
    return {
      key: `x:p${index}`,
      network: 'x',
      post: { network: 'x', kind: 'status', id: `p${index}` },
      authorKey: one(keys),
      text: 'Nine sites run on the new filter since Monday, and the drop went from 18 % to 7 %.',
      mentions: draw() < 0.2 ? [`person_${Math.floor(draw() * count)}`] : [],
      publishedAt: { from: at, to: at },
      firstSeenAt: at,
      lastSeenAt: at,
    };
  }
  function commentOf(index: number, authorKey: string): CommentRow {
    const at = daysAgo(300);
    return {
      key: `x:c${index}`,
      network: 'x',
      postKey: `x:p${Math.floor(draw() * (count / 10))}`,
      authorKey,
      author: { network: 'x', handle: 'somebody' },
      ours: false,
      publishedAt: { from: at, to: at },
      text: 'We saw the same at ours, thank you for the numbers.',
      firstSeenAt: at,
      lastSeenAt: at,
      surface: 'post',
      reader: 'x/1',
    };
  }
  function sightingOf(index: number): ProfileSightingRow {
    const profileKey = keys[index] as string;
    const seenAt = daysAgo(100);
    return {
      id: `${profileKey}@${seenAt}`,
      profileKey,
      profile: { network: 'x', handle: `person_${index}` },
      seenAt,
      headline: 'Coffee, water, and what is between. Opinions are mine.',
      surface: 'profile',
      reader: 'x/1',
    } as ProfileSightingRow;
  }
}

/** A file of as many purchases, each of another person. */
export const purchasesCsv = (count: number): string =>
  [
    'Customer email,Amount,Currency,Date,Order number,Product',
    ...Array.from(
      { length: count },
      (_, index) =>
        `person${index}@mail.example,${(index % 900) + 10}.50,EUR,2026-0${(index % 9) + 1}-12,A${index},Filter`,
    ),
  ].join('\n');

/** Numbers from 0 to 1, the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const idOf = (draw: () => number): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(draw() * 16).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
