import { i18n } from '#i18n';
import type { Subject } from '../../../utils/db/queries/note-lines.ts';

/** What a note is on, in words; also when it is not here any more. */
export function subjectName(subject: Subject): string {
  switch (subject.type) {
    case 'person':
      return subject.name ?? i18n.t('notes.gonePerson');
    case 'profile':
      return subject.name ?? i18n.t('notes.goneAccount');
    case 'post':
      if (subject.text === undefined) return i18n.t('notes.gonePost');
      return subject.author ? i18n.t('notes.postBy', [subject.author]) : i18n.t('notes.aPost');
    case 'topic':
      return `#${subject.id}`;
  }
}

/** Where it is in the dashboard; undefined where there is nothing to show. */
export function subjectPath(subject: Subject): readonly string[] | undefined {
  switch (subject.type) {
    case 'person':
      return subject.name === undefined ? undefined : ['people', subject.id];
    case 'profile':
      return subject.personId === undefined ? undefined : ['people', subject.personId];
    case 'post':
      return subject.text === undefined ? undefined : ['posts', subject.key];
    case 'topic':
      return ['notes', 'topic', subject.id];
  }
}
