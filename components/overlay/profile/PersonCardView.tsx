import type { ComponentChildren } from 'preact';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { midpoint } from '../../../utils/lib/count.ts';
import { formatCount, formatDay, formatNearDay, formatNumber, formatSpan } from '../../../utils/lib/format.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Relation, Stage } from '../../../utils/model/records.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { lineOf } from '../../../utils/page/text.ts';
import { Head } from '../cards.tsx';
import { nameOf } from '../desk.ts';
import type { NoteList } from '../notes.ts';
import { IconButton, NoteField, Notes, relationName } from '../parts.tsx';
import { i18n } from '../text.ts';

interface PersonCardViewProps {
  /** Undefined while it is looked up. */
  readonly card: ProfileCard | undefined;
  readonly profile: ProfileRef;
  readonly now: number;
  readonly notes: NoteList;
  readonly draft: string;
  readonly onInput: (text: string) => void;
  readonly onRelation: (relation: Relation) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onStepDone: () => void;
  readonly onDashboard: () => void;
  readonly onClose: () => void;
}

const relations: readonly Relation[] = ['contact', 'competitor', 'partner', 'own', 'none'];
const stages: readonly Stage[] = ['new', 'talking', 'proposal', 'customer', 'past'];
const tagByNetwork: Readonly<Record<NetworkId, readonly [short: string, name: string]>> = {
  linkedin: ['Li', 'LinkedIn'],
  x: ['X', 'X'],
  facebook: ['Fb', 'Facebook'],
};

export function PersonCardView(props: PersonCardViewProps) {
  const { card, profile, notes } = props;
  const name = nameOf({ ...profile, name: card?.person?.name ?? profile.name });
  const isOrganisation = card?.person?.isOrganisation ?? profile.isOrganisation ?? false;
  const isKept = card !== undefined && card.relation !== 'none';
  return (
    <>
      <Head onClose={props.onClose} onDashboard={isKept ? props.onDashboard : undefined}>
        <span class={`av ${isOrganisation ? '' : 'round'}`} aria-hidden="true">
          {initialsOf(name)}
        </span>
        <div class="grow">
          <h2 class="cut">{name}</h2>
          <p class="grey small cut">{underName(card, profile, isOrganisation, props.now)}</p>
        </div>
      </Head>
      {!card && <p class="sec">{i18n.t('overlay.loading')}</p>}
      {card &&
        (isKept ? (
          <Kept {...props} card={card} isOrganisation={isOrganisation} />
        ) : (
          <Offer {...props} isOrganisation={isOrganisation} />
        ))}
      {notes.notes.length > 0 && (
        <Notes notes={notes.notes} fresh={notes.fresh} now={props.now} onUndo={(id) => void notes.undo(id)} />
      )}
      {card && card.noteCount > card.notes.length && (
        <button type="button" class="link small" style={{ marginInlineStart: '88px' }} onClick={props.onDashboard}>
          {i18n.t('overlay.person.allNotes', [formatNumber(card.noteCount)])}
        </button>
      )}
      {card && (
        <div class="sec gap">
          <NoteField label={i18n.t('overlay.person.addNote')} value={props.draft} onInput={props.onInput} />
          <p class="small grey" aria-hidden="true">
            <kbd>N</kbd> {i18n.t('overlay.person.keyNote')} <kbd>Enter</kbd> {i18n.t('overlay.person.keySave')}{' '}
            <kbd>Esc</kbd> {i18n.t('overlay.person.keyClose')}
          </p>
        </div>
      )}
    </>
  );
}

interface WithKind {
  readonly isOrganisation: boolean;
}

function Offer({ isOrganisation, onRelation }: PersonCardViewProps & WithKind) {
  const [first, second]: readonly Relation[] = isOrganisation ? ['competitor', 'partner'] : ['contact', 'partner'];
  const others = [second, isOrganisation ? 'contact' : 'competitor'] as readonly Relation[];
  return (
    <div class="sec gap">
      <p class="grey">{i18n.t('overlay.person.notKept')}</p>
      <div class="row wrap">
        <button type="button" class="btn pri" onClick={() => onRelation(first ?? 'contact')}>
          {i18n.t(isOrganisation ? 'overlay.person.keepOrganisation' : 'overlay.person.keep')}
        </button>
        {[first, ...others].slice(1).map(
          (relation) =>
            relation && (
              <button type="button" key={relation} class="btn line" onClick={() => onRelation(relation)}>
                {relationName(relation)}
              </button>
            ),
        )}
      </div>
    </div>
  );
}

