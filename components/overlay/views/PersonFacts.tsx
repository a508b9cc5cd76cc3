import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { midpoint } from '../../../utils/lib/count.ts';
import { dueMoment, isDueToday } from '../../../utils/lib/due.ts';
import { formatCount, formatDay, formatNearDay, formatNumber, formatSpan } from '../../../utils/lib/format.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { touchSentence } from '../../charts/touch-sentence.ts';
import { acts, calling } from './compose-view.ts';
import { IconButton, JustTyped } from './parts.tsx';
import type { PersonCardViewProps } from './person-card.ts';
import { turning } from './PersonField.tsx';
import { dueText } from './words.ts';

const dayMs = 86_400_000;

/** Next step, last touch, purpose, and what was seen: each where there is something to say, or something to type. */
export function PersonFacts(props: PersonCardViewProps) {
  const { card, profile, now } = props;
  const { person, persona, lastSeenAt, followers, postsSeen, lastTouch } = card;
  return (
    <dl class="sec gap">
      <Step {...props} />
      {persona && (
        <Fact name={i18n.t('personas.fitsName')}>
          {i18n.t('personas.fitsWith', [
            persona.name,
            String(persona.met),
            String(persona.of),
            persona.words.join(', '),
          ])}
        </Fact>
      )}
      {lastTouch && (
        <Fact name={i18n.t('touches.lastTouch')}>
          {i18n.t('touches.onDay', [formatDay(lastTouch.at, now), touchSentence(lastTouch.kind, lastTouch.direction)])}
        </Fact>
      )}
      <Fact name={i18n.t('overlay.person.keptFor')}>
        <span class="row">
          {person?.purpose && <bdi class="grow">{person.purpose}</bdi>}
          <button
            type="button"
            class="link small"
            aria-label={i18n.t(person?.purpose ? 'overlay.person.purposeChange' : 'overlay.person.purposeSet')}
            {...acts(turning(profile, 'purpose'), 'p')}
          >
            {i18n.t(person?.purpose ? 'overlay.person.change' : 'overlay.person.sayWhy')}
          </button>
        </span>
        <JustTyped text={person?.purpose} person={person} now={now} />
      </Fact>
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

function Step({ card: { person }, profile, now }: PersonCardViewProps) {
  const { network } = profile;
  const step = person?.nextStep;
  if (!step) {
    return (
      <Fact name={i18n.t('overlay.person.nextStep')}>
        <button
          type="button"
          class="link small"
          aria-label={i18n.t('overlay.person.stepSet')}
          {...acts(turning(profile, 'step'), 's')}
        >
          {i18n.t('overlay.person.typeStep')}
        </button>
      </Fact>
    );
  }
  return (
    <Fact name={i18n.t('overlay.person.nextStep')}>
      <span class="row wrap">
        <span class="b steptext">
          <bdi>{step.text}</bdi>
        </span>
        {dueMoment(step) !== undefined && (
          <span class={`tag ${isDueToday(step, now) ? 'caution' : ''}`}>{dueText(step, now)}</span>
        )}
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
        <button
          type="button"
          class="link small"
          aria-label={i18n.t('overlay.person.stepChange')}
          {...acts(turning(profile, 'step'), 's')}
        >
          {i18n.t('overlay.person.change')}
        </button>
      </span>
      <JustTyped text={step.text} person={person} now={now} />
    </Fact>
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
