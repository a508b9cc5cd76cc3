import type { Page } from '@playwright/test';
import { test as base } from '../fixtures.ts';
import type { ComposerCase } from './composers.ts';
import { type ModelServer, serveModel } from './model-server.ts';
import { Overlay } from './overlay.ts';
import type { ReplicaPage } from './replica.ts';

/**
 * The build for tests may reach localhost from the beginning, as if its user had allowed it: a browser asks in a window of
 * its own, which no test reaches. What asks, and what is asked for, is looked at in assistant-settings.spec.ts.
 */
export const assistantTest = base.extend<{ server: ModelServer }>({
  server: async ({ stored }, use) => {
    const server = await serveModel();
    await stored.settings({
      assistant: { use: 'endpoint', base: `${server.origin}/v1`, model: 'small-model' },
      'assistant.key': 'sk-test-8f2e61c07ab94d',
    });
    await use(server);
    await server.close();
  },
});

export const panelOf = (page: Page) => new Overlay(page).root.locator('.panel');
export const press = (page: Page, name: string): Promise<void> =>
  panelOf(page).getByRole('button', { name, exact: true }).click();

export async function openAssistant(page: Page): Promise<void> {
  await new Overlay(page).dock.getByRole('button', { name: 'More', exact: true }).click();
  await press(page, 'Assistant');
}

/** Writes a draft and opens the assistant. */
export async function beginWith(
  text: string,
  page: Page,
  composer: ComposerCase,
  query: Readonly<Record<string, string>> = {},
): Promise<ReplicaPage> {
  const replica = await composer.open(page, query);
  await composer.editor(page).click();
  await page.keyboard.type(text);
  // Editors undo in one step what came within a second.
  await page.waitForTimeout(1200);
  await openAssistant(page);
  return replica;
}
