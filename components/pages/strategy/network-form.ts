import { NetworkId } from '../../../utils/model/network.ts';
import { mostPerWeek, type Strategy } from '../../../utils/model/strategy.ts';
import type { StrategyChanges } from '../../../utils/db/tables/strategies.ts';
import { readNumber } from '../today/goal-form.ts';

/** What stands in the fields on one network, as typed. */
export interface NetworkForm {
  readonly isUsed: boolean;
  readonly purpose: string;
  readonly perWeek: string;
}

export type NetworksForm = Readonly<Record<NetworkId, NetworkForm>>;

export function networksFormOf(strategy: Strategy | undefined): NetworksForm {
  const of = (network: NetworkId): NetworkForm => {
    const perWeek = strategy?.cadence?.[network];
    return {
      isUsed: strategy?.networks?.includes(network) ?? false,
      purpose: strategy?.purposes?.[network] ?? '',
      perWeek: perWeek === undefined ? '' : String(perWeek),
    };
  };
  return { x: of('x'), linkedin: of('linkedin'), facebook: of('facebook') };
}

/** Whether what is typed as posts a week is none. An empty field is no wish. */
export const isBadCadence = ({ isUsed, perWeek }: NetworkForm): boolean => isUsed && isBadPerWeek(perWeek);

export function isBadPerWeek(perWeek: string): boolean {
  const number = readNumber(perWeek);
  return perWeek.trim() !== '' && (number === undefined || number <= 0 || number > mostPerWeek);
}

/** What is typed as posts a week, of those where something is. */
export const cadenceOf = <K extends string>(
  typed: Readonly<Partial<Record<K, string>>>,
): Partial<Record<K, number>> => {
  const numbers: Partial<Record<K, number>> = {};
  for (const key of Object.keys(typed) as K[]) {
    const number = readNumber(typed[key] ?? '');
    if (number) numbers[key] = number;
  }
  return numbers;
};

/** What was decided on networks. Of one that is not used nothing else is kept. */
export function networksOf(form: NetworksForm): StrategyChanges {
  const used = NetworkId.options.filter((network) => form[network].isUsed);
  return {
    networks: used,
    purposes: Object.fromEntries(
      used.flatMap((network) => (form[network].purpose.trim() ? [[network, form[network].purpose.trim()]] : [])),
    ),
    cadence: cadenceOf(Object.fromEntries(used.map((network) => [network, form[network].perWeek]))),
  };
}
