import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { putEntryInUse } from '../../../utils/db/tables/plan-in-use.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { openVariantsOf } from './due-words.ts';
import { composerUrl, openUrl } from './links.ts';

export interface ComposerButtonProps {
  readonly entry: PlanEntry;
  readonly isPrimary: boolean;
  /** With it the entry is the one that the composer offers first. */
  readonly db: WorkspaceDb | undefined;
}

/** Opens a composer for an entry that is ready; which one, where it has texts for several networks. */
export function ComposerButton({ entry, isPrimary, db }: ComposerButtonProps) {
  const open = (network: NetworkId) => openComposer(entry.id, network, db);
  const look = {
    size: 'small',
    kind: isPrimary ? 'primary' : 'default',
    label: `${i18n.t('today.openComposer')}: ${entry.title}`,
    children: i18n.t('today.openComposer'),
  } as const;
  const networks = openVariantsOf(entry);
  const [only] = networks;
  if (!only) return null;
  if (networks.length === 1) return <Button {...look} onPress={() => void open(only)} />;
  return (
    <Menu
      label={look.label}
      trigger={look}
      items={networks.map((network) => ({
        id: network,
        text: networkName(network),
        onPick: () => void open(network),
      }))}
    />
  );
}

async function openComposer(entryId: string, network: NetworkId, db: WorkspaceDb | undefined): Promise<void> {
  if (db) await putEntryInUse(db, network, entryId, {}, Date.now());
  openUrl(composerUrl(network));
}