function Kept({ card, now, isOrganisation, ...on }: PersonCardViewProps & WithKind & { readonly card: ProfileCard }) {
  const { person, relation, accounts } = card;
  const networks = [...new Set(accounts.map(({ network }) => network))];
  return (
    <>
      <div class="sec row wrap" style={{ gap: '4px' }}>
        <Pick
          label={i18n.t('overlay.person.relationLabel')}
          value={relation}
          options={relations}
          textOf={relationName}
          onPick={on.onRelation}
        />
        {relation !== 'own' && !isOrganisation && (
          <Pick
            look="stage"
            label={i18n.t('overlay.stage.label')}
            value={person?.stage}
            options={stages}
            textOf={(stage) => i18n.t(`overlay.stage.${stage}`)}
            unset={i18n.t('overlay.stage.unset')}
            onPick={on.onStage}
          />
        )}
        {person?.tags.slice(0, 6).map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <span class="row end" style={{ gap: '4px' }}>
          {networks.map((network) => (
            <abbr key={network} class="net" title={tagByNetwork[network][1]}>
              {tagByNetwork[network][0]}
            </abbr>
          ))}
        </span>
      </div>
      <Facts card={card} now={now} onStepDone={on.onStepDone} />
    </>
  );
}

function Facts({
  card,
  now,
  onStepDone,
}: {
  readonly card: ProfileCard;
  readonly now: number;
  readonly onStepDone: () => void;
}) {
  const { person, lastSeenAt, followers, postsSeen } = card;
  const step = person?.nextStep;
  const isDue = step?.dueAt !== undefined && step.dueAt <= new Date(now).setHours(23, 59, 59, 999);
  return (
    <dl class="sec gap">
      {step && (
        <Fact name={i18n.t('overlay.person.nextStep')}>
          <span class="row">
            <span class="grow b">{step.text}</span>
            {step.dueAt !== undefined && (
              <span class={`tag ${isDue ? 'caution' : ''}`}>{formatNearDay(step.dueAt, now)}</span>
            )}
            <IconButton icon="check" look="line" label={i18n.t('overlay.person.done')} onClick={onStepDone} />
          </span>
        </Fact>
      )}
      {person?.purpose && <Fact name={i18n.t('overlay.person.keptFor')}>{person.purpose}</Fact>}
      {lastSeenAt !== undefined && (
        <Fact name={i18n.t('overlay.person.lastSeen')}>
          {now - lastSeenAt < 86_400_000
            ? i18n.t('overlay.ago', [formatSpan(now - lastSeenAt)])
            : formatNearDay(lastSeenAt, now)}
        </Fact>
      )}
      <Followers followers={followers} now={now} />
      {postsSeen > 0 && <Fact name={i18n.t('overlay.person.postsSeen')}>{formatNumber(postsSeen)}</Fact>}
    </dl>
  );
}

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

interface PickProps<T extends string> {
  readonly label: string;
  readonly look?: string;
  readonly value: T | undefined;
  readonly options: readonly T[];
  readonly textOf: (option: T) => string;
  /** What stands there while nothing is chosen. */
  readonly unset?: string;
  readonly onPick: (option: T) => void;
}

function Pick<T extends string>({ label, look = '', value, options, textOf, unset, onPick }: PickProps<T>) {
  return (
    <select
      class={`pick ${look}`}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const option = options.find((candidate) => candidate === event.currentTarget.value);
        if (option) onPick(option);
      }}
    >
      {value === undefined && <option value="">{unset}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </select>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

function underName(card: ProfileCard | undefined, profile: ProfileRef, isOrganisation: boolean, now: number): string {
  const headline = lineOf(card?.headline ?? '').slice(0, 140);
  if (headline) return headline;
  if (card?.followedAt !== undefined) return i18n.t('overlay.person.since', [formatDay(card.followedAt, now)]);
  return isOrganisation ? i18n.t('overlay.person.organisation') : profile.handle;
}
