import type { ProfileCard } from '../model/cards.ts';
import type { PersonWords } from './tasks/types.ts';

const mostNote = 600;

/**
 * What is known of somebody, as lines that are shown before they are sent. Nothing of strangers: of them we know no more
 * than their page says. Never how they are reached.
 */
export function personWords({ person, headline, notes, relation }: ProfileCard): PersonWords | undefined {
  if (!person) return undefined;
  const line = (what: string, text: string | undefined): readonly string[] =>
    text?.trim() ? [`${what}: ${text.trim().slice(0, mostNote)}`] : [];
  const lines = [
    ...(relation === 'none' ? [] : line('They are to us', relation)),
    ...line('Works as', [person.title, person.company].filter(Boolean).join(', ')),
    ...line('About them', headline),
    ...line('Kept for', person.purpose),
    ...line('Tags', person.tags.join(', ')),
    ...line('Next step', person.nextStep?.text),
    ...notes.flatMap(({ text }) => line('Note', text)),
  ];
  return lines.length > 0 ? { name: person.name, lines } : undefined;
}
