import { storage } from '#imports';
import type { AssistantSetting } from '../model/assistant.ts';
import { assistant, assistantKey } from './items.ts';

export interface AssistantAccess {
  readonly setting: AssistantSetting;
  /** "" where none is needed. */
  readonly key: string;
}

/** Both as they were at one moment: a key must not be read beside an address that it was not typed for. */
export async function readAccess(): Promise<AssistantAccess> {
  const [setting, key] = await storage.getItems([assistant, assistantKey]);
  return { setting: setting?.value as AssistantSetting, key: key?.value as string };
}

/** Both at once, for the same reason. Without a key the one that is there stays. */
export const writeAccess = (setting: AssistantSetting, key: string | undefined): Promise<void> =>
  storage.setItems([
    { item: assistant, value: setting },
    ...(key === undefined ? [] : [{ item: assistantKey, value: key }]),
  ]);
