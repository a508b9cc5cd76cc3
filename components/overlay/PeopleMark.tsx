/** @jsxImportSource ../../utils/page/paint */
import type { KnownProfile } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { nameOf } from './names.ts';
import { i18n } from './text.ts';

interface PeopleMarkProps {
  /** The middle of the dot, px in the layer. */
  readonly place: { readonly left: number; readonly top: number };
  /** The target lies above the dot, so that it does not take clicks meant for what follows the name. */
  readonly isRaised: boolean;
  readonly name: ProfileRef;
  /** Undefined: nobody we keep; a quiet ring that offers to. */
  readonly known: KnownProfile | undefined;
  readonly isOpen: boolean;
  readonly id: string;
}

export function PeopleMark({ place, isRaised, name, known, isOpen, id }: PeopleMarkProps) {
  const look = known ? `${known.isOrganisation ? 'sq' : ''} ${known.nextStepDue ? 'due' : ''}` : 'new';
  return (
    <button
      id={id}
      class={`mark nd ${look} ${isRaised ? 'raised' : ''}`}
      style={{ left: `${place.left - 12}px`, top: `${place.top - (isRaised ? 20 : 12)}px` }}
      aria-label={i18n.t('overlay.openPerson', [
        nameOf(known ? { ...name, name: known.name } : name),
        i18n.t(`overlay.relation.${known?.relation ?? 'none'}`),
      ])}
      aria-keyshortcuts="Alt+P N"
      aria-expanded={isOpen}
    />
  );
}
