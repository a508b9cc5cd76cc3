// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { DayEntries, mostInDay } from './DayEntries.tsx';

const entry = (n: number): PlanEntry => ({
  id: `e${n}`,
  title: `Entry ${n}`,
  state: 'draft',
  variants: {},
  createdAt: 1,
  updatedAt: 1,
});
afterEach(() => render(null, document.body));

it('a day with many entries shows some of them, what is open in any case, and the rest on a press', async () => {
  const list = Array.from({ length: mostInDay + 8 }, (_, n) => entry(n));
  render(
    <DayEntries
      list={list}
      isInSight={({ id }) => id === 'e19'}
      renderEntry={({ id, title }) => <i key={id}>{title}</i>}
    />,
    document.body,
  );
  const titles = () => [...document.querySelectorAll('i')].map(({ textContent }) => textContent);
  expect(titles()).toEqual([...list.slice(0, mostInDay), entry(19)].map(({ title }) => title));
  await act(() => document.querySelector('button')?.click());
  expect(titles()).toHaveLength(list.length);
  expect(document.querySelector('button')).toBeNull();
});
