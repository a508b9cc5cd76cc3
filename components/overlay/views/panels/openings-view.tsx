import { i18n } from '#i18n';
import { formatNumber } from '../../../../utils/lib/format.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { Opening, OpeningKind, Openings } from '../../../../utils/model/own-help.ts';
import { composeView } from '../compose-view.ts';
import { Against } from './before-view.tsx';
import { PanelCard } from './PanelCard.tsx';

export const kindName = (kind: OpeningKind): string => i18n.t(`openings.kinds.${kind}` as 'openings.kinds.question');

const Quote = ({ text }: { readonly text: string }) => (
  <p class="quote" dir="auto">
    {text}
  </p>
);

/** Whether they begin a text or end it. */
export type OpeningsOf = 'openings' | 'endings';

const Result = ({ kind, against, posts, whose }: Opening) => (
  <p class="small">
    {kindName(kind)} · <Against {...against} isTheirs={whose !== undefined} />
    {posts > 1 && ` ${i18n.t('openings.posts', posts)}`}
  </p>
);

const Own = ({ of, opening }: { readonly of: OpeningsOf; readonly opening: Opening }) => (
  <li key={opening.text} class="sec ownpost">
    <Quote text={opening.text} />
    <Result {...opening} />
    <button type="button" class="btn edged" data-dock={of === 'openings' ? 'begin' : 'end'} data-arg={opening.text}>
      {i18n.t(of === 'openings' ? 'openings.begin' : 'endings.end')}
    </button>
  </li>
);

/** Theirs are shown, not offered: their words are not ours to publish. */
const Theirs = (opening: Opening) => (
  <li key={opening.text} class="sec ownpost">
    <p class="small grey">{opening.whose ? i18n.t('openings.theirsBy', [opening.whose]) : i18n.t('openings.theirs')}</p>
    <Quote text={opening.text} />
    <Result {...opening} whose={opening.whose ?? ''} />
  </li>
);

const Kind = ({ kind, n, effect }: Openings['kinds'][number]) => (
  <li key={kind} class="small">
    {i18n.t(effect ? 'openings.kindDid' : 'openings.kindCount', [kindName(kind), formatNumber(n)])}
    {effect && ' '}
    {effect && <Against {...effect} />}
  </li>
);

/** Openings or endings that worked: own ones, how their kinds do, and apart from them those of competitors. */
export const viewOfOpenings = ({ own, theirs, kinds }: Openings, of: OpeningsOf): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t(`${of}.title`)}>
      <p class={own.length === 0 ? 'sec grey' : 'sec small grey'}>
        {i18n.t(own.length === 0 ? `${of}.none` : `${of}.about`)}
      </p>
      <ul class="ownposts">
        {own.map((opening) => (
          <Own key={opening.text} of={of} opening={opening} />
        ))}
      </ul>
      {kinds.length > 0 && <h3 class="sec split">{i18n.t(`${of}.kindsTitle`)}</h3>}
      {kinds.length > 0 && (
        <div class="sec">
          <ul class="ownposts">
            {kinds.map((each) => (
              <Kind key={each.kind} {...each} />
            ))}
          </ul>
        </div>
      )}
      {theirs.length > 0 && <h3 class="sec split">{i18n.t('openings.theirsTitle')}</h3>}
      <ul class="ownposts">
        {theirs.map((opening) => (
          <Theirs key={opening.text} {...opening} />
        ))}
      </ul>
    </PanelCard>,
  );
