import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ChecklistItem, mostChecklistItems } from '../../../utils/model/entry-parts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckLine } from '../../ui/CheckLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';

export interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly onItems: (items: readonly ChecklistItem[]) => void;
}

/** What is to be done for an entry before it goes out. Enter adds a line. */
export function Checklist({ items, onItems }: ChecklistProps) {
  const [text, write] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const said = text.trim();
    if (!said || items.length >= mostChecklistItems) return;
    onItems([...items, { text: said, isDone: false }]);
    write('');
    field.current?.focus();
  };
  const done = items.filter(({ isDone }) => isDone).length;
  return (
    <div class="col g2" role="group" aria-label={i18n.t('entry.checklist')}>
      <p class="row base lab">
        <span class="grow">{i18n.t('entry.checklist')}</span>
        {items.length > 0 && (
          <span class="small grey">{i18n.t('entry.doneOf', [formatNumber(done), formatNumber(items.length)])}</span>
        )}
      </p>
      {items.map((item, at) => (
        <div class="row" key={at}>
          <span class="grow" dir="auto">
            <CheckLine
              checked={item.isDone}
              onChange={(isDone) => onItems(items.map((each, index) => (index === at ? { ...each, isDone } : each)))}
            >
              {item.text}
            </CheckLine>
          </span>
          <Button
            kind="ghost"
            size="small"
            icon="close"
            label={i18n.t('entry.removeItem', [item.text])}
            onPress={() => onItems(items.filter((_each, index) => index !== at))}
          />
        </div>
      ))}
      <div class="row bottom">
        <div class="grow">
          <Field
            label={i18n.t('entry.newItem')}
            labelHidden
            placeholder={i18n.t('entry.newItem')}
            value={text}
            maxLength={300}
            inputRef={field}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            onValue={write}
          />
        </div>
        <Button size="small" disabled={!text.trim()} onPress={add}>
          {i18n.t('entry.addItem')}
        </Button>
      </div>
    </div>
  );
}
