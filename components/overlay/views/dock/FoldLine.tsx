import { i18n } from '#i18n';

/** Drawn under the last line of the draft that is seen; the composer's script puts it there. */
export const FoldLine = ({ source }: { source: 'page' | 'table' }) => (
  <i class="foldline" aria-hidden="true">
    <span>{i18n.t(source === 'page' ? 'compose.foldLine' : 'compose.foldLineAbout')}</span>
  </i>
);
