import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { isBadCadence, networksFormOf, networksOf } from './network-form.ts';
import { NetworkFields } from './NetworkFields.tsx';
import type { StrategyPanelProps } from './strategy-panel.ts';
import { useSaveStrategy } from './use-strategy-toast.ts';

export function NetworksDialog({ strategy, onClose }: StrategyPanelProps & { readonly onClose: () => void }) {
  const [start] = useState(() => networksFormOf(strategy));
  const [form, setForm] = useState(start);
  const [isTried, tried] = useState(false);
  const save = useSaveStrategy();
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const done = async () => {
    tried(true);
    if (Object.values(form).some(isBadCadence)) return;
    await save(networksOf(form));
    onClose();
  };
  return (
    <Dialog title={i18n.t('strategy.editNetworks')} onClose={onClose} wide>
      <DialogForm onSave={() => void done()} onClose={onClose}>
        <NetworkFields form={form} isTried={isTried} onForm={setForm} />
      </DialogForm>
    </Dialog>
  );
}
