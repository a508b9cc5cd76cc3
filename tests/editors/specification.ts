import assert from 'node:assert/strict';
import { type EditorDriver, type EditorName, editorNames, isForEveryPush } from './driver.ts';

/** What our binding does in every editor, in every browser. */
export interface EditorCase {
  readonly title: string;
  /** What is in the editor at the beginning. */
  readonly text: string;
  /** Several lines are inserted, or are there. */
  readonly hasLines?: true;
  /** All of several lines is replaced. */
  readonly isWhole?: true;
  readonly isFor?: (name: EditorName) => boolean;
  /** The checks of every push have time for these; absent: for all. */
  readonly everyPush?: readonly EditorName[];
  /** And for these, of which they have time for little else. */
  readonly alsoEveryPush?: readonly EditorName[];
  run(editor: EditorDriver, text: string): Promise<void>;
}

const seed = 'one two three';
const family = '👨‍👩‍👧‍👦';
const arabic = 'مرحبا بالعالم';
const several = 'first\n\nthird\nfourth';
/** 2,500 characters in thirty lines, four of them empty. */
const long = Array.from({ length: 30 }, (_, line) =>
  line % 7 === 3
    ? ''
    : `Line ${line + 1}: refill points in nine hotels, water at 14 °C, and the drop went from 18 % to`,
)
  .join('\n')
  .padEnd(2500, ' seven');

const modelIs = (editor: EditorDriver, wanted: string): Promise<void> => until(() => editor.model(), wanted);

