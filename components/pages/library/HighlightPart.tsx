import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Anchor } from '../../../utils/model/records.ts';
import { anchorAt } from '../../../utils/notes/anchor.ts';
import { stretchesOf, withHighlight, withoutHighlight } from '../../../utils/notes/highlights.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { useSelectedWords } from '../use-selected-words.ts';
import { MarkedText } from './MarkedText.tsx';

export interface HighlightPartProps {
  readonly text: string;
  readonly highlights: readonly Anchor[];
  readonly onHighlights: (highlights: Anchor[]) => void;
}

/** The text of a kept post, and what is highlighted in it: by selecting words, or a sentence from a list. */
export function HighlightPart({ text, highlights, onHighlights }: HighlightPartProps) {
  const box = useRef<HTMLQuoteElement>(null);
  const { words, letGo } = useSelectedWords(() => box.current);
  const add = (anchor: Anchor) => {
    onHighlights(withHighlight(text, highlights, anchor));
    letGo();
  };
  const marked = stretchesOf(text, highlights).flatMap(({ from, to }) => anchorAt(text, from, to) ?? []);
  const all = sentencesOf(text);
  const sentences = all.filter(({ exact }) => !marked.some((each) => each.exact.includes(exact)));
  return (
    <div class="fieldbox marking">
      <blockquote ref={box} class="keptwords" dir="auto">
        <MarkedText text={text} highlights={highlights} />
      </blockquote>
      <span class="lab">{i18n.t('kept.highlights')}</span>
      {marked.length > 0 && (
        <ul class="plainlist">
          {marked.map((each) => (
            <li key={`${each.prefix} ${each.exact}`} class="row small">
              <span class="quoted cut grow" dir="auto">
                {each.exact}
              </span>
              <Button
                size="small"
                kind="ghost"
                icon="close"
                label={i18n.t('kept.unmark', [each.exact.slice(0, 60)])}
                onPress={() => onHighlights(withoutHighlight(text, highlights, each))}
              />
            </li>
          ))}
        </ul>
      )}
      {words ? (
        <div class="row small">
          <span class="cut grow" dir="auto">
            “{words.exact}”
          </span>
          <Button size="small" onPress={() => add(words)}>
            {i18n.t('kept.mark')}
          </Button>
        </div>
      ) : (
        <p class="small grey">{i18n.t('kept.selectWords')}</p>
      )}
      {all.length > 1 && (
        <Select
          label={i18n.t('kept.sentence')}
          labelHidden
          value=""
          options={[
            { value: '', text: i18n.t('kept.sentence') },
            ...sentences.map(({ exact }, at) => ({ value: String(at), text: exact.slice(0, 80) })),
          ]}
          onValue={(at) => {
            const chosen = sentences[Number(at)];
            if (at && chosen) add(chosen);
          }}
        />
      )}
    </div>
  );
}

/** For those who select with no pointer. */
const sentencesOf = (text: string): readonly Anchor[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].flatMap(
    ({ segment, index }) => anchorAt(text, index, index + segment.length) ?? [],
  );
