import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/firefox.ts';
import {
  editorAddress,
  type EditorDriver,
  type EditorName,
  editorNames,
  editors,
  originOf,
  type Span,
} from '../editors/driver.ts';
import { editorFiles } from '../editors/files.ts';
import { type ChromeWindow, chromeWindowOf } from './chrome-window.ts';

export interface EditorBrowser {
  /** In the one tab that there is: a tab for each costs as much as all that is done in it. */
  open(name: EditorName, text: string): Promise<FirefoxEditorPage>;
  close(): Promise<void>;
}

/** Firefox with an add-on that has nothing but our bindings in a content script. */
export async function openEditorBrowser(): Promise<EditorBrowser> {
  const executablePath = await findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Run npm test once, or set FIREFOX_PATH.');
  const { html, page: script, bindings } = await editorFiles();
  const folder = await mkdtemp(join(tmpdir(), 'alongside-bindings-'));
  const matches = [...new Set(editorNames.map((name) => `${originOf(name)}/*`))];
  await writeFile(join(folder, 'bindings.js'), bindings);
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Bindings',
      version: '1',
      browser_specific_settings: { gecko: { id: 'bindings@alongside.example' } },
      host_permissions: matches,
      content_scripts: [{ matches, js: ['bindings.js'], run_at: 'document_end' }],
    }),
  );
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(folder);
  const window = await chromeWindowOf(browser);
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isScript = new URL(request.url()).pathname === '/page.js';
    void request.respond({
      contentType: `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`,
      body: isScript ? script : html,
    });
  });
  return {
    open: async (name, text) => {
      const { kind, network } = editors[name];
      await page.goto(editorAddress(name, text));
      await page.waitForFunction('Boolean(window.subject?.element)');
      const opened = new FirefoxEditorPage(page, window);
      await opened.ask('bind', network, kind);
      return opened;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export class FirefoxEditorPage implements EditorDriver {
  private readonly page: Page;
  private readonly window: ChromeWindow;

  constructor(page: Page, window: ChromeWindow) {
    this.page = page;
    this.window = window;
  }

  async model(): Promise<string> {
    // As JSON, since half an emoji would not come through.
    return JSON.parse(await this.evaluate<string>('JSON.stringify(window.subject.model())')) as string;
  }

  mentions(): Promise<string[]> {
    return this.evaluate('window.subject.mentions()');
  }

  async placeCaret(characters: number): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.evaluate<{ x: number; y: number }>(`(() => {
      const { left, top, width, height } = window.subject.element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`);
    await this.page.mouse.click(x, y);
    await this.withControl('Home');
    for (let index = 0; index < characters; index += 1) await this.page.keyboard.press('ArrowRight');
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  undo(): Promise<void> {
    return this.withControl('z');
  }

  async goElsewhere(): Promise<void> {
    await this.page.click('#elsewhere');
    await this.page.keyboard.type('query');
    await this.page.click('#command');
  }

  read(): Promise<string> {
    return this.ask('read');
  }

  selection(): Promise<Span | null> {
    return this.ask('selection');
  }

  replace(target: Span | 'all' | 'caret', text: string): Promise<string> {
    return this.ask('replace', target, text);
  }

  async compose(text: string): Promise<void> {
    await this.window.compose(text);
    // It comes from another process.
    const shown = '(window.subject.element.value ?? window.subject.element.textContent)';
    await this.page.waitForFunction(`${shown}.includes(${JSON.stringify(text)})`);
  }

  commit(text: string): Promise<void> {
    return this.window.commit(text);
  }

  async inPage(script: string): Promise<void> {
    await this.evaluate(`void (${script})`);
  }

  /** Asks our content script. */
  async ask<T>(...question: readonly unknown[]): Promise<T> {
    const answer = await this.page.evaluate(
      (detail) =>
        new Promise<string>((resolve) => {
          const told = (event: Event): void => resolve((event as CustomEvent<string>).detail);
          document.addEventListener('ours-answers', told, { once: true });
          document.dispatchEvent(new CustomEvent('ask-ours', { detail }));
        }),
      JSON.stringify(question),
    );
    const { value, error } = JSON.parse(answer) as { readonly value: T; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  private async evaluate<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  private async withControl(key: 'Home' | 'z'): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }
}
