import { i18n } from '#i18n';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import type { Status } from '../../components/ui/StatusMark.tsx';
import type { NetworkReading } from '../../utils/db/queries/network-reading.ts';
import type { NetworkId } from '../../utils/model/network.ts';

export interface RailNetwork {
  readonly network: NetworkId;
  readonly isOn: boolean;
  /** undefined: not known yet. */
  readonly reading: NetworkReading | undefined;
}

/** "3 networks are read, Facebook in part": which of those that are switched on are read, and how. */
export function railWords(
  networks: readonly RailNetwork[],
  isPaused: boolean,
): { readonly status: Status; readonly text: string } {
  if (isPaused) return { status: 'off', text: i18n.t('dashboard.paused') };
  const on = networks.filter(({ isOn }) => isOn);
  if (on.length === 0) return { status: 'off', text: i18n.t('dashboard.noneOn') };
  const namesOf = (reading: NetworkReading): string[] =>
    on.filter((each) => each.reading === reading).map(({ network }) => networkName(network));
  const [part, nothing] = [namesOf('part'), namesOf('nothing')];
  const read = on.length - nothing.length;
  const text = [
    read > 0 ? i18n.t('dashboard.networksOn', read, [String(read)]) : i18n.t('dashboard.noneOn'),
    ...(part.length > 0 ? [i18n.t('dashboard.inPart', [listOf(part)])] : []),
    ...(nothing.length > 0 ? [i18n.t('dashboard.notAtAll', [listOf(nothing)])] : []),
  ].join(', ');
  return { status: read === 0 ? 'stopped' : part.length + nothing.length > 0 ? 'degraded' : 'on', text };
}

const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
