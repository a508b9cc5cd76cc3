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
  asking: readonly NetworkId[] = [],
  isOpen = true,
): { readonly status: Status; readonly text: string } {
  // Where a workspace does not open nothing is recorded, whatever is read.
  if (!isOpen) return { status: 'stopped', text: i18n.t('dashboard.notRecorded') };
  if (isPaused) return { status: 'off', text: i18n.t('dashboard.paused') };
  const on = networks.filter(({ isOn, network }) => isOn && !asking.includes(network));
  const waits = asking.length > 0 ? [i18n.t('dashboard.waits', [listOf(asking.map(networkName))])] : [];
  if (on.length === 0 && waits.length > 0) return { status: 'degraded', text: waits.join() };
  if (on.length === 0) return { status: 'off', text: i18n.t('dashboard.noneOn') };
  const namesOf = (reading: NetworkReading): string[] =>
    on.filter((each) => each.reading === reading).map(({ network }) => networkName(network));
  const [part, nothing] = [namesOf('part'), namesOf('nothing')];
  const read = on.length - nothing.length;
  const text = [
    ...waits,
    read > 0 ? i18n.t('dashboard.networksOn', read, [String(read)]) : i18n.t('dashboard.noneOn'),
    ...(part.length > 0 ? [i18n.t('dashboard.inPart', [listOf(part)])] : []),
    ...(nothing.length > 0 ? [i18n.t('dashboard.notAtAll', [listOf(nothing)])] : []),
  ].join(', ');
  return { status: read === 0 ? 'stopped' : waits.length + part.length + nothing.length > 0 ? 'degraded' : 'on', text };
}

const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
