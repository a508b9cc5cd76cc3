import { expect, it } from 'vitest';
import { isShownBy, openedView, queryOfShown, savedQuery, type Shown, shownOf, usualShown } from './people-address.ts';

const shown: Shown = {
  filter: { search: 'mara & co', wanted: { stage: ['new', ''], tag: ['a/b'] } },
  sort: { by: 'added', isDown: true },
};

it('an address says all that is shown, and is read back', () => {
  expect(queryOfShown(shown).toString()).toBe('stage=new&stage=&tag=a%2Fb&q=mara+%26+co&sort=-added');
  expect(shownOf(queryOfShown(shown))).toEqual(shown);
  expect(queryOfShown(usualShown).toString()).toBe('');
  expect(shownOf(new URLSearchParams('sort=nothing&colour=red'))).toEqual(usualShown);
});

it('a saved view opens as it was saved, in its tab', () => {
  const saved = { id: 's1', query: savedQuery('due', shown) };
  expect(openedView(saved)).toEqual({ view: 'due', shown: { ...shown, savedId: 's1' } });
  expect(isShownBy(saved, 'due', shown)).toBe(true);
  const other: Shown = { ...shown, filter: { ...shown.filter, wanted: { tag: ['a/b'], stage: ['', 'new'] } } };
  expect(isShownBy(saved, 'due', other), 'in another order').toBe(true);
  expect(isShownBy(saved, 'list', shown)).toBe(false);
  expect(isShownBy(saved, 'due', { ...shown, sort: { by: 'name', isDown: false } })).toBe(false);
});
