import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import { readStep } from '../../../utils/lib/day-words.ts';
import { onDay } from '../../../utils/lib/due.ts';
import type { NextStep, Relation, Stage } from '../../../utils/model/records.ts';
import { type DayKey, dayKeyOf, momentOf, timeOfDay } from '../../calendar/stateless/days.ts';
import type { PersonChange } from './changes.ts';
import { readTags } from './person-words.ts';

/** What stands in the fields of a person's sheet. */
export interface PersonForm {
  readonly name: string;
  readonly relation: Relation;
  readonly stage: Stage | 'none';
  readonly tags: string;
  readonly purpose: string;
  readonly nextText: string;
  readonly nextDay: DayKey;
  /** Empty: due on the day, without a time of it. */
  readonly nextClock: string;
  /** Where the words of the next step name a day: what is left of them, and the day and time without them. */
  readonly nextSaid?: NextSaid | undefined;
}

export interface NextSaid {
  readonly text: string;
  readonly dayBefore: DayKey;
  readonly clockBefore: string;
}

export function formOf({ person, relation }: Pick<PersonDetail, 'person' | 'relation'>): PersonForm {
  return {
    name: person.name,
    relation,
    stage: person.stage ?? 'none',
    tags: person.tags.join(', '),
    purpose: person.purpose ?? '',
    nextText: person.nextStep?.text ?? '',
    ...whenFields(person.nextStep ?? {}),
  };
}

function whenFields({ day, dueAt }: Partial<NextStep>): Pick<PersonForm, 'nextDay' | 'nextClock'> {
  if (day !== undefined) return { nextDay: day, nextClock: '' };
  if (dueAt === undefined) return { nextDay: '', nextClock: '' };
  return { nextDay: dayKeyOf(dueAt), nextClock: timeOfDay(dueAt) };
}

/** After the words of the next step were typed: a day that they name stands in the fields of day and time. */
export function withNextWords(form: PersonForm, words: string, now: number): Partial<PersonForm> {
  const { text, day, dueAt } = readStep(words, now);
  const { nextSaid: said } = form;
  const before = {
    dayBefore: said ? said.dayBefore : form.nextDay,
    clockBefore: said ? said.clockBefore : form.nextClock,
  };
  if (dueAt !== undefined) return { nextText: words, ...whenFields({ day, dueAt }), nextSaid: { text, ...before } };
  if (!said) return { nextText: words };
  return { nextText: words, nextDay: said.dayBefore, nextClock: said.clockBefore, nextSaid: undefined };
}

/** The user's own day and time hold, whatever the words say. */
export const withNextDay = ({ nextSaid: said }: PersonForm, nextDay: DayKey): Partial<PersonForm> => ({
  nextDay,
  ...(said ? { nextSaid: { ...said, dayBefore: nextDay } } : {}),
});

export const withNextClock = ({ nextSaid: said }: PersonForm, nextClock: string): Partial<PersonForm> => ({
  nextClock,
  ...(said ? { nextSaid: { ...said, clockBefore: nextClock } } : {}),
});

/** The next step of a form; one without a text is none. */
export function stepIn({ nextText, nextDay, nextClock, nextSaid }: PersonForm): NextStep | undefined {
  const text = (nextSaid && nextDay ? nextSaid.text : nextText).trim();
  if (!text) return undefined;
  if (!nextDay) return { text };
  const dueAt = nextClock ? momentOf(nextDay, nextClock) : undefined;
  return dueAt === undefined ? onDay({ text }, nextDay) : { text, dueAt };
}

/** What is stored of a form. */
export function changeOf(form: PersonForm): PersonChange {
  return {
    name: form.name.trim(),
    tags: readTags(form.tags),
    purpose: form.purpose.trim(),
    stage: form.stage === 'none' ? undefined : form.stage,
    nextStep: stepIn(form),
  };
}

/** A form after it was stored: the words for a day are now the day. */
export function asSaved(form: PersonForm): PersonForm {
  const { nextSaid: _said, ...rest } = form;
  const step = stepIn(form);
  return { ...rest, nextText: step?.text ?? '', ...whenFields(step ?? {}) };
}

/** What is another in a form than it was: the rest may have been changed elsewhere since, and stays. */
export function changesOf(form: PersonForm, start: PersonForm): PersonChange {
  const before = new Map(Object.entries(changeOf(start)).map(([field, value]) => [field, JSON.stringify(value)]));
  const all = Object.entries(changeOf(form));
  return Object.fromEntries(all.filter(([field, value]) => JSON.stringify(value) !== before.get(field)));
}
