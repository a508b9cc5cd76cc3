import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { Relation, Stage } from '../../../utils/model/records.ts';
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
  readonly nextClock: string;
}

export function formOf({ person, relation }: Pick<PersonDetail, 'person' | 'relation'>): PersonForm {
  const dueAt = person.nextStep?.dueAt;
  return {
    name: person.name,
    relation,
    stage: person.stage ?? 'none',
    tags: person.tags.join(', '),
    purpose: person.purpose ?? '',
    nextText: person.nextStep?.text ?? '',
    nextDay: dueAt === undefined ? '' : dayKeyOf(dueAt),
    nextClock: dueAt === undefined ? '09:00' : timeOfDay(dueAt),
  };
}

/** What is stored of a form. A next step without a text is none. */
export function changeOf(form: PersonForm): PersonChange {
  const dueAt = form.nextDay ? momentOf(form.nextDay, form.nextClock || '09:00') : undefined;
  const text = form.nextText.trim();
  return {
    name: form.name.trim(),
    tags: readTags(form.tags),
    purpose: form.purpose.trim(),
    stage: form.stage === 'none' ? undefined : form.stage,
    nextStep: text ? { text, ...(dueAt === undefined ? {} : { dueAt }) } : undefined,
  };
}
