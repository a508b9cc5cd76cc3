import type { EnglishLint } from '../../model/english.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Draft, Span } from '../draft.ts';
import type { LengthPurpose } from '../length.ts';
import type { CheckId, Reason } from './reasons.ts';

/** A file beside the text, as far as the page shows it; what is absent is not known. Sizes in px, bytes and ms. */
export interface Attachment {
  readonly kind: 'image' | 'gif' | 'video' | 'document';
  /** "": the network shows that there is none. Absent: it does not show whether there is one. */
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
  readonly bytes?: number;
  readonly durationMs?: number;
  readonly pages?: number;
}

/** The campaign that this text belongs to. */
export interface ActiveCampaign {
  /** utm_campaign, and what goes with it; the network stands in for an absent source, "social" for an absent medium. */
  readonly utm?: { readonly campaign: string; readonly source?: string; readonly medium?: string };
  /** Hosts whose links carry the campaign, without "www."; absent: every link that does not lead to a network. */
  readonly hosts?: readonly string[];
  readonly isSponsored?: boolean;
  /** The user's own words for that; absent: as is usual where they are read. */
  readonly disclosure?: string;
  /** Whose rules on advertising count, two letters: "GB", "DE". Absent: by the language of the text. */
  readonly country?: string;
}

/** How a brand speaks. Budgets are per text. */
export interface VoiceSheet {
  /** Words that it likes to use. None has to be there; see `voiceKept`. */
  readonly say?: readonly string[] | undefined;
  /** A word ending in * stands for all that begin so. `say`: what to write in its place. */
  readonly avoid?: readonly { readonly word: string; readonly say?: string }[] | undefined;
  /** Claims that must not be made. */
  readonly banned?: readonly string[] | undefined;
  readonly person?: 'we' | 'I' | undefined;
  readonly mostEmoji?: number | undefined;
  readonly mostExclamations?: number | undefined;
  /** The lowest reading ease that is wanted, 0–100. */
  readonly leastEase?: number | undefined;
  /** The highest, 0–100. */
  readonly mostEase?: number | undefined;
  /** Hashtags that are not used, without the sign. */
  readonly bannedTags?: readonly string[] | undefined;
}

/** Kinds of texts that a rule of thumb warns of, and that own posts can be told apart by. */
export type OwnRule = 'hashtags' | 'greeting' | 'link' | 'mentions' | 'ease';

/** How posts with something did against the user's usual ones: ×factor, with its 80 % interval and the number of posts. */
export interface OwnEffect {
  readonly n: number;
  readonly factor: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of the user's own texts. */
export interface OwnHistory {
  /** ms */
  readonly now: number;
  /** Newest first. at: when it was published or sent, ms. */
  readonly texts: readonly { readonly text: string; readonly at: number }[];
  /** Saved replies, and when each was put in, this time too. */
  readonly replies?: readonly { readonly text: string; readonly usedAt: readonly number[] }[];
  readonly effects?: Readonly<Partial<Record<OwnRule, OwnEffect>>>;
}

export interface CheckContext {
  readonly network: NetworkId;
  readonly purpose: LengthPurpose;
  /** Overrides what is usual on the network, in its own unit. */
  readonly limit?: number;
  /** The first code unit that is hidden behind "…more"; absent where the fold is not known or nothing is hidden. */
  readonly fold?: number;
  /** Where the caret stands, in code units. */
  readonly caret?: number;
  /** Where the network made a link of a name; absent where that is not known. */
  readonly mentions?: readonly Span[];
  /** Absent where it is not known what is attached. */
  readonly attachments?: readonly Attachment[];
  readonly campaign?: ActiveCampaign;
  readonly voice?: VoiceSheet;
  readonly history?: OwnHistory;
  /** What the grammar pack says; absent: it is off, not ready, or the text is not English. known: in small letters. */
  readonly english?: { readonly lints: readonly EnglishLint[]; readonly known: ReadonlySet<string> };
  /** BCP 47, as `languageOf` knows it; absent: not told apart. */
  readonly language?: string;
}

export interface Finding {
  /** What it is about; absent: the text as a whole or what is attached. */
  readonly span?: Span;
  readonly reason: Reason;
  /** For $1, $2 … of the reason. */
  readonly args?: readonly string[];
  /** What the user's own posts say of it, where they say anything. */
  readonly own?: OwnEffect;
  /** Text to put in place of a span: the one suggestion. */
  readonly change?: { readonly span: Span; readonly text: string };
}

export interface Check {
  readonly id: CheckId;
  /** Pure and synchronous. Findings in the order of the text. */
  run(draft: Draft, context: CheckContext): readonly Finding[];
}
