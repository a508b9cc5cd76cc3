import * as z from 'zod/mini';
import { ShownFiles } from '../model/attached.ts';
import type { CardView, ViewNode } from '../model/card-view.ts';
import type {
  ComposeContext,
  KeptDraft,
  KnownView,
  MarkView,
  PostCard,
  ProfileCard,
  TabState,
} from '../model/cards.ts';
import type { EnglishTrouble } from '../model/english.ts';
import type { CheckedDraft } from '../model/findings.ts';
import { DockShown } from '../model/dock.ts';
import { NetworkId, Surface } from '../model/network.ts';
import type { OverlayTexts } from '../model/overlay-texts.ts';
import { ShownEngagers } from '../model/engagers.ts';
import { PanelAsk, type PanelAnswer } from '../model/panels.ts';
import { Anchor, NextStep, type Note, type Person, Relation, Stage } from '../model/records.ts';
import { PostRef, ProfileRef } from '../model/sighting.ts';
import { ShownFigures } from '../model/shown-figures.ts';
import { ShownComment, ShownPost, ShownProfile } from '../model/shown.ts';

const key = z.string().check(z.minLength(1), z.maxLength(320));

/** What somebody types of a person on a card, at most so long as a record takes it. */
const typed = z.string().check(z.maxLength(300));
const Tags = z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(500));

/** Per field: how many posts showed it and how many normally showing it did not. Counts only, never content. */
const purpose = z.enum(['post', 'reply', 'comment', 'message']);
/** A draft of any length, also one that no network would take. */
const Written = { purpose, text: z.string().check(z.maxLength(1_000_000)) };
const FieldHealth = z.object({
  surface: Surface,
  reader: z.string().check(z.maxLength(20)),
  posts: z.int(),
  missing: z.record(z.string().check(z.maxLength(60)), z.int()),
});

/**
 * Every call from a page or a content script to the background: who may call it and the shape of its payload.
 * "content" may be called by a content script of the network that the payload names; "page" by our own pages only.
 */
