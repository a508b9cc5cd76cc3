import { expect, it } from 'vitest';
import type { Engaged } from '../../../../utils/db/queries/unanswered.ts';
import { found } from './WaitingPeople.tsx';

const engaged = (name: string, handle: string): Engaged => ({
  id: handle,
  name,
  isKept: false,
  accounts: [{ key: handle, network: 'x', handle }],
  counts: [],
  lastAt: 0,
  score: 0,
});

it('who waits is found by name and by account, each word somewhere', () => {
  const lines = [engaged('Mara Olsen', 'kiln_co'), engaged('Otto Berg', 'otto')];
  const names = (search: string) => found(lines, search).map(({ name }) => name);
  expect(names(' ')).toEqual(['Mara Olsen', 'Otto Berg']);
  expect(names('KILN mara')).toEqual(['Mara Olsen']);
  expect(names('mara otto')).toEqual([]);
});
