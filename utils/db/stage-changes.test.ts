import { describe, expect, it } from 'vitest';
import { mostStageChanges } from '../model/records.ts';
import { stageChangesOf, withStageChanges } from './stage-changes.ts';

const day = 86_400_000;
const person = { createdAt: 0, stage: 'new', stageChanges: [{ to: 'new', at: day }] };

describe('how somebody came to their stage', () => {
  it('gains a change, newest first', () => {
    expect(stageChangesOf(person, 'customer', 5 * day)).toEqual([
      { from: 'new', to: 'customer', at: 5 * day },
      { to: 'new', at: day },
    ]);
    expect(stageChangesOf({ createdAt: 0 }, 'new', day)).toEqual([{ to: 'new', at: day }]);
    expect(stageChangesOf(person, undefined, 5 * day)?.[0]).toEqual({ from: 'new', at: 5 * day });
  });

  it('is not told of who was just kept, nor of what is taken back at once', () => {
    expect(stageChangesOf({ createdAt: day }, 'new', day + 9000)).toBeUndefined();
    expect(stageChangesOf(person, undefined, day + 9000)).toBeUndefined();
    const moved = { createdAt: 0, stage: 'talking', stageChanges: stageChangesOf(person, 'talking', 5 * day) ?? [] };
    expect(stageChangesOf(moved, 'new', 5 * day + 9000)).toEqual(person.stageChanges);
    expect(stageChangesOf(moved, 'customer', 5 * day + 9000)?.[0]).toEqual({
      from: 'new',
      to: 'customer',
      at: 5 * day + 9000,
    });
  });

  it('does not grow without end', () => {
    const many = Array.from({ length: mostStageChanges }, (_, index) => ({ to: 'new', at: index }));
    const changes = stageChangesOf({ createdAt: 0, stage: 'new', stageChanges: many }, 'customer', 5 * day);
    expect(changes).toHaveLength(mostStageChanges);
    expect(changes?.[0]?.to).toBe('customer');
  });

  it('is written with the stage, and left alone where that stays or where it is said what was before', () => {
    expect(withStageChanges(person, { stage: 'customer', updatedAt: 5 * day })).toMatchObject({
      stageChanges: [{ from: 'new', to: 'customer', at: 5 * day }, { at: day }],
    });
    for (const changes of [{ stage: 'new' }, { tags: [] }, { stage: 'past', stageChanges: undefined }])
      expect(withStageChanges(person, changes)).toBe(changes);
    const made = { stage: 'new' };
    expect(withStageChanges(undefined, made)).toBe(made);
  });
});