export const calls = {
  /** Stores what was on screen. Answers only after the transaction is complete. */
  'sightings.record': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      posts: z.array(ShownPost).check(z.maxLength(200)),
      profiles: z.array(ShownProfile).check(z.maxLength(50)),
      comments: z.optional(z.array(ShownComment).check(z.maxLength(300))),
      health: z.array(FieldHealth).check(z.maxLength(20)),
      viewer: z.optional(ProfileRef),
    }),
  },
  /** Stores the statistics of an own account that a page of them shows. */
  'figures.record': { from: 'content', payload: ShownFigures },
  /** Stores who was seen to have reacted to an own post or passed it on. */
  'engagers.record': { from: 'content', payload: ShownEngagers },
  /** Which of these accounts do we know, and what do marks say about these posts? */
  'page.lookup': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      profiles: z.array(ProfileRef).check(z.maxLength(300)),
      posts: z.array(PostRef).check(z.maxLength(100)),
      /** Also tell everybody who can be known there, so that nobody has to be asked of strangers. */
      wantsKept: z.optional(z.boolean()),
    }),
  },
  /** The card of a post or an account, composed for the page to draw. */
  'cards.view': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      subject: z.union([
        z.object({ post: PostRef, author: z.optional(ProfileRef) }),
        z.object({ profile: ProfileRef }),
      ]),
    }),
  },
  'posts.card': { from: 'content', payload: z.object({ network: NetworkId, post: PostRef }) },
  'profiles.card': { from: 'content', payload: z.object({ network: NetworkId, profile: ProfileRef }) },
  /** Begins or changes what we keep of a profile: relation, stage, next step. Makes the person when there is none. */
  'profiles.keep': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      profile: ProfileRef,
      patch: z.object({
        relation: z.optional(Relation),
        stage: z.optional(z.nullable(Stage)),
        nextStep: z.optional(z.nullable(NextStep)),
        tags: z.optional(Tags),
        purpose: z.optional(z.nullable(typed)),
      }),
    }),
  },
  /** Keeps what was typed on a card: tags, separated by commas, beside those that are there; or why they are kept. */
  'profiles.type': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      profile: ProfileRef,
      into: z.enum(['tag', 'purpose']),
      text: typed.check(z.minLength(1)),
    }),
  },
  /** The next view of this card in this tab has a field for something else than a note; a step that was typed is shown. */
  'cards.turn': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      profile: ProfileRef,
      into: z.enum(['note', 'step', 'tag', 'purpose']),
      text: z.optional(typed),
    }),
  },
  /** Keeps the next step with somebody, as it was typed: "call her in 2 weeks". Keeps them where they were not kept. */
  'steps.write': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      profile: ProfileRef,
      text: z.string().check(z.minLength(1), z.maxLength(300)),
    }),
  },
  /** Adds a note, with the `words` of a post that it is about; who is not kept yet is kept first, as a contact. */
  'notes.add': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      on: z.union([z.object({ profile: ProfileRef }), z.object({ post: PostRef })]),
      text: z.string().check(z.minLength(1), z.maxLength(10_000)),
      words: z.optional(Anchor),
    }),
  },
  /** `made`: who is kept because of this note alone, and is not any more without it. */
  'notes.remove': {
    from: 'content',
    payload: z.object({ network: NetworkId, id: key, made: z.optional(ProfileRef) }),
  },
  /** Keeps a post as it was seen last, with `words` highlighted; gives the id under which it is kept. */
  'clippings.keep': {
    from: 'content',
    payload: z.object({ network: NetworkId, post: PostRef, id: key, words: z.optional(Anchor) }),
  },
  /** Takes a kept post out of the library; with `words` only that highlight of it. */
  'clippings.drop': {
    from: 'content',
    payload: z.object({ network: NetworkId, id: key, words: z.optional(Anchor) }),
  },
  /** Brings the composer's script into the tab that asks. */
  'compose.load': { from: 'content', payload: z.object({ network: NetworkId }) },
  /** The dock as the page draws it. How long the text is is counted; it is kept nowhere. */
  'compose.view': {
    from: 'content',
    payload: z.object({ network: NetworkId, ...Written, shown: DockShown }),
  },
  /** A panel that the dock opens: drawn, or what was pressed in it done. The draft is kept nowhere. */
  'compose.panel': { from: 'content', payload: PanelAsk },
  /** What there is to say of a draft, and the card of the one at `at`. The text is kept nowhere. */
  'compose.check': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      purpose,
      text: Written.text,
      /** The first code unit behind the fold, where that is known. */
      fold: z.optional(z.int()),
      /** Where the caret stands, and which pieces the editor shows as links. */
      caret: z.optional(z.int()),
      linked: z.optional(z.array(z.object({ start: z.int(), end: z.int() })).check(z.maxLength(100))),
      at: z.optional(z.int()),
      /** The check that was just muted. */
      muted: z.optional(z.string().check(z.maxLength(40))),
      /** What was left as it is: `leftKey` of each. */
      left: z.optional(z.array(z.string().check(z.maxLength(400))).check(z.maxLength(300))),
      /** Also for a slow part of the answer, after one that lacks it. */
      waits: z.optional(z.boolean()),
      /** Absent where no file is seen. */
      attached: z.optional(ShownFiles),
    }),
  },
  /** A check of drafts says nothing any more in this workspace, or speaks again. */
  'checks.mute': {
    from: 'content',
    payload: z.object({ network: NetworkId, check: z.string().check(z.maxLength(40)), isMuted: z.boolean() }),
  },
  /** A word is no error in this workspace from now on. */
  'checks.learn': { from: 'content', payload: z.object({ network: NetworkId, word: key }) },
  /** Starts the grammar pack, if it is switched on, and says whether it answers. */
  'grammar.try': { from: 'page', payload: z.object({}) },
  /** The style sheet of what the overlay draws. */
  'overlay.dress': { from: 'content', payload: z.object({ network: NetworkId }) },
  'compose.context': { from: 'content', payload: z.object({ network: NetworkId }) },
  /** Keeps what was typed into a composer, in this browser only. `session`: of one stay in a composer. */
  'drafts.keep': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      context: key,
      session: key,
      text: z.string().check(z.minLength(1), z.maxLength(70_000)),
      /** When it was typed, ms, where that is not now: it was forgotten, and is kept after all. */
      at: z.optional(z.number()),
    }),
  },
  /** The newest draft of this composer that another stay left. */
  'drafts.find': { from: 'content', payload: z.object({ network: NetworkId, context: key, session: key }) },
  'drafts.forget': { from: 'content', payload: z.object({ network: NetworkId, context: key, session: key }) },
  'snippets.used': { from: 'content', payload: z.object({ network: NetworkId, id: key }) },
  /** The text of an entry was put into a composer. */
  'plan.used': { from: 'content', payload: z.object({ network: NetworkId, id: key }) },
  /** What the tab shows now; the side panel and the popup follow it. Of a draft its length is kept. */
  'tab.tell': {
    from: 'content',
    payload: z.object({
      network: NetworkId,
      surface: Surface,
      profile: z.optional(ProfileRef),
      viewer: z.optional(ProfileRef),
      post: z.optional(PostRef),
      composer: z.optional(z.object(Written)),
      reading: z.object({
        state: z.enum(['on', 'degraded', 'empty', 'paused']),
        postsRead: z.int(),
        missing: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(40)),
      }),
    }),
  },
  /** Opens the dashboard at a path such as "posts/x:status:1". */
  'dashboard.open': {
    from: 'content',
    payload: z.object({ network: NetworkId, path: z.string().check(z.maxLength(400)) }),
  },
  /** Syncs now what is synced. `isAsked`: the user pressed for it. Answers when it is done, or somebody else is at it. */
  'sync.now': { from: 'page', payload: z.object({ isAsked: z.boolean() }) },
  /** Asks the assistant for one word. */
  'assistant.try': { from: 'page', payload: z.object({}) },
  'tab.state': { from: 'page', payload: z.object({ tabId: z.int() }) },
  /** The words of a post that are selected in a tab. */
  'tab.words': { from: 'page', payload: z.object({ tabId: z.int(), post: PostRef }) },
} as const;

