import { createBinaryModuleFromUrl, Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js';
import type { EnglishDialect, EnglishLint } from '../model/english.ts';
import { spanOf } from './span-of.ts';

const dialectBy: Readonly<Record<EnglishDialect, Dialect>> = {
  american: Dialect.American,
  british: Dialect.British,
  australian: Dialect.Australian,
  canadian: Dialect.Canadian,
  indian: Dialect.Indian,
};

/** Matters of taste, what other checks of ours say, and one that takes words apart that are misspelt. */
const silent = [
  'SplitWords',
  'SentenceCapitalization',
  'OxfordComma',
  'LongSentences',
  'RepeatedWords',
  'UnclosedQuotes',
];

export interface EnglishLinter {
  /** Throws where the program cannot be loaded, and where it fails. */
  lint(text: string, dialect: EnglishDialect): Promise<readonly EnglishLint[]>;
}

/** Harper from its slim WebAssembly file at `url`. Loaded at the first question; runs where it is called. */
export function createEnglishLinter(url: string): EnglishLinter {
  const binary = createBinaryModuleFromUrl(url, 'slim');
  let linter: LocalLinter | undefined;
  let spoken: EnglishDialect | undefined;
  return {
    async lint(text, dialect) {
      if (!linter) {
        linter = new LocalLinter({ binary, dialect: dialectBy[dialect] });
        await silence(linter);
      } else if (spoken !== dialect) {
        await linter.setDialect(dialectBy[dialect]);
        await silence(linter);
      }
      spoken = dialect;
      const byRule = await linter.organizedLints(text, { language: 'plaintext' });
      return Object.entries(byRule)
        .flatMap(([rule, lints]) => lints.flatMap((lint) => englishOf(text, rule, lint) ?? []))
        .sort((a, b) => a.span.start - b.span.start);
    },
  };
}

async function silence(linter: LocalLinter): Promise<void> {
  const config = await linter.getLintConfig();
  await linter.setLintConfig({ ...config, ...Object.fromEntries(silent.map((rule) => [rule, false])) });
}

/** As data, and the memory of the program given back. */
function englishOf(text: string, rule: string, lint: Lint): EnglishLint | undefined {
  try {
    const problem = lint.get_problem_text();
    const { start, end } = lint.span();
    const span = spanOf(text, start, end, problem);
    if (!span) return undefined;
    const [first] = lint.suggestions();
    return {
      rule,
      kind: lint.lint_kind(),
      span,
      message: plain(lint.message()),
      ...(first ? { change: replaced(problem, first.kind(), first.get_replacement_text()) } : {}),
    };
  } finally {
    lint.free();
  }
}

const replaced = (problem: string, kind: SuggestionKind, text: string): string =>
  kind === SuggestionKind.InsertAfter ? problem + text : kind === SuggestionKind.Remove ? '' : text;

/** Its messages are Markdown with words in backticks, and nothing else of it. */
const plain = (message: string): string => message.replace(/`([^`]*)`/g, '“$1”').trim();
