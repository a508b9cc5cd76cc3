import { i18n } from '#i18n';
import type { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { composerUrl, openUrl } from '../today/links.ts';

export interface VariantBoxProps {
  readonly network: NetworkId;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Room for the whole text up to twelve lines, so that it is read without scrolling. */
const rowsFor = (text: string): number =>
  Math.min(
    12,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 44)), 1),
  );

/** The text for one network with the exact room that is left, and the way to its composer. */
export function VariantBox({ network, text, onText }: VariantBoxProps) {
  const { measure } = useDesk();
  const toast = useToast();
  const left = measure.limitOf(network) - measure.lengthOf(network, text);
  const name = networkName(network);
  const copyAndOpen = async () => {
    await navigator.clipboard.writeText(text);
    toast({ text: i18n.t('calendar.copied', [name]), icon: 'copy' });
    openUrl(composerUrl(network));
  };
  return (
    <div class="variant">
      <div class="row varianthead">
        <NetworkTag network={network} quiet />
        <span class="m grow">{name}</span>
        <span class={left < 0 ? 'small bad st' : 'small grey'} aria-live="polite">
          {left < 0 && <StatusMark status="stopped" />}
          {left < 0 ? i18n.t('calendar.tooLong', [formatNumber(-left)]) : i18n.t('calendar.left', [formatNumber(left)])}
        </span>
      </div>
      <TextArea
        label={i18n.t('calendar.textFor', [name])}
        labelHidden
        value={text}
        rows={rowsFor(text)}
        placeholder={i18n.t('calendar.noText', [name])}
        onValue={onText}
      />
      {text.trim() && (
        <div class="row">
          <Button
            size="small"
            icon="open"
            iconFlips
            onPress={() => void copyAndOpen()}
            label={`${i18n.t('calendar.copyAndOpen')}: ${name}`}
          >
            {i18n.t('calendar.copyAndOpen')}
          </Button>
        </div>
      )}
    </div>
  );
}
