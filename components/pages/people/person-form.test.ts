import { describe, expect, it } from 'vitest';
import { asSaved, changeOf, changesOf, formOf, withNextClock, withNextDay, withNextWords } from './person-form.ts';
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

  it('tells only what is another than it was', () => {
    const start = formOf({
      person: { id: 'p', name: 'Mara', tags: ['hotel'], createdAt: 0, updatedAt: 0 },
      relation: 'contact',
    });
    expect(changesOf({ ...start, purpose: 'Pilot' }, start)).toEqual({ purpose: 'Pilot' });
    expect(changesOf({ ...start, stage: 'new', tags: '' }, { ...start, purpose: 'Pilot', stage: 'new' })).toEqual({
      purpose: '',
      tags: [],
    });
  });

  it('reads tags once each', () => {
    expect(readTags(' hotel, ,campus,hotel ')).toEqual(['hotel', 'campus']);
  });
});

describe('a next step typed in words', () => {
  const now = new Date(2026, 10, 17, 11).getTime();
  const empty = formOf({
    person: { id: 'p', name: 'Mara', tags: [], createdAt: 0, updatedAt: 0 },
    relation: 'contact',
  });
  const typed = (words: string, form = empty) => ({ ...form, ...withNextWords(form, words, now) });

  it('is stored without the words for its day, which stands in the field', () => {
    const form = typed('call her in 2 weeks');
    expect([form.nextDay, form.nextClock]).toEqual(['2026-12-01', '']);
    expect(changeOf(form).nextStep).toMatchObject({ text: 'call her', day: '2026-12-01' });
    expect(asSaved(form)).toMatchObject({ nextText: 'call her', nextDay: '2026-12-01' });
    expect(asSaved(form)).not.toHaveProperty('nextSaid');
  });

  it('with a time is due at that moment and on no day', () => {
    expect(changeOf(typed('call tomorrow 10:00')).nextStep).toEqual({
      text: 'call',
      dueAt: new Date(2026, 10, 18, 10).getTime(),
    });
  });

  it('puts back the day that was there when the words for another one go again', () => {
    const before = { ...empty, nextDay: '2026-11-20', nextClock: '16:00' };
    const without = typed('call', typed('call in 2 weeks', before));
    expect([without.nextDay, without.nextClock]).toEqual(['2026-11-20', '16:00']);
    expect(changeOf(without).nextStep).toEqual({ text: 'call', dueAt: new Date(2026, 10, 20, 16).getTime() });
  });

  it('is due on the day and at the time of the fields where the user sets them', () => {
    const moved = typed('call her in 2 weeks');
    const withDay = { ...moved, ...withNextDay(moved, '2026-12-04') };
    const withTime = { ...withDay, ...withNextClock(withDay, '14:30') };
    expect(changeOf(withTime).nextStep).toEqual({ text: 'call her', dueAt: new Date(2026, 11, 4, 14, 30).getTime() });
    const none = { ...moved, ...withNextDay(moved, '') };
    expect(changeOf(none).nextStep).toEqual({ text: 'call her in 2 weeks' });
  });

  it('keeps the words of a step that names a day and was not typed now', () => {
    const nextStep = { text: 'Ask about Friday', day: '2026-11-23', dueAt: new Date(2026, 10, 23, 9).getTime() };
    const person = { id: 'p', name: 'Mara', tags: [], nextStep, createdAt: 0, updatedAt: 0 };
    expect(changeOf(formOf({ person, relation: 'contact' })).nextStep).toEqual(nextStep);
  });
});
