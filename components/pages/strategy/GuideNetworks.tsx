import { useState } from 'preact/hooks';
import { ownProfiles } from '../../../utils/db/queries/own-profiles.ts';
import { strategyOf } from '../../../utils/db/queries/strategy.ts';
import { saveStrategy } from '../../../utils/db/tables/strategies.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Skeleton } from '../../ui/Panel.tsx';
import { templates } from './guide.ts';
import { GuideForm, type GuidePartProps } from './GuideForm.tsx';
import { isBadCadence, networksFormOf, networksOf, type NetworksForm } from './network-form.ts';
import { NetworkFields } from './NetworkFields.tsx';

/** Where, and how often. */
export function GuideNetworks(props: GuidePartProps) {
  const { db } = useDesk();
  const known = useLive(async () => ({ strategy: await strategyOf(db), own: await ownProfiles(db) }), [db]).value;
  if (!known) return <Skeleton lines={4} />;
  const { strategy, own } = known;
  const form = networksFormOf(strategy);
  const perWeek = props.template ? String(templates[props.template].perWeek) : '';
  // Before anything was decided those are proposed on which there is an own account.
  const proposed = Object.fromEntries(
    NetworkId.options.map((network) => [
      network,
      { isUsed: own.some((profile) => profile.network === network), purpose: '', perWeek },
    ]),
  ) as unknown as NetworksForm;
  return <Form {...props} start={strategy?.networks ? form : proposed} />;
}

function Form({ onNext, start: first }: GuidePartProps & { readonly start: NetworksForm }) {
  const { db } = useDesk();
  const [start] = useState(first);
  const [form, setForm] = useState(start);
  const [isTried, tried] = useState(false);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const save = async () => {
    tried(true);
    if (Object.values(form).some(isBadCadence)) return;
    await saveStrategy(db, networksOf(form), Date.now());
    onNext();
  };
  return (
    <GuideForm onSave={() => void save()} onSkip={onNext}>
      <NetworkFields form={form} isTried={isTried} onForm={setForm} />
    </GuideForm>
  );
}
