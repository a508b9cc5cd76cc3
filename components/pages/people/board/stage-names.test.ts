import { describe, expect, it } from 'vitest';
import { usualStageName } from '../../../hooks/use-stages.ts';
import { isNameTaken } from './stage-names.ts';

const stages = [
  { id: 'new', name: 'Fresh' },
  { id: 's1', name: 'Talking' },
];

describe('the name of a stage', () => {
  it('is taken by another stage, however it is written', () => {
    expect(isNameTaken(stages, ' talking ')).toBe(true);
    expect(isNameTaken(stages, 'TALKING', 'new')).toBe(true);
    expect(isNameTaken(stages, 'Talks')).toBe(false);
  });

  it('is never taken by the stage itself, and is not there where nothing is typed', () => {
    expect(isNameTaken(stages, 'Talking', 's1')).toBe(false);
    expect(isNameTaken(stages, '  ')).toBe(false);
    expect(isNameTaken(stages, '', 's1')).toBe(false);
  });

  it('is the usual one without words, which may be taken', () => {
    expect(isNameTaken([...stages, { id: 's2', name: usualStageName('new') ?? '?' }], ' ', 'new')).toBe(true);
    expect(isNameTaken(stages, ' ', 'new')).toBe(false);
  });
});
