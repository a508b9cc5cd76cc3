import { i18n } from '#i18n';
import { type FactField, factFields, fromYou } from '../../../../utils/db/tables/facts.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { formatDay } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { fieldName } from './rights-words.ts';

/** Where each thing that is said of somebody is from, and when it was said. What is not known is said to be so. */
export function FactsPart({ person, now }: { readonly person: Person; readonly now: number }) {
  const said = factFields.filter((field) => isSaid(person[field]));
  return (
    <details>
      <summary>{i18n.t('rights.factsName')}</summary>
      <div class="tablebox">
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('rights.what')}</th>
              <th scope="col">{i18n.t('rights.from')}</th>
              <th scope="col">{i18n.t('rights.when')}</th>
            </tr>
          </thead>
          <tbody>
            {said.map((field) => (
              <FactRow key={field} field={field} fact={person.facts?.[field]} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface FactRowProps {
  readonly field: FactField;
  readonly fact: { readonly from: string; readonly at: number } | undefined;
  readonly now: number;
}

const FactRow = ({ field, fact, now }: FactRowProps) => (
  <tr>
    <th scope="row">{fieldName(field)}</th>
    <td dir="auto">{fact ? sourceName(fact.from) : i18n.t('rights.fromNowhere')}</td>
    <td class="nw">{fact && formatDay(fact.at, now)}</td>
  </tr>
);

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** "you", "mara on X", or a file with its day. */
function sourceName(from: string): string {
  if (from === fromYou) return i18n.t('rights.fromYou');
  const [, network, handle] = /^(x|linkedin|facebook):(.+)$/.exec(from) ?? [];
  return network && handle ? i18n.t('rights.fromAccount', [handle, networkName(network)]) : from;
}