export type CallName = keyof typeof calls;
export type Payload<N extends CallName> = z.infer<(typeof calls)[N]['payload']>;

export interface Answers {
  'sightings.record': {
    readonly recorded: number;
    /** Unchanged within ten minutes. */
    readonly dropped: number;
    /** Why nothing was stored, when a user must know. */
    readonly problem?: 'paused' | 'storage-full';
  };
  'figures.record': {
    readonly recorded: number;
    /** This page says nothing more. */
    readonly isDone: boolean;
    /**
     * nobody: it is not known who is signed in. not-own: that account is none of the user's own here. not-read: no page of
     * statistics that is known.
     */
    readonly problem?: 'paused' | 'nobody' | 'not-own' | 'not-read';
  };
  'engagers.record': {
    readonly recorded: number;
    /** not-own: the post is of no own account, or was never seen. not-read: no such page that is known. */
    readonly problem?: 'paused' | 'nobody' | 'not-own' | 'not-read';
  };
  'page.lookup': {
    readonly profiles: readonly KnownView[];
    readonly marks: readonly MarkView[];
    /** See `keptKeys`. */
    readonly kept?: readonly string[] | undefined;
  };
  'cards.view': CardView;
  'posts.card': PostCard | null;
  'profiles.card': ProfileCard;
  'profiles.keep': ProfileCard;
  'steps.write': ProfileCard;
  'profiles.type': ProfileCard;
  'cards.turn': null;
  'notes.add': { readonly note: Note; readonly person: Person | undefined };
  'notes.remove': { readonly removed: boolean };
  'clippings.keep': { readonly id: string | null };
  'clippings.drop': null;
  'compose.load': null;
  'compose.view': { readonly body: readonly ViewNode[] };
  'compose.panel': PanelAnswer;
  'compose.check': CheckedDraft;
  'checks.mute': null;
  'checks.learn': null;
  'grammar.try': { readonly trouble: EnglishTrouble | null };
  'overlay.dress': {
    readonly style: string;
    readonly texts: OverlayTexts;
    /** See `keptKeys`. */
    readonly kept?: readonly string[] | undefined;
  };
  'compose.context': ComposeContext;
  'drafts.keep': null;
  'drafts.find': KeptDraft | null;
  'drafts.forget': null;
  'snippets.used': null;
  'plan.used': null;
  'tab.tell': null;
  'dashboard.open': null;
  'sync.now': null;
  /** How it went, in plain words. */
  'assistant.try': { readonly isGood: boolean; readonly said: string };
  'tab.state': TabState | null;
  'tab.words': Anchor | null;
}

/** Why a call failed. "gone": the extension was reloaded or removed under the page. */
export interface CallError {
  readonly reason: 'gone' | 'refused' | 'storage-full' | 'failed';
  readonly message: string;
}
