import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDrawn } from '../../hooks/use-drawn.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { useStages } from '../../hooks/use-stages.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PeopleRow } from './PeopleRow.tsx';
import { nextSort, type PeopleSort, type SortKey } from './people-sort.ts';
import type { PeopleViewProps } from './people-view.ts';
import type { Selection } from './use-selection.ts';

/** In the list at first, and with each step more: twenty thousand rows would hold the page for seconds. */
const perStep = 200;

/** Everybody who answers the filters, a row each. Arrow keys go from box to box, with Shift they select. */
export function PeopleTable(props: PeopleViewProps) {
  const { lines, now, openId, sort, onSort, selection, standings, question } = props;
  const [most, setMost] = useState(perStep);
  const drawn = useDrawn(Math.min(most, lines.length), question);
  const onOpen = useStable(props.onOpen);
  const onSelect = useStable(selection.toggle);
  const stages = useStages();
  const rest = Math.min(perStep, lines.length - most);
  const count = selection.ids.size;
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('people.name')} tabIndex={0}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table class="people everybody" onKeyDown={(event) => onKey(event, selection)}>
        <thead>
          <tr>
            <th scope="col" class="checkcell">
              <Checkbox
                label={i18n.t('people.selectAll', [formatNumber(lines.length)])}
                value={count === 0 ? false : count === lines.length ? true : 'some'}
                onPress={() => selection.toggleAll()}
              />
            </th>
            <SortHead by="name" name={i18n.t('people.person')} sort={sort} onSort={onSort} />
            <SortHead by="stage" name={i18n.t('people.stage')} sort={sort} onSort={onSort} />
            <th scope="col">{i18n.t('people.tags')}</th>
            <SortHead by="step" name={i18n.t('people.nextStep')} sort={sort} onSort={onSort} />
            <SortHead by="touch" name={i18n.t('people.lastTouch')} sort={sort} onSort={onSort} />
            <SortHead by="score" name={i18n.t('people.score')} sort={sort} onSort={onSort} isNumber />
            <SortHead by="added" name={i18n.t('people.added')} sort={sort} onSort={onSort} />
            <th scope="col">{i18n.t('people.lastNote')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, drawn).map((line) => (
            <PeopleRow
              key={line.person.id}
              line={line}
              stages={stages}
              standing={standings?.get(line.person.id)}
              now={now}
              isOpen={line.person.id === openId}
              isSelected={selection.ids.has(line.person.id)}
              onOpen={onOpen}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p class="more">
          <Button size="small" onPress={() => setMost(most + perStep)}>
            {i18n.t('peopleFiles.more', rest, [formatNumber(rest)])}
          </Button>
        </p>
      )}
    </div>
  );
}

interface SortHeadProps {
  readonly by: SortKey;
  readonly name: string;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
  readonly isNumber?: boolean;
}

function SortHead({ by, name, sort, onSort, isNumber = false }: SortHeadProps) {
  const isBy = sort.by === by;
  return (
    <th
      scope="col"
      class={isNumber ? 'num' : ''}
      aria-sort={isBy ? (sort.isDown ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class={isBy ? 'sorter is-on' : 'sorter'} onClick={() => onSort(nextSort(sort, by))}>
        {name}
        <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
          <path d={isBy && sort.isDown ? 'M4 6.25l4 4 4-4' : 'M4 9.75l4-4 4 4'} />
        </svg>
      </button>
    </th>
  );
}

/**
 * Up and down in the column of boxes; with Shift the box that is reached takes what the one before has. Ctrl+A takes
 * all, Esc none.
 */
function onKey(event: KeyboardEvent, selection: Selection): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const act = keyAction(event, event.target, selection);
  if (!act) return;
  event.preventDefault();
  act();
}

function keyAction(event: KeyboardEvent, box: HTMLInputElement, selection: Selection): (() => void) | undefined {
  if (event.key === 'Escape' && selection.ids.size > 0) return () => selection.clear();
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) return () => selection.selectAll();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return undefined;
  const boxes = [...(event.currentTarget as Element).querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
  const next = boxes[boxes.indexOf(box) + step];
  if (!next) return undefined;
  return () => {
    next.focus();
    if (event.shiftKey && next.checked !== box.checked) next.click();
  };
}
