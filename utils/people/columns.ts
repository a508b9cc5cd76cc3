import { plain } from '../files/headings.ts';
import type { Field, Mapping } from './fields.ts';

/**
 * Headings as HubSpot, Salesforce, Twenty, LinkedIn, address books and people write them, in lower case without marks.
 * Of several columns for one field the one whose heading stands first here counts.
 */
const headings: Readonly<Record<Field, readonly string[]>> = {
  id: ['alongside id'],
  name: ['name', 'full name', 'fullname', 'display name', 'contact name', 'contact', 'person', 'vollstandiger name'],
  firstName: ['first name', 'firstname', 'given name', 'forename', 'vorname', 'name first name', 'namefirstname'],
  lastName: [
    'last name',
    'lastname',
    'family name',
    'surname',
    'nachname',
    'familienname',
    'name last name',
    'namelastname',
  ],
  organisation: ['is organisation', 'organisation yes or no'],
  email: [
    'email',
    'e mail',
    'emails',
    'e mails',
    'email address',
    'e mail address',
    'e mail 1 value',
    'e mail 2 value',
    'e mail 2 address',
    'e mail 3 address',
    'emails primary email',
    'emailsprimaryemail',
    'work email',
    'primary email',
    'mail',
    'e mail adresse',
    'email adresse',
    'mailadresse',
  ],
  phone: [
    'phone',
    'phones',
    'phone number',
    'mobile',
    'mobile phone',
    'mobile phone number',
    'phone 1 value',
    'phone 2 value',
    'phones primary phone number',
    'phonesprimaryphonenumber',
    'business phone',
    'telephone',
    'tel',
    'telefon',
    'telefonnummer',
    'mobil',
    'handy',
    'mobiltelefon',
  ],
  company: [
    'company',
    'company name',
    'associated company',
    'primary associated company',
    'account name',
    'employer',
    'organization',
    'organization name',
    'organization 1 name',
    'organisation',
    'firma',
    'firmenname',
    'unternehmen',
  ],
  title: [
    'job title',
    'jobtitle',
    'title',
    'position',
    'role',
    'organization 1 title',
    'organization title',
    'funktion',
    'stelle',
    'berufsbezeichnung',
    'jobtitel',
  ],
  website: [
    'website',
    'website url',
    'website 1 value',
    'web site',
    'web page',
    'homepage',
    'webseite',
    'internetseite',
  ],
  account: [
    'url',
    'profile',
    'profile url',
    'profile link',
    'social',
    'social profile',
    'accounts',
    'profil',
    'profillink',
  ],
  x: [
    'x',
    'twitter',
    'twitter username',
    'twitter handle',
    'twitter url',
    'x handle',
    'x url',
    'x username',
    'x link url',
    'xlinkprimarylinkurl',
  ],
  linkedin: [
    'linkedin',
    'linkedin url',
    'linkedin profile',
    'linkedin profile url',
    'linkedin link url',
    'linkedinlinkprimarylinkurl',
    'linkedin bio',
    'hs linkedin url',
  ],
  facebook: ['facebook', 'facebook url', 'facebook profile', 'facebook page', 'facebook username'],
  stage: ['stage', 'lifecycle stage', 'lifecyclestage', 'phase', 'lead status'],
  tags: ['tags', 'labels', 'categories', 'groups', 'group membership', 'schlagworter', 'schlagworte', 'kategorien'],
  purpose: ['purpose', 'why we keep them', 'zweck', 'warum'],
  nextStep: ['next step', 'nachster schritt'],
  nextDue: ['next step due', 'next step date', 'nachster schritt am'],
};

const fieldOf = new Map(
  (Object.entries(headings) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
);

export const guessField = (heading: string): Field | undefined => fieldOf.get(plain(heading));

/** Several columns may hold addresses or telephones; of all else one counts. */
const many: ReadonlySet<Field> = new Set<Field>(['email', 'phone', 'account', 'tags']);

export function guessMapping(names: readonly string[]): Mapping {
  const guessed = names.map(guessField);
  const rankOf = (column: number, field: Field): number => headings[field].indexOf(plain(names[column] ?? ''));
  return guessed.map((field, column) => {
    if (!field || many.has(field)) return field;
    const rank = rankOf(column, field);
    const isBehind = guessed.some((other, at) => {
      const apart = other === field ? rankOf(at, field) - rank : 1;
      return apart < 0 || (apart === 0 && at < column);
    });
    return isBehind ? undefined : field;
  });
}
