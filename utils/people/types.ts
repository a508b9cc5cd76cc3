import type { NextStep, Person, Stage } from '../model/records.ts';
import type { ProfileRef } from '../model/sighting.ts';

/** Somebody as a file says them. */
export interface SaidPerson {
  /** Where in the file it began; the first line is 1. */
  readonly line: number;
  /** Of a person of this workspace, in a file that we wrote. */
  readonly id?: string;
  readonly name: string;
  readonly isOrganisation?: boolean;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company?: string;
  readonly title?: string;
  readonly website?: string;
  readonly tags: readonly string[];
  readonly stage?: Stage;
  readonly purpose?: string;
  readonly nextStep?: NextStep;
  readonly accounts: readonly ProfileRef[];
}

/** Why a row makes nobody, or why a part of it is left out. */
export type Reason =
  | 'broken'
  | 'group'
  | 'tooManyCells'
  | 'nobody'
  | 'longName'
  | 'severalPeople'
  | 'sameRow'
  | 'erased'
  | 'badEmail'
  | 'badPhone'
  | 'badWebsite'
  | 'badAccount'
  | 'badStage'
  | 'badDate'
  | 'tooLong';

export interface Remark {
  readonly line: number;
  readonly reason: Reason;
  /** What stands there, or the line or the people that it is about. */
  readonly what: string;
}

/** Who is kept, and what tells that somebody is the same: never the name alone. */
export interface KnownPeople {
  readonly people: ReadonlyMap<string, Person>;
  /** Ids of people by `network:handle` and `network:number`. */
  readonly byAccount: ReadonlyMap<string, string>;
}

/** Somebody to be written, under the id of whom they are known as or under a new one. */
export interface PlannedPerson {
  readonly id: string;
  readonly isNew: boolean;
  readonly said: SaidPerson;
}
