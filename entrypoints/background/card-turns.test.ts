import { afterEach, describe, expect, it } from 'vitest';
import type { ViewNode } from '../../utils/model/card-view.ts';
import { deleteWorkspaceData } from '../../utils/db/open.ts';
import { handlers } from './handlers.ts';

afterEach(async () => deleteWorkspaceData('main'));

const profile = { network: 'x', handle: 'mara', name: 'Mara' } as const;
const network = 'x';
const from = { tabId: 7 };

const flat = (nodes: readonly ViewNode[]): ViewNode[] =>
  nodes.flatMap((node) => [node, ...(typeof node === 'string' ? [] : flat(node.children))]);
const labelIn = async (tabId: number, subject: typeof profile = profile) => {
  const { body } = await handlers['cards.view']({ network, subject: { profile: subject } }, { tabId });
  const input = flat(body).find((node) => typeof node !== 'string' && node.tag === 'input');
  return typeof input === 'object' ? String(input.props['aria-label']) : undefined;
};
const keep = () => handlers['profiles.keep']({ network, profile, patch: { relation: 'contact' } }, from);

describe('the one field of a card', () => {
  it('takes a note, and something else once after it was turned', async () => {
    await keep();
    await handlers['cards.turn']({ network, profile, into: 'tag' }, from);
    expect(await labelIn(7)).toBe('overlay_person_tagField');
    expect(await labelIn(7)).toBe('overlay_person_addNote');
  });

  it('is turned in one tab, and on one card, only', async () => {
    await keep();
    await handlers['cards.turn']({ network, profile, into: 'tag' }, from);
    expect(await labelIn(8)).toBe('overlay_person_addNote');
    expect(await labelIn(7, { ...profile, handle: 'bo' } as never)).toBe('overlay_person_addNote');
  });

  it('shows a step as it was understood before anything is kept of it', async () => {
    await keep();
    await handlers['cards.turn']({ network, profile, into: 'step', text: 'call her tomorrow' }, from);
    expect(await labelIn(7)).toContain('overlay_person_stepRead|call her|');
    const { person } = await handlers['profiles.card']({ network, profile }, from);
    expect(person?.nextStep).toBeUndefined();
  });

  it('adds tags beside those that are there, none twice, and says why somebody is kept', async () => {
    await handlers['profiles.type']({ network, profile, into: 'tag', text: 'hotel, Pilot' }, from);
    await handlers['profiles.type']({ network, profile, into: 'tag', text: 'PILOT, fair,, ' }, from);
    const { person } = await handlers['profiles.type']({ network, profile, into: 'purpose', text: 'Buys ' }, from);
    expect(person).toMatchObject({ tags: ['hotel', 'Pilot', 'fair'], purpose: 'Buys' });
  });
});

it('undo of a note that made somebody kept leaves them a stranger', async () => {
  const { note } = await handlers['notes.add']({ network, on: { profile }, text: 'Met her' }, from);
  await handlers['notes.remove']({ network, id: note.id, made: profile }, from);
  expect(await handlers['profiles.card']({ network, profile }, from)).toMatchObject({ relation: 'none', noteCount: 0 });
});

it('a note on a post keeps the words that were selected in it', async () => {
  const post = { network: 'x', kind: 'status', id: '12' } as const;
  const words = { exact: 'for hotels', prefix: 'Refill points ' };
  const { note } = await handlers['notes.add']({ network, on: { post }, text: 'For whom?', words }, from);
  expect(note).toMatchObject({ text: 'For whom?', anchor: words });
});
