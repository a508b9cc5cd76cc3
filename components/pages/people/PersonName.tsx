import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';

interface PersonNameProps {
  readonly line: PersonLine;
  readonly onOpen: (id: string) => void;
}

/** The name, which opens the person, and the networks they are on. */
export function PersonName({ line: { person, accounts }, onOpen }: PersonNameProps) {
  return (
    <>
      <button type="button" class="rowlink m" dir="auto" onClick={() => onOpen(person.id)}>
        {person.name}
      </button>
      {accounts.map(({ key, network }) => (
        <NetworkTag key={key} network={network} />
      ))}
    </>
  );
}
