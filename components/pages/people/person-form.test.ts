import { describe, expect, it } from 'vitest';
import { changeOf, formOf } from './person-form.ts';
import { readTags } from './person-words.ts';

describe('person form', () => {
  it('comes back as it went in', () => {
    const person = {
      id: 'p',
      name: 'Mara',
      tags: ['hotel', 'campus'],
      stage: 'talking' as const,
      purpose: 'Pilot',
      nextStep: { text: 'Call', dueAt: new Date(2026, 10, 24, 10, 30).getTime() },
      createdAt: 0,
      updatedAt: 0,
    };
    const { id: _id, createdAt: _made, updatedAt: _changed, ...content } = person;
    expect(changeOf(formOf({ person, relation: 'contact' }))).toEqual(content);
  });

  it('has no next step without a text', () => {
    const person = { id: 'p', name: 'Mara', tags: [], createdAt: 0, updatedAt: 0 };
    const form = { ...formOf({ person, relation: 'contact' }), nextDay: '2026-11-24' };
    expect(changeOf(form).nextStep).toBeUndefined();
    expect(changeOf(form).stage).toBeUndefined();
  });

  it('reads tags once each', () => {
    expect(readTags(' hotel, ,campus,hotel ')).toEqual(['hotel', 'campus']);
  });
});
