import { expect, it } from 'vitest';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { personaFormOf, personaOf } from './persona-form.ts';

const persona: Persona = {
  id: 'ops',
  name: 'Ops buyer',
  createdAt: 1,
  updatedAt: 1,
  titles: ['facilities lead', 'head of operations'],
  industries: ['hotels'],
  interests: [],
  behaviours: [],
  place: 'Bergen',
};

it('a persona that is opened and stored is the same', () => {
  const { id: _id, createdAt: _made, updatedAt: _changed, ...said } = persona;
  expect(personaOf(personaFormOf(persona))).toEqual({
    ...said,
    summary: undefined,
    ageBand: undefined,
    incomeBand: undefined,
  });
});

it('each word once, none empty; what is left empty is not said', () => {
  const form = {
    ...personaFormOf(undefined),
    name: ' Café owner ',
    titles: 'owner,, Owner ,owner\nbarista',
    place: ' ',
  };
  expect(personaOf(form)).toMatchObject({
    name: 'Café owner',
    titles: ['owner', 'Owner', 'barista'],
    place: undefined,
  });
});
