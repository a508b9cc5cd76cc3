import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { newId } from '../../../utils/lib/ids.ts';
import { normalHandle } from '../../../utils/lib/keys.ts';
import type { Partner } from '../../../utils/model/campaign-parts.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field } from '../../ui/Field.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { isAmount } from '../library/link-form.ts';

export interface PartnerDialogProps {
  /** Undefined: a new one. */
  readonly partner: Partner | undefined;
  readonly currency: string | undefined;
  readonly onSave: (partner: Partner) => Promise<void>;
  readonly onClose: () => void;
}

/** Who a partner is, what they get, and the words with which they say that it is paid. */
export function PartnerDialog({ partner, currency, onSave, onClose }: PartnerDialogProps) {
  const [form, setForm] = useState({
    name: partner?.name ?? '',
    x: partner?.handles?.x ?? '',
    linkedin: partner?.handles?.linkedin ?? '',
    facebook: partner?.handles?.facebook ?? '',
    fee: partner?.fee === undefined ? '' : String(partner.fee),
    disclosure: partner?.disclosure ?? '',
  });
  const [isTried, setTried] = useState(false);
  const set = (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes }));
  const isBadFee = form.fee.trim() !== '' && !isAmount(form.fee);
  const save = async () => {
    setTried(true);
    const name = form.name.trim();
    if (!name || isBadFee) return;
    const handles = Object.fromEntries(
      NetworkId.options.flatMap((network) => {
        const handle = normalHandle(form[network]);
        return handle ? [[network, handle] as const] : [];
      }),
    );
    await onSave({
      id: partner?.id ?? newId(),
      name,
      ...(Object.keys(handles).length > 0 ? { handles } : {}),
      ...(form.fee.trim() ? { fee: Number(form.fee) } : {}),
      ...(form.disclosure.trim() ? { disclosure: form.disclosure.trim() } : {}),
      deliverables: partner?.deliverables ?? [],
    });
    onClose();
  };
  return (
    <Dialog title={partner ? partner.name : i18n.t('campaign.newPartner')} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('campaign.partnerName')}
          value={form.name}
          maxLength={120}
          problem={isTried && !form.name.trim() ? i18n.t('campaign.needName') : undefined}
          onValue={(name) => set({ name })}
        />
        {NetworkId.options.map((network) => (
          <Field
            key={network}
            label={i18n.t('campaign.handleOn', [networkName(network)])}
            value={form[network]}
            maxLength={300}
            onValue={(value) => set({ [network]: value })}
          />
        ))}
        <Field
          label={currency ? i18n.t('campaign.feeIn', [currency]) : i18n.t('campaign.fee')}
          value={form.fee}
          maxLength={15}
          problem={isTried && isBadFee ? i18n.t('campaigns.problem.budget') : undefined}
          onValue={(fee) => set({ fee })}
        />
        <Field
          label={i18n.t('campaign.disclosure')}
          value={form.disclosure}
          maxLength={200}
          placeholder="#ad"
          help={i18n.t('campaign.disclosureHelp')}
          onValue={(disclosure) => set({ disclosure })}
        />
      </DialogForm>
    </Dialog>
  );
}
