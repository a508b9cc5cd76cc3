import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';
import { namedPillars, PillarFields, type PillarNames } from './PillarFields.tsx';
import { useSaveStrategy } from './use-strategy-toast.ts';

/** What is talked about. The calendar marks its entries with these. */
export function PillarsPanel() {
  const names = usePillarNames();
  const [isEditing, edit] = useState(false);
  if (!names) return null;
  const named = pillars.filter((pillar) => names[pillar]?.trim());
  return (
    <Panel
      title={i18n.t('strategy.pillars')}
      action={
        <Button kind="ghost" size="small" label={i18n.t('strategy.editPillars')} onPress={() => edit(true)}>
          {i18n.t('ui.edit')}
        </Button>
      }
    >
      {named.length > 0 ? (
        <ul class="pillarlist">
          {named.map((pillar) => (
            <li key={pillar} class="row">
              <PillarMark pillar={pillar} />
              <span dir="auto">{pillarName(pillar, names)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{i18n.t('strategy.pillarsEmpty')}</Empty>
      )}
      {isEditing && <PillarsDialog names={names} onClose={() => edit(false)} />}
    </Panel>
  );
}

function PillarsDialog({ names: start, onClose }: { readonly names: PillarNames; readonly onClose: () => void }) {
  const [names, setNames] = useState(start);
  const save = useSaveStrategy();
  useUnsaved(JSON.stringify(names) !== JSON.stringify(start));
  const done = async () => {
    await save({ pillars: namedPillars(names) });
    onClose();
  };
  return (
    <Dialog title={i18n.t('strategy.editPillars')} onClose={onClose}>
      <DialogForm onSave={() => void done()} onClose={onClose}>
        <p class="small grey">{i18n.t('settings.pillarsAbout')}</p>
        <PillarFields names={names} onNames={setNames} />
      </DialogForm>
    </Dialog>
  );
}
