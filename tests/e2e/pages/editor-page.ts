import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { build } from 'esbuild';

/** Which way of inserting belongs to which editor of tests/pages/editors, and the origin at which a network uses it. */
export const editors = {
  draft: { kind: 'draft', origin: 'https://x.com' },
  lexical: { kind: 'lexical', origin: 'https://www.facebook.com' },
  'lexical-plain': { kind: 'lexical', origin: 'https://www.facebook.com' },
  quill1: { kind: 'quill1', origin: 'https://www.linkedin.com' },
  'quill1-shadow': { kind: 'quill1', origin: 'https://www.linkedin.com' },
  quill2: { kind: 'quill2', origin: 'https://www.linkedin.com' },
  tiptap: { kind: 'tiptap', origin: 'https://www.linkedin.com' },
  'tiptap-dialog': { kind: 'tiptap', origin: 'https://www.linkedin.com' },
  textarea: { kind: 'textarea', origin: 'https://www.linkedin.com' },
  plain: { kind: 'plain', origin: 'https://www.linkedin.com' },
} as const;

export type EditorName = keyof typeof editors;
export interface Span {
  readonly start: number;
  readonly end: number;
}

const folder = new URL('../../pages/editors/', import.meta.url);
const root = fileURLToPath(new URL('../../../', import.meta.url));

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, folder))],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
    nodePaths: [`${root}playground/node_modules`],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Built once per worker. */
let files: Promise<{ html: string; page: string; bindings: string }> | undefined;
const filesOnce = (): NonNullable<typeof files> =>
  (files ??= Promise.all([
    readFile(new URL('page.html', folder), 'utf8'),
    bundle('page.js'),
    bundle('bindings.ts'),
  ]).then(([html, page, bindings]) => ({ html, page, bindings })));

/** A page with one real editor, and our binding to it in a world of its own, as in a content script. */
export class EditorPage {
  readonly page: Page;
  private readonly session: CDPSession;
  private readonly contextId: number;

  private constructor(page: Page, session: CDPSession, contextId: number) {
    this.page = page;
    this.session = session;
    this.contextId = contextId;
  }

  static async open(page: Page, name: EditorName, text: string): Promise<EditorPage> {
    const { html, page: script, bindings } = await filesOnce();
    const { kind, origin } = editors[name];
    await page.route(`${origin}/**`, (route) =>
      new URL(route.request().url()).pathname === '/page.js'
        ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(`${origin}/compose?${new URLSearchParams({ editor: name, text })}`);
    await page.waitForFunction('Boolean(window.subject?.element)');
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'ours' });
    const opened = new EditorPage(page, session, world.executionContextId);
    await opened.inOurWorld(bindings);
    await opened.inOurWorld(`bind(${JSON.stringify(kind)})`);
    return opened;
  }

  /** What the editor itself says that it holds. */
  model(): Promise<string> {
    return this.page.evaluate('window.subject.model()');
  }

  mentions(): Promise<string[]> {
    return this.page.evaluate('window.subject.mentions()');
  }

  /** Focus by a real click, then the caret by real keys: to the start, and so many characters on. */
  async placeCaret(characters: number): Promise<void> {
    await this.page.locator('#root').locator('[contenteditable="true"], textarea').first().click();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let index = 0; index < characters; index += 1) await this.page.keyboard.press('ArrowRight');
  }

  read(): Promise<string> {
    return this.inOurWorld('binding().read().text');
  }

  selection(): Promise<Span> {
    return this.inOurWorld('binding().selection()');
  }

  /** "ok", or the error of the binding. */
  replace(target: Span | 'all' | 'caret', text: string): Promise<string> {
    const call = `binding().replace(${JSON.stringify(target)}, ${JSON.stringify(text)})`;
    return this.inOurWorld(`${call}.then((result) => (result.ok ? 'ok' : result.error))`);
  }

  /** What a keyboard with an input method does: a word that is not finished yet. */
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
