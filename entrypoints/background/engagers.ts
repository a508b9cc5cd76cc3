import { openWorkspace } from '../../utils/db/open.ts';
import { recordEngagers } from '../../utils/db/tables/engagers.ts';
import { originByNetwork } from '../../utils/lib/hosts.ts';
import { engagerPageOf } from '../../utils/networks/engager-pages.ts';
import type { Answers, Payload } from '../../utils/protocol/protocol.ts';
import { modeItems, paused } from '../../utils/settings/items.ts';
import { mayRecord } from '../../utils/settings/questions.ts';
import { workspaceSpans } from '../../utils/settings/workspaces.ts';
import { viewerOf } from './figures.ts';

/**
 * Records who was seen to have reacted to a post of the user's own or passed it on. Nothing where nobody can tell who is
 * signed in, where the post is of no own account of this workspace, or where recording rests.
 */
export async function recordShownEngagers(
  { network, address, seenAt, viewer, accounts }: Payload<'engagers.record'>,
  tabId: number | undefined,
): Promise<Answers['engagers.record']> {
  const url = URL.parse(address, originByNetwork[network]);
  const page = url?.origin === originByNetwork[network] ? engagerPageOf(network, url) : undefined;
  if (!page) return { recorded: 0, problem: 'not-read' };
  const mode = await modeItems[network].getValue();
  if ((mode !== 'overlay' && mode !== 'panel') || (await paused.getValue())) return { recorded: 0, problem: 'paused' };
  const who = viewer ?? (await viewerOf(network, tabId));
  if (!who) return { recorded: 0, problem: 'nobody' };
  if (!(await mayRecord(network, who))) return { recorded: 0, problem: 'paused' };
  const [{ workspace, from }] = await workspaceSpans();
  if (seenAt < from) return { recorded: 0, problem: 'paused' };
  const seen = accounts.filter((account) => account.network === network);
  const at = Math.min(seenAt, Date.now());
  const recorded = await recordEngagers(await openWorkspace(workspace.id), { ...page, accounts: seen, seenAt: at });
  return recorded === undefined ? { recorded: 0, problem: 'not-own' } : { recorded };
}
