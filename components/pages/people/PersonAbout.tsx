import { i18n } from '#i18n';
import { stageNameOf, useStages } from '../../hooks/use-stages.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { PersonPartProps } from './person-part.ts';
import { relationName } from './person-words.ts';

/** Below a person's name: what they do and where they are, and what they are to us. */
export function PersonAbout({ detail: { person, accounts, relation } }: Pick<PersonPartProps, 'detail'>) {
  const stages = useStages();
  const does = [person.title, person.company].filter(Boolean).join(', ');
  const networks = [...new Set(accounts.map(({ network }) => networkName(network)))];
  const where = networks.length > 0 && i18n.t('people.onNetworks', [new Intl.ListFormat().format(networks)]);
  return (
    <div class="sheetabout col g2">
      {(does || where) && (
        <p class="small grey">
          {does && <bdi>{does}</bdi>}
          {does && where && '. '}
          {where}
        </p>
      )}
      <p class="row wrap g1">
        {relation !== 'none' && <Tag tone="line">{relationName(relation)}</Tag>}
        {person.stage && <Tag tone="accent">{stageNameOf(stages, person.stage)}</Tag>}
        {person.tags.map((tag) => (
          <Tag key={tag}>
            <bdi class="cut">{tag}</bdi>
          </Tag>
        ))}
      </p>
    </div>
  );
}
