import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { TextBox } from './TextBox.tsx';

export interface CommentBoxProps {
  /** Of the network. */
  readonly name: string;
  readonly text: string;
  readonly left: number;
  readonly onText: (text: string) => void;
  readonly onCopy: () => void;
}

/** What is to be commented under the post oneself, with its own room. */
export function CommentBox({ name, text, left, onText, onCopy }: CommentBoxProps) {
  const label = i18n.t('calendar.commentOn', [name]);
  return (
    <div class="part">
      <TextBox
        label={label}
        head={<span class="m grow">{i18n.t('calendar.comment')}</span>}
        text={text}
        left={left}
        placeholder={i18n.t('calendar.commentExample')}
        onText={onText}
      />
      {text.trim() && (
        <div class="row wrap">
          <Button size="small" icon="copy" label={`${i18n.t('calendar.copyPart')}: ${label}`} onPress={onCopy}>
            {i18n.t('calendar.copyPart')}
          </Button>
        </div>
      )}
    </div>
  );
}
