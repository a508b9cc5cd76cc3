// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import type { Campaign } from '../../../utils/model/library.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { campaignLooks } from './campaign-look.ts';
import { EntryChip } from './EntryChip.tsx';

const campaign = (id: string, createdAt: number): Campaign => ({
  id,
  title: `Campaign ${id}`,
  isActive: true,
  createdAt,
  updatedAt: createdAt,
});
const entry: PlanEntry = { id: 'e', title: 'Refills', state: 'draft', variants: {}, createdAt: 1, updatedAt: 1 };
const box = document.createElement('div');
document.body.append(box);
afterEach(() => render(null, box));

it('a campaign keeps its look when others come and go in the list', () => {
  const [a, b, c] = [campaign('a', 2), campaign('b', 1), campaign('c', 3)];
  expect([...campaignLooks([a, b]).values()].map(({ id, look }) => [id, look])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
  expect(campaignLooks([c, b, a]).get('a')?.look).toBe(1);
});

it('an entry says the campaign that it is of in words as well as by its stripe', () => {
  const nothing = (): undefined => undefined;
  const shown = (look: ReturnType<ReturnType<typeof campaignLooks>['get']>) => {
    const marks = { pillar: undefined, isOpen: false, withDay: false, isChosen: false, isClose: false, comments: 0 };
    const acts = { onOpen: nothing, onChoose: nothing, onArrow: nothing };
    act(() => render(<EntryChip entry={entry} campaign={look} {...marks} {...acts} />, box));
    const chip = box.querySelector<HTMLElement>('.en');
    return [chip?.dataset['look'], chip?.textContent?.includes('Campaign a'), chip?.title];
  };
  expect(shown(campaignLooks([campaign('a', 1)]).get('a'))).toEqual(['0', true, 'Campaign a']);
  expect(shown(undefined)).toEqual([undefined, false, '']);
});
