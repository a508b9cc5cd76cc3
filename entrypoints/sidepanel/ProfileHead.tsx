import { i18n } from '#i18n';
import { useStagesOf, stageNameOf } from '../../components/hooks/use-stages.ts';
import { relationName, relations } from '../../components/pages/people/person-words.ts';
import { openDashboard } from '../../components/pages/today/links.ts';
import { Avatar } from '../../components/ui/Avatar.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { formatSeen } from '../../components/ui/format.ts';
import { Menu } from '../../components/ui/Menu.tsx';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { Relation } from '../../utils/model/records.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';

export interface ProfileHeadProps {
  readonly db: WorkspaceDb;
  readonly card: ProfileCard;
  readonly profile: ProfileRef;
  readonly now: number;
  readonly onKeep: (relation: Relation) => void;
}

/** Who this is, how we stand to them, and the ways to keep somebody who is not kept. */
export function ProfileHead({ db, card, profile, now, onKeep }: ProfileHeadProps) {
  const stages = useStagesOf(db);
  const { person } = card;
  const name = person?.name ?? card.profile.name ?? profile.handle;
  return (
    <>
      <div class="row top parthead">
        <Avatar name={name} size="large" round={!card.profile.isOrganisation} />
        <div class="grow">
          <h1 dir="auto">{name}</h1>
          <p class="grey small">
            {i18n.t('panel.profileOn', [
              networkName(profile.network),
              card.lastSeenAt === undefined ? i18n.t('panel.notStored') : formatSeen(card.lastSeenAt, now),
            ])}
          </p>
        </div>
        {person && (
          <Button size="small" onPress={() => openDashboard('people', person.id)}>
            {i18n.t('ui.edit')}
          </Button>
        )}
      </div>
      <div class="row wrap parttags">
        {card.relation !== 'none' ? (
          <>
            <Menu
              label={i18n.t('people.relation')}
              trigger={{
                size: 'small',
                children: relationName(card.relation),
                label: i18n.t('panel.relationIs', [relationName(card.relation)]),
              }}
              items={relations.map((relation) => ({
                id: relation,
                text: relationName(relation),
                checked: relation === card.relation,
                onPick: () => onKeep(relation),
              }))}
            />
            {person?.stage && <Tag tone="accent">{stageNameOf(stages, person.stage)}</Tag>}
            {person?.tags.map((tag) => (
              <Tag key={tag}>
                <bdi class="cut">{tag}</bdi>
              </Tag>
            ))}
          </>
        ) : (
          <>
            <Button kind="primary" icon="keep" onPress={() => onKeep('contact')}>
              {i18n.t('panel.keep')}
            </Button>
            <Button onPress={() => onKeep('competitor')}>{i18n.t('panel.keepCompetitor')}</Button>
            <Button onPress={() => onKeep('own')}>{i18n.t('panel.keepOwn')}</Button>
          </>
        )}
      </div>
    </>
  );
}
