import { browser } from 'wxt/browser';
import { type OfferedPanel, viewOfMore } from '../../../components/overlay/views/panels/more-view.tsx';
import type { PanelAnswer, PanelAsk, PanelName } from '../../../utils/model/panels.ts';
import { assistantPanel } from './assistant.ts';
import { before } from './before.ts';
import { format } from './format.ts';
import { endings, openings } from './openings.ts';
import { planPanel } from './plan.ts';
import { template } from './template.ts';
import type { Panel, PanelPlace } from './types.ts';

/** In the order in which the list shows them. */
const panels: Partial<Record<PanelName, Panel>> = {
  plan: planPanel,
  before,
  openings,
  endings,
  format,
  template,
  assistant: assistantPanel,
};

/** What a panel of the dock shows, and what a press in it does. */
export async function answerPanel(ask: PanelAsk, place: PanelPlace): Promise<PanelAnswer> {
  if (ask.panel === 'more') return answerMore(ask, place);
  return (await panels[ask.panel]?.answer(ask, place)) ?? { body: [] };
}

async function answerMore(ask: PanelAsk, place: PanelPlace): Promise<PanelAnswer> {
  if (ask.act === 'settings') {
    await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/settings/writing' as never) });
    return { body: [] };
  }
  const all = await Promise.all(
    Object.entries(panels).map(async ([name, panel]): Promise<readonly OfferedPanel[]> =>
      (await panel.isOffered(ask, place)) ? [{ name: name as PanelName, title: panel.title() }] : [],
    ),
  );
  return { body: viewOfMore(all.flat()) };
}
