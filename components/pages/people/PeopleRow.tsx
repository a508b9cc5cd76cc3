import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import type { Standing } from '../../../utils/db/book/standing-book.ts';
import { plainText } from '../../../utils/notes/links.ts';
import { type NamedStage, stageNameOf } from '../../hooks/use-stages.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatDay } from '../../ui/format.ts';
import { memo } from '../../ui/memo.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { DueTag } from './DueTag.tsx';
import { PersonName } from './PersonName.tsx';
import { formatScore } from './touches/score-words.ts';
import { touchSentence } from '../../charts/touch-sentence.ts';
import { relationName } from './person-words.ts';

export interface PeopleRowProps {
  readonly line: PersonLine;
  readonly stages: readonly NamedStage[];
  readonly standing: Standing | undefined;
  readonly now: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

/** Somebody in the table. */
export const PeopleRow = memo(function PeopleRow({
  line,
  stages,
  standing,
  now,
  isOpen,
  isSelected,
  onOpen,
  onSelect,
}: PeopleRowProps) {
  const { person, relation, lastNote } = line;
  return (
    <tr class={isOpen ? 'sel' : ''}>
      <td class="checkcell">
        <Checkbox
          label={i18n.t('people.select', [person.name])}
          value={isSelected}
          onPress={({ shiftKey }) => onSelect(person.id, shiftKey)}
        />
      </td>
      <th scope="row">
        <span class="row">
          <Avatar name={person.name} round={!person.isOrganisation} tone="grey" />
          <PersonName line={line} onOpen={onOpen} />
        </span>
      </th>
      <td>
        <span class="row tagrow">
          <Tag tone="line">{relationName(relation)}</Tag>
          {person.stage && <Tag tone="accent">{stageNameOf(stages, person.stage)}</Tag>}
        </span>
      </td>
      <td>
        <span class="row tagrow wrap">
          {person.tags.map((tag) => (
            <Tag key={tag}>
              <bdi class="cut">{tag}</bdi>
            </Tag>
          ))}
        </span>
      </td>
      <td class="wraps">
        {person.nextStep && (
          <span class="row wrap tagrow">
            <span dir="auto" class="cut2">
              {person.nextStep.text}
            </span>
            <DueTag step={person.nextStep} now={now} />
          </span>
        )}
      </td>
      <td class="wraps">
        {standing?.lastTouch && (
          <>
            <span class="small grey">{formatDay(standing.lastTouch.at, now)} </span>
            {touchSentence(standing.lastTouch.kind, standing.lastTouch.direction)}
          </>
        )}
      </td>
      <td class="num">{standing && formatScore(standing.score)}</td>
      <td>
        <span class="small grey">{formatDay(person.createdAt, now)}</span>
      </td>
      <td class="wraps" dir="auto">
        {lastNote && (
          <span class="cut2">
            <span class="small grey">{formatDay(lastNote.createdAt, now)} </span>
            {plainText(lastNote.text).slice(0, 120)}
          </span>
        )}
      </td>
    </tr>
  );
});
