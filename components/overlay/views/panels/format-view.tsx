import { i18n } from '#i18n';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import { composeView } from '../compose-view.ts';
import { PanelCard } from './PanelCard.tsx';

interface FormatShown {
  /** What a screen reader says of the first bold letters; empty where the look changes none. */
  readonly aloud: string;
  readonly hasSelection: boolean;
  /** Whether there are letters in the draft that go back to plain ones. */
  readonly hasLooks: boolean;
}

const Act = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <button key={name} type="button" class="btn edged" data-dock={name}>
    {label}
  </button>
);

/** Lists and space, and letters that look bold or italic with what that costs. */
export const viewOfFormat = ({ aloud, hasSelection, hasLooks }: FormatShown): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('format.title')}>
      <p class="sec small grey">{i18n.t(hasSelection ? 'format.onSelection' : 'format.onAll')}</p>
      <div class="row sec acts">
        <Act name="list" label={i18n.t('format.list')} />
        <Act name="space" label={i18n.t('format.space')} />
      </div>
      <h3 class="sec split">{i18n.t('format.looks')}</h3>
      <p class="sec small">
        {i18n.t('format.cost')}
        {aloud && ` ${i18n.t('format.aloud', [aloud])}`}
      </p>
      <div class="row sec acts">
        <Act name="bold" label={i18n.t('format.bold')} />
        <Act name="italic" label={i18n.t('format.italic')} />
        {hasLooks && <Act name="plain" label={i18n.t('format.plain')} />}
      </div>
    </PanelCard>,
  );
