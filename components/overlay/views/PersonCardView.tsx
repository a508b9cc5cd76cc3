import { i18n } from '#i18n';
import { formatDay, formatNumber } from '../../../utils/lib/format.ts';
import type { Relation } from '../../../utils/model/records.ts';
import { lineOf } from '../../../utils/page/text.ts';
import { ChangeLog } from '../../charts/ChangeLog.tsx';
import { RivalNumbers } from '../../charts/RivalNumbers.tsx';
import { initialsOf } from '../../ui/Avatar.tsx';
import { nameOf } from '../names.ts';
import { acts, calling } from './compose-view.ts';
import { Head, Notes } from './parts.tsx';
import type { PersonCardViewProps } from './person-card.ts';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonField } from './PersonField.tsx';
import { PersonLabels } from './PersonLabels.tsx';
import { relationName } from './words.ts';

const isOrganisationOf = ({ card, profile }: PersonCardViewProps): boolean =>
  card.person?.isOrganisation ?? profile.isOrganisation ?? false;

export function PersonCardView(props: PersonCardViewProps) {
  const { card, profile, now } = props;
  const { network } = profile;
  const name = nameOf({ ...profile, name: card.person?.name ?? card.profile.name ?? profile.name });
  const path = card.relation === 'none' ? undefined : `people/${card.profileKey ?? ''}`;
  return (
    <>
      <Head network={network} path={path}>
        <span class={`av ${isOrganisationOf(props) ? '' : 'round'}`} aria-hidden="true">
          {initialsOf(name)}
        </span>
        <div class="grow">
          <h2>{name}</h2>
          <p class="grey small cut">{underName(props)}</p>
        </div>
      </Head>
      {card.relation === 'none' ? (
        <Offer {...props} />
      ) : (
        <>
          <PersonLabels {...props} />
          <PersonFacts {...props} />
        </>
      )}
      <Seen card={card} now={now} />
      <Notes network={network} notes={card.notes} now={now} made={card.person?.createdAt} profile={profile} />
      {path !== undefined && card.noteCount > card.notes.length && (
        <button type="button" class="link small all" {...acts(calling('dashboard.open', { network, path }))}>
          {i18n.t('overlay.person.allNotes', [formatNumber(card.noteCount)])}
        </button>
      )}
      <PersonField {...props} />
    </>
  );
}

/** How a competitor does, and what changed on the profile of whoever is kept. */
const Seen = ({ card: { rival, changes }, now }: Pick<PersonCardViewProps, 'card' | 'now'>) => (
  <>
    {rival && (
      <div key="rival" class="sec">
        <RivalNumbers rival={rival} now={now} />
      </div>
    )}
    {changes.length > 0 && (
      <div key="changes" class="sec">
        <h3>{i18n.t('rival.changes')}</h3>
        <ChangeLog changes={changes} now={now} />
      </div>
    )}
  </>
);

const keeping = ({ profile }: PersonCardViewProps, relation: Relation) => {
  const { network } = profile;
  return calling(
    'profiles.keep',
    { network, profile, patch: { relation } },
    {
      said: i18n.t('overlay.person.kept', [relationName(relation)]),
      undo: calling('profiles.keep', { network, profile, patch: { relation: 'none' } }),
    },
  );
};

/** The likely relation is the one primary button; the others stand beside it. */
function Offer(props: PersonCardViewProps) {
  const isOrganisation = isOrganisationOf(props);
  const others: readonly Relation[] = isOrganisation ? ['partner', 'contact'] : ['partner', 'competitor'];
  return (
    <div class="sec gap">
      <p class="grey">{i18n.t('overlay.person.notKept')}</p>
      <div>
        <button type="button" class="btn pri" {...acts(keeping(props, isOrganisation ? 'competitor' : 'contact'), 'k')}>
          {i18n.t(isOrganisation ? 'overlay.person.keepOrganisation' : 'overlay.person.keep')}
        </button>
      </div>
      <div class="row">
        <span class="small grey">{i18n.t('overlay.person.keepAs')}</span>
        {others.map((relation) => (
          <button key={relation} type="button" class="btn line" {...acts(keeping(props, relation))}>
            {relationName(relation)}
          </button>
        ))}
      </div>
    </div>
  );
}

function underName(props: PersonCardViewProps): string {
  const { card, profile, now } = props;
  const does = lineOf([card.person?.title, card.person?.company].filter(Boolean).join(', ')).slice(0, 140);
  if (does) return does;
  const headline = lineOf(card.headline ?? '').slice(0, 140);
  if (headline) return headline;
  if (card.followedAt !== undefined) return i18n.t('overlay.person.since', [formatDay(card.followedAt, now)]);
  return isOrganisationOf(props) ? i18n.t('overlay.person.organisation') : profile.handle;
}
