import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { midpoint } from '../../../utils/lib/count.ts';
import { dueMoment, isDueToday } from '../../../utils/lib/due.ts';
import { formatCount, formatDay, formatNearDay, formatNumber, formatSpan } from '../../../utils/lib/format.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Relation, Stage } from '../../../utils/model/records.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { lineOf } from '../../../utils/page/text.ts';
import { ChangeLog } from '../../charts/ChangeLog.tsx';
import { RivalNumbers } from '../../charts/RivalNumbers.tsx';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { touchSentence } from '../../charts/touch-sentence.ts';
import { nameOf } from '../names.ts';
import { acts, calling } from './compose-view.ts';
import { Head, IconButton, NoteField, Notes } from './parts.tsx';
import { Pick } from './Pick.tsx';
import { StepButton } from './StepButton.tsx';
import { relationName, stageName } from './words.ts';

interface PersonCardViewProps {
  /** What the page calls the account. */
  readonly profile: ProfileRef;
  readonly card: ProfileCard;
  readonly now: number;
}

const relations: readonly Relation[] = ['contact', 'competitor', 'partner', 'own', 'none'];
const tagByNetwork: Readonly<Record<NetworkId, readonly [short: string, name: string]>> = {
  linkedin: ['Li', 'LinkedIn'],
  x: ['X', 'X'],
  facebook: ['Fb', 'Facebook'],
};

/** The stages of the workspace, and before them the one of the person where the workspace does not have it. */
function stagesOf({ stages, person }: ProfileCard): readonly Stage[] {
  const ids = stages.map(({ id }) => id);
  return person?.stage === undefined || ids.includes(person.stage) ? ids : [person.stage, ...ids];
}

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
          <h2 class="cut">{name}</h2>
          <p class="grey small cut">{underName(props)}</p>
        </div>
      </Head>
      {card.relation === 'none' ? <Offer {...props} /> : <Kept {...props} />}
      <Seen card={card} now={now} />
      <Notes network={network} notes={card.notes} now={now} />
      {path !== undefined && card.noteCount > card.notes.length && (
        <button type="button" class="link small all" {...acts(calling('dashboard.open', { network, path }))}>
          {i18n.t('overlay.person.allNotes', [formatNumber(card.noteCount)])}
        </button>
      )}
      <NoteField
        label={i18n.t('overlay.person.addNote')}
        save={calling('notes.add', { network, on: { profile }, text: '' })}
      >
        <StepButton profile={profile} card={card} />
      </NoteField>
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

function Kept(props: PersonCardViewProps) {
  const { card, profile } = props;
  const { network } = profile;
  const { person, relation, accounts } = card;
  const hasStage = relation !== 'own' && relation !== 'competitor';
  const networks = [...new Set(accounts.map((account) => account.network))];
  return (
    <>
      <div class="sec row wrap tags">
        <Pick
          label={i18n.t('overlay.person.relationLabel')}
          value={relation}
          options={relations}
          textOf={relationName}
          actOf={(next) => calling('profiles.keep', { network, profile, patch: { relation: next } })}
        />
        {hasStage && (
          <Pick
            look="stage"
            label={i18n.t('overlay.stage.label')}
            value={person?.stage}
            options={stagesOf(card)}
            textOf={(stage) => stageName(card.stages, stage)}
            unset={i18n.t('overlay.stage.unset')}
            actOf={(stage) => calling('profiles.keep', { network, profile, patch: { stage } })}
          />
        )}
        {person?.tags.slice(0, 6).map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <span class="row end tags">
          {networks.map((id) => (
            <abbr key={id} class="net" title={tagByNetwork[id][1]}>
              {tagByNetwork[id][0]}
            </abbr>
          ))}
        </span>
      </div>
      <Facts {...props} />
    </>
  );
}

function Facts({ card, profile, now }: PersonCardViewProps) {
  const { network } = profile;
  const { person, lastSeenAt, lastTouch, followers, postsSeen } = card;
  const step = person?.nextStep;
  const dueAt = step && dueMoment(step);
  const isDue = step !== undefined && isDueToday(step, now);
  return (
    <dl class="sec gap">
      {step && (
        <Fact name={i18n.t('overlay.person.nextStep')}>
          <span class="row">
            <span class="grow b">{step.text}</span>
            {dueAt !== undefined && <span class={`tag ${isDue ? 'caution' : ''}`}>{formatNearDay(dueAt, now)}</span>}
            <IconButton
              icon="check"
              look="line"
              label={i18n.t('overlay.person.done')}
              act={calling(
                'profiles.keep',
                { network, profile, patch: { nextStep: null } },
                {
                  said: i18n.t('overlay.person.stepDone'),
                  undo: calling('profiles.keep', { network, profile, patch: { nextStep: step } }),
                },
              )}
            />
          </span>
        </Fact>
      )}
      {lastTouch && (
        <Fact name={i18n.t('touches.lastTouch')}>
          {i18n.t('touches.onDay', [formatDay(lastTouch.at, now), touchSentence(lastTouch.kind, lastTouch.direction)])}
        </Fact>
      )}
      {person?.purpose && <Fact name={i18n.t('overlay.person.keptFor')}>{person.purpose}</Fact>}
      {lastSeenAt !== undefined && (
        <Fact name={i18n.t('overlay.person.lastSeen')}>
          {now - lastSeenAt < dayMs
            ? i18n.t('overlay.ago', [formatSpan(now - lastSeenAt)])
            : formatNearDay(lastSeenAt, now)}
        </Fact>
      )}
      <Followers followers={followers} now={now} />
      {postsSeen > 0 && <Fact name={i18n.t('overlay.person.postsSeen')}>{formatNumber(postsSeen)}</Fact>}
    </dl>
  );
}

const dayMs = 86_400_000;

function Followers({ followers, now }: Pick<ProfileCard, 'followers'> & { readonly now: number }) {
  const [first, last] = [followers[0], followers.at(-1)];
  if (!first || !last) return null;
  const label = i18n.t('overlay.person.followersLabel', [
    formatCount(first.count),
    formatDay(first.seenAt, now),
    formatCount(last.count),
    formatDay(last.seenAt, now),
  ]);
  return (
    <Fact name={i18n.t('overlay.person.followers')}>
      <span class="row">
        <span>{formatCount(last.count)}</span>
        {followers.length > 1 && (
          <Sparkline
            points={followers.map(({ seenAt, count }) => ({ x: seenAt, value: midpoint(count) }))}
            label={label}
          />
        )}
      </span>
    </Fact>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="dated">
    <dt class="small grey">{name}</dt>
    <dd>{children}</dd>
  </div>
);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

function underName(props: PersonCardViewProps): string {
  const { card, profile, now } = props;
  const headline = lineOf(card.headline ?? '').slice(0, 140);
  if (headline) return headline;
  if (card.followedAt !== undefined) return i18n.t('overlay.person.since', [formatDay(card.followedAt, now)]);
  return isOrganisationOf(props) ? i18n.t('overlay.person.organisation') : profile.handle;
}
