import { i18n } from '#i18n';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useNow } from '../../hooks/use-now.ts';

export interface ChooseEntriesProps {
  readonly entries: readonly PlanEntry[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** Entries of the plan with a box each; more can be put in from their own sheets later. */
export function ChooseEntries({ entries, chosen, onChosen }: ChooseEntriesProps) {
  const now = useNow();
  const there = entries.filter(({ id }) => chosen.includes(id)).length;
  return (
    <fieldset class="chooseentries">
      <legend class="lab">
        {i18n.t('experiments.entries')}{' '}
        {entries.length > 0 && (
          <span class="grey">{i18n.t('experiments.chosen', [formatNumber(there), formatNumber(entries.length)])}</span>
        )}
      </legend>
      {entries.length === 0 ? (
        <p class="small grey">{i18n.t('experiments.noEntries')}</p>
      ) : (
        <>
          <ul>
            {entries.map(({ id, title, dueAt }) => (
              <li key={id}>
                <label class="row">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={({ currentTarget: { checked } }) =>
                      onChosen(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                    }
                  />
                  <span class="grow cut" dir="auto">
                    {title}
                  </span>
                  <span class="small grey">
                    {dueAt === undefined ? i18n.t('experiments.noDay') : formatDay(dueAt, now)}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <p class="small grey">{i18n.t('experiments.entriesAbout')}</p>
        </>
      )}
    </fieldset>
  );
}
