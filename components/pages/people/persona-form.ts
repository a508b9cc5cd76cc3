import type { Persona } from '../../../utils/model/desk-rules.ts';

/** What stands in the fields of a persona. Lists are lines of words parted by commas. */
export type PersonaForm = Readonly<Record<PersonaField, string>>;
export const wordFields = ['titles', 'industries', 'interests', 'behaviours'] as const;
export const lineFields = ['place', 'ageBand', 'incomeBand'] as const;
export type PersonaField = 'name' | 'summary' | (typeof wordFields)[number] | (typeof lineFields)[number];

const emptyForm: PersonaForm = {
  name: '',
  summary: '',
  titles: '',
  industries: '',
  interests: '',
  behaviours: '',
  place: '',
  ageBand: '',
  incomeBand: '',
};

export function personaFormOf(persona: Persona | undefined): PersonaForm {
  if (!persona) return emptyForm;
  const { name, summary = '', place = '', ageBand = '', incomeBand = '' } = persona;
  const words = wordFields.map((field) => [field, persona[field].join(', ')]);
  return { ...emptyForm, ...Object.fromEntries(words), name, summary, place, ageBand, incomeBand };
}

/** What is stored: each word once, none empty. */
export function personaOf(form: PersonaForm): Omit<Persona, 'id' | 'createdAt' | 'updatedAt'> {
  const said = (field: 'summary' | (typeof lineFields)[number]) => form[field].trim() || undefined;
  const words = (field: (typeof wordFields)[number]): string[] => {
    const all = form[field].split(/[,\n]/).map((word) => word.trim().slice(0, 200));
    return [...new Set(all.filter(Boolean))].slice(0, 200);
  };
  return {
    name: form.name.trim(),
    summary: said('summary'),
    place: said('place'),
    ageBand: said('ageBand'),
    incomeBand: said('incomeBand'),
    titles: words('titles'),
    industries: words('industries'),
    interests: words('interests'),
    behaviours: words('behaviours'),
  };
}
