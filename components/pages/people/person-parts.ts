import type { ComponentType } from 'preact';
import { DealsPart } from './deals/DealsPart.tsx';
import { PersonChanges } from './PersonChanges.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import type { PersonPartProps } from './person-part.ts';
import { PersonPersonas } from './PersonPersonas.tsx';
import { PersonRival } from './PersonRival.tsx';
import { RightsPart } from './rights/RightsPart.tsx';
import { SamePerson } from './rights/SamePerson.tsx';
import { PersonWarmPaths } from './touches/PersonWarmPaths.tsx';
import { TimelinePart } from './touches/TimelinePart.tsx';
import { ValuePart } from './value/ValuePart.tsx';

export type PersonPart = ComponentType<PersonPartProps>;

/** What a person's sheet shows above their notes and the form, in this order. Each part may show nothing. */
export const firstParts: readonly PersonPart[] = [PersonRival, ValuePart, TimelinePart];

/** And below them. */
export const laterParts: readonly PersonPart[] = [
  PersonWarmPaths,
  DealsPart,
  PersonChanges,
  PersonPersonas,
  PersonFacts,
  SamePerson,
  RightsPart,
];
