import { useDesk } from '../../../hooks/desk.ts';
import { goTo } from '../../../hooks/use-route.ts';
import type { PersonPartProps } from '../person-part.ts';
import { WarmPaths } from './WarmPaths.tsx';

/** Who could introduce us. Not asked of our own accounts and of competitors. */
export function PersonWarmPaths({ detail: { person, accounts, relation }, now }: PersonPartProps) {
  const { db } = useDesk();
  if (accounts.length === 0 || relation === 'own' || relation === 'competitor') return null;
  return (
    <WarmPaths
      db={db}
      profileKeys={accounts.map(({ key }) => key)}
      personId={person.id}
      now={now}
      onOpen={(id) => goTo('people', id)}
    />
  );
}
