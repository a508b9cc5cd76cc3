import type { Span } from '../../../utils/compose/draft.ts';
import { formatNumber } from '../../../utils/lib/format.ts';
import { i18n } from '../text.ts';
import { ComposeIcon } from './icons.tsx';

export interface PaletteItem {
  readonly key: string;
  readonly title: string;
  /** The letters that were typed. */
  readonly marked?: Span | undefined;
  /** Absent: not a snippet but the entry of the plan. */
  readonly uses?: number | undefined;
}

interface PaletteProps {
  readonly items: readonly PaletteItem[];
  readonly chosen: number;
  /** What stays in the text on Esc; empty when nothing was typed. */
  readonly typed: string;
  readonly onChoose: (index: number) => void;
}

/** The list is steered from the editor, which keeps the focus: what is chosen is therefore also said. */
export function Palette({ items, chosen, typed, onChoose }: PaletteProps) {
  return (
    <section class="card palette" aria-label={i18n.t('compose.snippets')}>
      <div role="listbox" aria-label={i18n.t('compose.snippets')}>
        {items.map(({ key, title, marked, uses }, index) => (
          <div
            key={key}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            onClick={() => onChoose(index)}
            onKeyDown={undefined}
          >
            <ComposeIcon name={uses === undefined ? 'entry' : 'snippet'} />
            <span class="grow cut">
              {marked ? (
                <>
                  {title.slice(0, marked.start)}
                  <b>{title.slice(marked.start, marked.end)}</b>
                  {title.slice(marked.end)}
                </>
              ) : (
                title
              )}
            </span>
            {uses !== undefined && uses > 0 && (
              <span class="small grey nw">{i18n.t('compose.usedTimes', [formatNumber(uses)])}</span>
            )}
          </div>
        ))}
      </div>
      {items.length === 0 && <p class="none grey">{i18n.t('compose.noSnippets')}</p>}
      <p class="keys small grey">
        {items.length > 0 && (
          <span>
            <kbd>Enter</kbd> {i18n.t('compose.insert')}
          </span>
        )}
        <span>
          <kbd>Esc</kbd> {typed ? i18n.t('compose.keep', [typed]) : i18n.t('compose.close')}
        </span>
      </p>
      <span class="unseen" role="status">
        {items[chosen]?.title}
      </span>
    </section>
  );
}
