import { altText } from './alt-text.ts';
import { capitals } from './capitals.ts';
import { disclosure } from './disclosure.ts';
import { doubledWords } from './doubled-words.ts';
import { duplicate } from './duplicate.ts';
import { emojiRuns } from './emoji-runs.ts';
import { grammar } from './grammar.ts';
import { hashtags } from './hashtags.ts';
import { hook } from './hook.ts';
import { leadsAway } from './leads-away.ts';
import { length } from './length.ts';
import { links } from './links.ts';
import { lookalikes } from './lookalikes.ts';
import { media } from './media.ts';
import { mentions } from './mentions.ts';
import { quotes } from './quotes.ts';
import { readingEase } from './reading-ease.ts';
import type { CheckId } from './reasons.ts';
import { repeated } from './repeated.ts';
import { spelling } from './spelling.ts';
import type { Check } from './types.ts';
import { variables } from './variables.ts';
import { voice } from './voice.ts';

/** By id, in the order of `reasonsOf`. */
export const checks: Readonly<Record<CheckId, Check>> = {
  length,
  disclosure,
  links,
  variables,
  mentions,
  voice,
  hook,
  doubledWords,
  quotes,
  capitals,
  lookalikes,
  emojiRuns,
  hashtags,
  leadsAway,
  altText,
  media,
  readingEase,
  repeated,
  duplicate,
  spelling,
  grammar,
};
