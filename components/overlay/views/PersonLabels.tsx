import { i18n } from '#i18n';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Relation, Stage } from '../../../utils/model/records.ts';
import { acts, calling } from './compose-view.ts';
import { Icon } from './icons.tsx';
import { JustTyped } from './parts.tsx';
import type { PersonCardViewProps } from './person-card.ts';
import { turning } from './PersonField.tsx';
import { Pick } from './Pick.tsx';
import { relationName, stageName } from './words.ts';

const relations: readonly Relation[] = ['contact', 'competitor', 'partner', 'own', 'none'];
const tagByNetwork: Readonly<Record<NetworkId, readonly [short: string, name: string]>> = {
  linkedin: ['Li', 'LinkedIn'],
  x: ['X', 'X'],
  facebook: ['Fb', 'Facebook'],
};

/** What somebody is to us: relation, stage, tags, and where they have accounts. Each can be changed, and put back. */
export function PersonLabels(props: PersonCardViewProps) {
  const { card, profile } = props;
  const { network } = profile;
  const { person, relation, accounts } = card;
  const hasStage = relation !== 'own' && relation !== 'competitor';
  const networks = [...new Set(accounts.map((account) => account.network))];
  const stageBefore = person?.stage ?? null;
  return (
    <div class="sec row wrap tags">
      <Pick
        label={i18n.t('overlay.person.relationLabel')}
        value={relation}
        options={relations}
        textOf={relationName}
        actOf={(next) =>
          calling(
            'profiles.keep',
            { network, profile, patch: { relation: next } },
            {
              said: i18n.t('overlay.person.relationSet', [relationName(next)]),
              undo: calling('profiles.keep', { network, profile, patch: { relation } }),
            },
          )
        }
      />
      {hasStage && (
        <Pick
          look="stage"
          label={i18n.t('overlay.stage.label')}
          value={person?.stage}
          options={stagesOf(card)}
          textOf={(stage) => stageName(card.stages, stage)}
          unset={i18n.t('overlay.stage.unset')}
          actOf={(stage) =>
            calling(
              'profiles.keep',
              { network, profile, patch: { stage } },
              {
                said: i18n.t('overlay.person.stageSet', [stageName(card.stages, stage)]),
                undo: calling('profiles.keep', { network, profile, patch: { stage: stageBefore } }),
              },
            )
          }
        />
      )}
      {person?.tags.map((tag) => (
        <Tag key={tag} tag={tag} {...props} />
      ))}
      <button type="button" class="btn addtag" {...acts(turning(profile, 'tag'), 't')}>
        {i18n.t('overlay.person.addTag')}
      </button>
      <JustTyped text={person?.tags.join('\n')} person={person} now={props.now} />
      <span class="row end tags">
        {networks.map((id) => (
          <abbr key={id} class="net" title={tagByNetwork[id][1]}>
            {tagByNetwork[id][0]}
          </abbr>
        ))}
      </span>
    </div>
  );
}

function Tag({ tag, card, profile }: PersonCardViewProps & { readonly tag: string }) {
  const { network } = profile;
  const before = card.person?.tags ?? [];
  const label = i18n.t('overlay.person.removeTag', [tag]);
  const remove = calling(
    'profiles.keep',
    { network, profile, patch: { tags: before.filter((each) => each !== tag) } },
    {
      said: i18n.t('overlay.person.tagRemoved', [tag]),
      undo: calling('profiles.keep', { network, profile, patch: { tags: [...before] } }),
    },
  );
  return (
    <span class="tag row">
      <bdi>{tag}</bdi>
      <button type="button" class="untag" aria-label={label} title={label} {...acts(remove)}>
        <Icon name="close" />
      </button>
    </span>
  );
}

/** Of the pipeline, and the one that somebody has where it is not among them. */
const stagesOf = ({ stages, person }: ProfileCard): Stage[] => [
  ...new Set([...stages.map(({ id }) => id), ...(person?.stage ? [person.stage] : [])]),
];
