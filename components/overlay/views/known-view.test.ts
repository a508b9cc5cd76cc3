import { expect, it } from 'vitest';
import type { KnownProfile } from '../../../utils/model/cards.ts';
import { viewOfKnown } from './known-view.ts';

const mara: KnownProfile = {
  handleKey: 'x:mara',
  profileKey: 'p1',
  name: 'Mara',
  relation: 'contact',
  isOrganisation: false,
};

it('says who it is, and what a link to them may be called', () => {
  expect(viewOfKnown(mara)).toEqual({
    handleKey: 'x:mara',
    called: ['Mara'],
    dot: ' ',
    label: 'overlay_openPerson|Mara|overlay_relation_contact',
  });
  expect(viewOfKnown({ ...mara, shownAs: 'Mara L.' }).called).toEqual(['Mara', 'Mara L.']);
});

it('shows an organisation and a step that is due', () => {
  expect(viewOfKnown({ ...mara, isOrganisation: true, nextStepDue: true }).dot).toBe('sq due');
});

it('never says a name that turns what follows, and says the handle where nothing of it is left', () => {
  expect(viewOfKnown({ ...mara, name: '\u202eMara' }).label).toContain('|Mara|');
  expect(viewOfKnown({ ...mara, name: '\u200b' }).label).toContain('|mara|');
});
