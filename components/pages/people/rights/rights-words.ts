import { i18n } from '#i18n';

const named = [
  'name',
  'stage',
  'tags',
  'purpose',
  'nextStep',
  'emails',
  'phones',
  'company',
  'title',
  'website',
  'isOrganisation',
] as const;

/** What a field of a person is called, in the middle of a sentence or at the head of a line. */
export function fieldName(field: string): string {
  const known = named.find((each) => each === field);
  return known ? i18n.t(`rights.field.${known}`) : field;
}
