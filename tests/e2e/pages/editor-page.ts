import type { Browser, CDPSession, Page } from '@playwright/test';
import { editorAddress, type EditorDriver, type EditorName, editors, type Span } from '../../editors/driver.ts';
import { editorFiles } from '../../editors/files.ts';

/** A tab in which one editor is opened after the other: a tab for each costs as much as all that is done in it. */
export interface EditorTab {
  open(name: EditorName, text: string): Promise<EditorPage>;
  close(): Promise<void>;
}

export async function openEditorTab(browser: Browser): Promise<EditorTab> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { html, page: script, bindings } = await editorFiles();
  await page.route('**', (route) =>
    new URL(route.request().url()).pathname === '/page.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  return {
    open: async (name, text) => {
      const { kind, network } = editors[name];
      await page.goto(editorAddress(name, text));
      await page.waitForFunction('Boolean(window.subject?.element)');
      const { frameTree } = await session.send('Page.getFrameTree');
      const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'ours' });
      const opened = new EditorPage(page, session, world.executionContextId);
      await opened.inOurWorld(bindings);
      await opened.call('bind', network, kind);
      return opened;
    },
    close: () => context.close(),
  };
}

/** In Chromium: our binding is in an isolated world, as in a content script. */
export class EditorPage implements EditorDriver {
  readonly page: Page;
  private readonly session: CDPSession;
  private readonly contextId: number;

  constructor(page: Page, session: CDPSession, contextId: number) {
    this.page = page;
    this.session = session;
    this.contextId = contextId;
  }

  async model(): Promise<string> {
    // As JSON, since half an emoji would not come through.
    return JSON.parse(await this.page.evaluate('JSON.stringify(window.subject.model())')) as string;
  }

  mentions(): Promise<string[]> {
    return this.page.evaluate('window.subject.mentions()');
  }

  async placeCaret(characters: number): Promise<void> {
    await this.page.locator('#root').locator('[contenteditable="true"], textarea').first().click();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let index = 0; index < characters; index += 1) await this.page.keyboard.press('ArrowRight');
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('ControlOrMeta+z');
  }

  async goElsewhere(): Promise<void> {
    await this.page.locator('#elsewhere').click();
    await this.page.keyboard.type('query');
    await this.page.locator('#command').click();
  }

  read(): Promise<string> {
    return this.call('read');
  }

  selection(): Promise<Span | null> {
    return this.call('selection');
  }

  replace(target: Span | 'all' | 'caret', text: string): Promise<string> {
    return this.call('replace', target, text);
  }

  async compose(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  async inPage(script: string): Promise<void> {
    await this.page.evaluate(script);
  }

  async call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    const question = JSON.stringify([name, ...args]);
    return JSON.parse(await this.inOurWorld<string>(`ask(${question}).then(JSON.stringify)`)) as T;
  }

  async inOurWorld<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
