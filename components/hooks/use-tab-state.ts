import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TabState } from '../../utils/model/cards.ts';
import { call } from '../../utils/protocol/client.ts';

export interface Tab {
  readonly id: number | undefined;
  /** null: none of our networks, or nothing was told yet. Undefined until the first answer. */
  readonly state: TabState | null | undefined;
}

/** The active tab of this window and what its page told last. Needs no right to see addresses. */
export function useTabState(): Tab {
  const [tab, setTab] = useState<Tab>({ id: undefined, state: undefined });
  useEffect(() => {
    const life = new AbortController();
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const turn = asked;
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      const answer = active?.id === undefined ? undefined : await call('tab.state', { tabId: active.id });
      if (life.signal.aborted || turn !== asked) return;
      setTab({ id: active?.id, state: answer?.ok ? answer.value : null });
    };
    const onChanged = (_changes: unknown, area: string) => {
      if (area === 'session') void ask();
    };
    const again = () => void ask();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(again);
    browser.storage.onChanged.addListener(onChanged);
    void ask();
    return () => {
      life.abort();
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(again);
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return tab;
}
