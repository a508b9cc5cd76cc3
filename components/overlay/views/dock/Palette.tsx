import type { DockShown } from '../../../../utils/model/dock.ts';
import { i18n } from '#i18n';
import { ComposeIcon } from './icons.tsx';

const iconOf = {
  text: 'snippet',
  reply: 'reply',
  signature: 'signature',
  hashtags: 'tag',
  link: 'link',
  template: 'template',
} as const;
const longestPreview = 400;

/** The list is steered from the editor, which keeps the focus: what is chosen is therefore also said. */
export function Palette({ items, chosen, typed, preview }: NonNullable<DockShown['palette']>) {
  const hasItems = items.length > 0;
  return (
    <section class="card palette">
      {hasItems ? (
        <div role="listbox" aria-label={i18n.t('compose.snippets')}>
          {items.map(
            ({ key, title, marked: { start, end } = { start: 0, end: 0 }, uses, kind = 'text', about }, index) => (
              <div key={key} class="row" role="option" aria-selected={index === chosen}>
                <ComposeIcon name={uses === undefined ? 'entry' : iconOf[kind]} />
                <span class="grow cut">
                  {title.slice(0, start)}
                  <b>{title.slice(start, end)}</b>
                  {title.slice(end)}
                </span>
                {(about ?? uses) ? (
                  <span class="small grey nw">{about ?? i18n.t('compose.usedTimes', uses ?? 0)}</span>
                ) : undefined}
              </div>
            ),
          )}
        </div>
      ) : (
        <p class="sec grey">{i18n.t('compose.noSnippets')}</p>
      )}
      {preview !== undefined && (
        <p class="sec quote preview" dir="auto">
          {preview.slice(0, longestPreview)}
          {preview.length > longestPreview && '…'}
        </p>
      )}
      <p class="sec keys row small grey">
        {hasItems && (
          <span>
            <kbd>Enter</kbd> {i18n.t('compose.insert')}
          </span>
        )}
        {hasItems && (
          <span>
            <kbd>Tab</kbd> {i18n.t('compose.preview')}
          </span>
        )}
        <span>
          <kbd>Esc</kbd> {typed ? i18n.t('compose.keep', [typed]) : i18n.t('compose.close')}
        </span>
      </p>
      <span class="unseen" role="status">
        {preview ?? items[chosen]?.title}
      </span>
    </section>
  );
}
