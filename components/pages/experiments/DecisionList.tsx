import { i18n } from '#i18n';
import { weekSpan } from '../../../utils/lib/weeks.ts';
import type { Learning } from '../../../utils/model/learning.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/format.ts';
import { useToast } from '../../ui/toasts.tsx';
import { takeAway } from './take-away.ts';

export interface DecisionListProps {
  readonly decided: readonly Learning[];
  /** What else is said of one, before the day from which it is asked about. */
  readonly about?: (decision: Learning) => string | undefined;
}

/** Decisions with when they are asked about and what came of them; each can be taken out. Nothing where there are none. */
export function DecisionList({ decided, about }: DecisionListProps) {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  const said = (each: Learning): readonly (string | undefined)[] => [
    about?.(each),
    each.checkOn && i18n.t('learnings.askFrom', [formatDay(weekSpan(each.checkOn).from, now)]),
    each.helped && i18n.t(`learnings.said.${each.helped}`),
  ];
  if (decided.length === 0) return null;
  return (
    <ul class="asked">
      {decided.map((each) => (
        <li key={each.id} class="pad3 row">
          <span class="grow">
            <span class="m" dir="auto">
              {each.text}
            </span>{' '}
            <span class="small grey">{said(each).filter(Boolean).join(', ')}</span>
          </span>
          <Button
            kind="ghost"
            icon="trash"
            label={i18n.t('learnings.delete', [each.text])}
            onPress={() => void takeAway(db, each, toast)}
          />
        </li>
      ))}
    </ul>
  );
}
