import { useState } from 'preact/hooks';
import { saveStrategy } from '../../../utils/db/tables/strategies.ts';
import { useDesk } from '../../hooks/desk.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Skeleton } from '../../ui/Panel.tsx';
import { GuideForm, type GuidePartProps } from './GuideForm.tsx';
import { namedPillars, PillarFields, type PillarNames } from './PillarFields.tsx';

/** What is talked about. */
export function GuidePillars(props: GuidePartProps) {
  const names = usePillarNames();
  return names ? <Form {...props} start={names} /> : <Skeleton lines={4} />;
}

function Form({ onNext, start }: GuidePartProps & { readonly start: PillarNames }) {
  const { db } = useDesk();
  const [names, setNames] = useState(start);
  useUnsaved(JSON.stringify(names) !== JSON.stringify(start));
  const save = async () => {
    await saveStrategy(db, { pillars: namedPillars(names) }, Date.now());
    onNext();
  };
  return (
    <GuideForm onSave={() => void save()} onSkip={onNext}>
      <PillarFields names={names} onNames={setNames} />
    </GuideForm>
  );
}
