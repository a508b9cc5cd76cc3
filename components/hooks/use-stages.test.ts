import { expect, it } from 'vitest';
import { stageSentence } from './use-stages.ts';

const stages = [
  { id: 'new', name: 'Lead' },
  { id: 'customer', name: 'Customer' },
];

it('says from which stage to which, also where there was none, and only which where nothing else is kept', () => {
  expect(stageSentence(stages, 'customer', 'new')).toBe('touches_stageFrom|Lead|Customer');
  expect(stageSentence(stages, 'new', undefined)).toBe('touches_stageFrom|people_noStage|Lead');
  expect(stageSentence(stages, undefined, 'customer')).toBe('touches_stageFrom|Customer|people_noStage');
  expect(stageSentence(stages, 'new', null)).toBe('touches_stage|Lead');
});
