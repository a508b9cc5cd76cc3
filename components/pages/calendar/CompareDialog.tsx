import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordDiff } from '../../../utils/lib/diff-words.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffText } from '../../ui/DiffText.tsx';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

export interface CompareDialogProps {
  /** At least two. */
  readonly texts: readonly { readonly network: NetworkId; readonly text: string }[];
  readonly onClose: () => void;
}

/** What differs between the texts for two networks. */
export function CompareDialog({ texts, onClose }: CompareDialogProps) {
  const [first, setFirst] = useState(texts[0]?.network ?? 'linkedin');
  const [second, setSecond] = useState(texts[1]?.network ?? 'x');
  const options = texts.map(({ network }) => ({ value: network, text: networkName(network) }));
  const textOf = (network: NetworkId): string => texts.find((each) => each.network === network)?.text ?? '';
  const { pieces, places, isSpaceOnly } = wordDiff(textOf(first), textOf(second));
  const said = isSpaceOnly
    ? i18n.t('calendar.differInSpace')
    : places === 0
      ? i18n.t('calendar.same')
      : i18n.t('calendar.differ', places, [formatNumber(places)]);
  return (
    <Dialog title={i18n.t('calendar.compareTitle')} onClose={onClose} wide>
      <div class="pair">
        <Select label={i18n.t('calendar.compareFrom')} value={first} options={options} onValue={setFirst} />
        <Select label={i18n.t('calendar.compareTo')} value={second} options={options} onValue={setSecond} />
      </div>
      <p role="status">{said}</p>
      <p class="small grey">{i18n.t('calendar.compareKey', [networkName(first), networkName(second)])}</p>
      <DiffText pieces={pieces} />
      <div class="row dialogfoot">
        <span class="end" />
        <Button onPress={onClose}>{i18n.t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