async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const limit = Date.now() + 3000;
  for (;;) {
    const got = await ask();
    try {
      assert.deepEqual(got, wanted);
      return;
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** One step back, and the draft is as it was. */
async function undone(editor: EditorDriver, before: string): Promise<void> {
  await editor.undo();
  await modelIs(editor, before);
}

const hasMentions = (name: EditorName): boolean => !name.startsWith('textarea');
// A modal dialog leaves nothing else to focus.
const hasElsewhere = (name: EditorName): boolean => !name.endsWith('-dialog');

export const editorCases: readonly EditorCase[] = [
  {
    title: 'inserts at the caret, and one undo restores',
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(7);
      assert.equal(await editor.read(), text);
      assert.deepEqual(await editor.selection(), { start: 7, end: 7 });
      assert.equal(await editor.replace('caret', ' and a half'), 'ok');
      assert.equal(await editor.model(), 'one two and a half three');
      await undone(editor, text);
    },
  },
  {
    title: 'leaves the caret behind what it inserted',
    text: seed,
    async run(editor) {
      await editor.placeCaret(0);
      assert.equal(await editor.replace({ start: 7, end: 7 }, ' and a half'), 'ok');
      await editor.type('!');
      await modelIs(editor, 'one two and a half! three');
    },
  },
  {
    title: 'replaces a word',
    alsoEveryPush: ['quill2-shadow'],
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(0);
      assert.equal(await editor.replace({ start: 4, end: 7 }, '2'), 'ok');
      assert.equal(await editor.model(), 'one 2 three');
      assert.equal(await editor.read(), 'one 2 three');
      await undone(editor, text);
    },
  },
  {
    title: 'keeps lines and an empty line',
    hasLines: true,
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(3);
      assert.equal(await editor.replace('caret', ' first\n\nthird'), 'ok');
      assert.equal(await editor.model(), 'one first\n\nthird two three');
      assert.equal(await editor.read(), 'one first\n\nthird two three');
      await undone(editor, text);
    },
  },
  {
    title: 'replaces the whole draft of several lines',
    alsoEveryPush: ['plain-shadow'],
    hasLines: true,
    isWhole: true,
    text: several,
    async run(editor, text) {
      await editor.placeCaret(2);
      assert.equal(await editor.read(), text);
      assert.equal(await editor.replace('all', 'new\n\ndraft'), 'ok');
      assert.equal(await editor.model(), 'new\n\ndraft');
      await undone(editor, text);
    },
  },
  {
    title: 'fills an empty editor',
    hasLines: true,
    text: '',
    async run(editor) {
      await editor.placeCaret(0);
      assert.equal(await editor.read(), '');
      assert.equal(await editor.replace('caret', 'a\n\nb #tag @name'), 'ok');
      assert.equal(await editor.model(), 'a\n\nb #tag @name');
    },
  },
  {
    title: 'keeps an emoji of several parts and right-to-left text whole',
    text: `${arabic} ${family}`,
    async run(editor) {
      await editor.placeCaret(0);
      const start = arabic.length + 1;
      assert.equal(await editor.replace({ start, end: start }, `${family} שלום `), 'ok');
      assert.equal(await editor.model(), `${arabic} ${family} שלום ${family}`);
      assert.equal(await editor.read(), `${arabic} ${family} שלום ${family}`);
    },
  },
  {
    title: 'writes nothing while an input method composes',
    alsoEveryPush: ['quill1-dialog'],
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(text.length);
      await editor.compose('に');
      assert.equal(await editor.replace('caret', 'NOT NOW'), 'composing');
      await editor.commit('日');
      await modelIs(editor, `${text}日`);
      assert.equal(await editor.replace('caret', '!'), 'ok');
      assert.equal(await editor.model(), `${text}日!`);
    },
  },
  {
    title: 'takes a long text of thirty lines exactly',
    hasLines: true,
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(0);
      assert.deepEqual([long.length, long.split('\n').length], [2500, 30]);
      assert.equal(await editor.replace('all', long), 'ok');
      assert.equal(await editor.model(), long);
      await undone(editor, text);
    },
  },
  {
    title: 'finds the caret again after focus was elsewhere',
    hasLines: true,
    text: seed,
    isFor: hasElsewhere,
    async run(editor) {
      await editor.placeCaret(3);
      await editor.goElsewhere();
      assert.deepEqual(await editor.selection(), { start: 3, end: 3 });
      assert.equal(await editor.replace('caret', ' more\nand'), 'ok');
      assert.equal(await editor.model(), 'one more\nand two three');
    },
  },
  {
    title: 'keeps a mention beside the inserted text',
    everyPush: ['draft', 'tiptap', 'quill2', 'lexical'],
    hasLines: true,
    text: 'hi @Ada and you',
    isFor: hasMentions,
    async run(editor, text) {
      await editor.placeCaret(0);
      assert.equal(await editor.read(), text);
      assert.equal(await editor.replace({ start: 8, end: 11 }, 'with\nall of'), 'ok');
      assert.equal(await editor.model(), 'hi @Ada with\nall of you');
      assert.deepEqual(await editor.mentions(), ['@Ada']);
      assert.equal(await editor.replace({ start: 7, end: 7 }, ','), 'ok');
      assert.deepEqual(await editor.mentions(), ['@Ada']);
      assert.equal(await editor.model(), 'hi @Ada, with\nall of you');
      assert.equal(await editor.replace({ start: 3, end: 3 }, 'dear '), 'ok');
      assert.deepEqual(await editor.mentions(), ['@Ada']);
      assert.equal(await editor.model(), 'hi dear @Ada, with\nall of you');
    },
  },
  {
    title: 'puts several lines right before a mention',
    everyPush: ['plain', 'tiptap'],
    hasLines: true,
    text: 'hi @Ada and you',
    // In its shadow root the editor makes one line feed too many of it, and says so.
    isFor: (name) => hasMentions(name) && name !== 'quill1-shadow',
    async run(editor, text) {
      await editor.placeCaret(0);
      assert.equal(await editor.replace({ start: 3, end: 3 }, 'all\n\n<b> & to '), 'ok');
      assert.equal(await editor.model(), 'hi all\n\n<b> & to @Ada and you');
      assert.deepEqual(await editor.mentions(), ['@Ada']);
      await undone(editor, text);
    },
  },
  {
    title: 'puts several lines in place of a list and a quote',
    everyPush: ['tiptap'],
    hasLines: true,
    text: seed,
    isFor: (name) => name.startsWith('tiptap'),
    async run(editor) {
      await editor.placeCaret(0);
      const rich = '<ul><li><p>one</p></li><li><p>two</p></li></ul><blockquote><p>three</p></blockquote>';
      await editor.inPage(`window.subject.element.editor.commands.setContent('${rich}<p>four</p>')`);
      const written = 'one\ntwo\nthree\nfour';
      await until(() => editor.read(), written);
      // Editors undo in one step what came within half a second.
      await new Promise((done) => setTimeout(done, 600));
      assert.equal(await editor.replace('all', 'new\n\ndraft'), 'ok');
      assert.equal(await editor.model(), 'new\n\ndraft');
      await editor.undo();
      await until(() => editor.read(), written);
    },
  },
  {
    title: 'inserts while the page draws the editor anew all the time',
    everyPush: ['draft', 'textarea'],
    hasLines: true,
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(3);
      await editor.inPage('setInterval(window.subject.drawAgain, 0)');
      assert.equal(await editor.replace('caret', ' first'), 'ok');
      assert.equal(await editor.model(), 'one first two three');
      assert.equal(await editor.replace({ start: 4, end: 9 }, '1st'), 'ok');
      assert.equal(await editor.read(), 'one 1st two three');
      assert.equal(await editor.replace('all', several), 'ok');
      assert.equal(await editor.model(), several);
      assert.notEqual(await editor.model(), text);
    },
  },
  {
    title: 'says so when the editor is gone',
    text: seed,
    async run(editor) {
      await editor.placeCaret(0);
      await editor.inPage("document.querySelector('#root').remove()");
      assert.equal(await editor.replace('caret', 'x'), 'gone');
    },
  },
  {
    title: 'says so when the page puts another editor with the same text in its place',
    everyPush: ['draft', 'textarea'],
    text: seed,
    async run(editor, text) {
      await editor.placeCaret(3);
      await editor.inPage('window.subject.replaceOnInsert()');
      assert.equal(await editor.replace('caret', ' more'), 'gone');
      await modelIs(editor, text);
    },
  },
  {
    title: 'leaves half an emoji as it is',
    everyPush: ['draft'],
    text: 'a \ud83d b',
    async run(editor, text) {
      await editor.placeCaret(0);
      assert.equal(await editor.read(), text);
      assert.equal(await editor.replace({ start: 4, end: 5 }, 'two'), 'ok');
      // Firefox makes Quill 1 believe that there is the sign for what is no letter.
      assert.equal((await editor.model()).replace('\ufffd', '\ud83d'), 'a \ud83d two');
    },
  },
  {
    title: 'leaves the draft as it is where the field has no room for the text',
    text: seed,
    isFor: (name) => name.startsWith('textarea'),
    async run(editor, text) {
      await editor.placeCaret(3);
      await editor.inPage('window.subject.element.maxLength = 16');
      assert.equal(await editor.replace('caret', ' more'), 'not-taken');
      assert.equal(await editor.model(), text);
      assert.equal(await editor.replace({ start: 4, end: 7 }, 'and two'), 'not-taken');
      assert.equal(await editor.replace({ start: 4, end: 7 }, 'or two'), 'ok');
      assert.equal(await editor.model(), 'one or two three');
    },
  },
  {
    title: 'tells apart a page that refuses the text',
    text: seed,
    isFor: (name) => name.startsWith('lexical'),
    async run(editor, text) {
      await editor.placeCaret(3);
      await editor.inPage(
        "document.addEventListener('paste', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)",
      );
      assert.equal(await editor.replace('caret', ' more'), 'not-taken');
      assert.equal(await editor.model(), text);
    },
  },
];

/** The editors to which a case applies. */
export const namesFor = ({ isFor = () => true, everyPush, alsoEveryPush }: EditorCase): readonly EditorName[] =>
  editorNames.filter(
    (name) =>
      isFor(name) &&
      (!process.env['CI'] ||
        alsoEveryPush?.includes(name) ||
        (isForEveryPush(name) && (!everyPush || everyPush.includes(name)))),
  );
