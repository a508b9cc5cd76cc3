import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkCorrection, type CorrectionFault, isCurrent, longestFile } from '../../../utils/corrections/check.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { correctionItems } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';

/** Repairs a reader with a table of selectors from a file, and takes such a repair back. */
export function Corrections() {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const [fault, setFault] = useState<CorrectionFault | undefined>(undefined);
  const take = async (file: File) => {
    const text = file.size > longestFile * 4 ? ' '.repeat(longestFile + 1) : await file.text();
    const checked = checkCorrection(text, document);
    setFault(checked.ok ? undefined : checked.error);
    if (!checked.ok) return;
    const { network, version } = checked.value;
    const item = correctionItems[network];
    const before = await item.getValue();
    await item.setValue(checked.value);
    toast({
      text: i18n.t('settings.correctionTaken', [networkName(network), String(version)]),
      undo: () => item.setValue(before),
    });
  };
  return (
    <div class="sec row wrap corrections">
      <div class="grow">
        <p class="small grey">{i18n.t('settings.correctionAbout')}</p>
        <ul class="corrected">
          {(['linkedin', 'x', 'facebook'] as const).map((network) => (
            <Corrected key={network} network={network} />
          ))}
        </ul>
        <div role="alert">{fault && <p class="small bad">{faultText(fault)}</p>}</div>
      </div>
      <FileInput
        inputRef={input}
        accept=".json,application/json"
        label={i18n.t('settings.correctionFile')}
        onFiles={([file]) => void take(file)}
      />
      <Button icon="import" onPress={() => input.current?.click()}>
        {i18n.t('settings.correctionImport')}
      </Button>
    </div>
  );
}

function Corrected({ network }: { readonly network: NetworkId }) {
  const item = correctionItems[network];
  const [correction, setCorrection] = useSetting(item);
  const toast = useToast();
  if (!correction) return null;
  const words: [string, string] = [networkName(network), String(correction.version)];
  const remove = () => {
    setCorrection(null);
    toast({ text: i18n.t('settings.correctionRemoved', words), undo: () => item.setValue(correction) });
  };
  return (
    <li class="small">
      <span>
        {isCurrent(correction, network)
          ? i18n.t('settings.correctionHolds', words)
          : i18n.t('settings.correctionOutdated', words)}
      </span>
      <Button size="small" kind="ghost" label={i18n.t('settings.correctionRemoveOf', words)} onPress={remove}>
        {i18n.t('settings.correctionRemove')}
      </Button>
    </li>
  );
}

function faultText({ kind, what }: CorrectionFault): string {
  const texts: Record<CorrectionFault['kind'], string> = {
    'too-large': i18n.t('settings.correctionTooLarge'),
    'not-a-table': i18n.t('settings.correctionNoTable'),
    'other-reader': i18n.t('settings.correctionOtherReader'),
    'unknown-name': i18n.t('settings.correctionUnknownName', [what]),
    'not-a-selector': i18n.t('settings.correctionNoSelector', [what]),
  };
  return texts[kind];
}
