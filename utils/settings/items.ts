import { storage } from '#imports';
import type { AssistantSetting, SentToAssistant } from '../model/assistant.ts';
import type { TypedBenchmark } from '../model/benchmarks.ts';
import type { Correction } from '../model/correction.ts';
import type { EnglishDialect } from '../model/english.ts';
import type { Mode, NetworkId } from '../model/network.ts';
import type { Pillar, Workspace } from '../model/records.ts';

/** Settings live in storage.local; docs/automation.md lists their keys. Absent mode: not chosen yet, nothing runs. */
export const modeItems = {
  x: storage.defineItem<Mode | null>('local:network.x.mode', { fallback: null }),
  linkedin: storage.defineItem<Mode | null>('local:network.linkedin.mode', { fallback: null }),
  facebook: storage.defineItem<Mode | null>('local:network.facebook.mode', { fallback: null }),
} satisfies Record<NetworkId, unknown>;

/** A corrected table of selectors that the user imported; without one those that are built in hold. */
export const correctionItems = {
  x: storage.defineItem<Correction | null>('local:selectors.x', { fallback: null }),
  linkedin: storage.defineItem<Correction | null>('local:selectors.linkedin', { fallback: null }),
  facebook: storage.defineItem<Correction | null>('local:selectors.facebook', { fallback: null }),
} satisfies Record<NetworkId, unknown>;

export const firstRunDone = storage.defineItem<boolean>('local:firstRun.done', { fallback: false });

/** Recording stops everywhere while true; reading for display goes on. */
export const paused = storage.defineItem<boolean>('local:paused', { fallback: false });

export const defaultWorkspace: Workspace = { id: 'main', name: 'My desk', createdAt: 0 };

export const workspaces = storage.defineItem<readonly Workspace[]>('local:workspaces', {
  fallback: [defaultWorkspace],
});

export const currentWorkspace = storage.defineItem<string>('local:workspace.current', {
  fallback: defaultWorkspace.id,
});

/** When the current workspace became it, ms: what was seen before belongs to another one. */
export const switchedAt = storage.defineItem<number>('local:workspace.switchedAt', { fallback: 0 });

/** Which workspaces were the current one before, and until when, ms; the newest first. What is gone is not here. */
export const earlierWorkspaces = storage.defineItem<readonly { readonly id: string; readonly until: number }[]>(
  'local:workspace.earlier',
  { fallback: [] },
);

/** Days after which strangers that nobody kept are forgotten, where a workspace says nothing else; see `keeping.ts`. */
export const forgetAfterDays = storage.defineItem<number>('local:forgetAfterDays', { fallback: 30 });

/** system: follow the browser. Affects our own pages; overlays follow the network's page. */
export const theme = storage.defineItem<'system' | 'light' | 'dark'>('local:theme', { fallback: 'system' });

/** Since when the user is reminded of next steps and entries, ms; null: not at all. */
export const remindedSince = storage.defineItem<number | null>('local:reminders.since', { fallback: null });

/** Whether the toolbar's button says how much is due. */
export const dueBadge = storage.defineItem<boolean>('local:reminders.badge', { fallback: true });

/** Raised on every change of what we know of people, so that open pages ask again. */
export const knownRevision = storage.defineItem<number>('local:known.revision', { fallback: 0 });

/** Raised on every change of the plan, which wakes a worker that sleeps. */
export const planRevision = storage.defineItem<number>('local:plan.revision', { fallback: 0 });

/** What the columns of imported files became, by their headings; an empty text was left out. The newest last. */
export const peopleColumns = storage.defineItem<Readonly<Record<string, readonly string[]>>>('local:people.columns', {
  fallback: {},
});

/** What the user calls the pillars of the content; a pillar without a name is called by its shape. */
export const pillarNames = storage.defineItem<Partial<Record<Pillar, string>>>('local:pillarNames', { fallback: {} });

/** The name under which the user comments on entries and approves them. */
export const signedAs = storage.defineItem<string>('local:signedAs', { fallback: '' });

/** Countries whose holidays the calendar shows, two letters each. */
export const holidaysIn = storage.defineItem<readonly string[]>('local:calendar.holidaysIn', { fallback: [] });

/** Own posts that did well are proposed again once they are older than so many days. */
export const againAfterDays = storage.defineItem<number>('local:plan.againAfterDays', { fallback: 90 });

/** What becomes of people whose time is over: the user is asked, or they are erased. */
export type AfterKeeping = 'ask' | 'erase';
export const afterKeeping = storage.defineItem<AfterKeeping>('local:people.afterKeeping', { fallback: 'ask' });

/** How many more years customers of a workspace are expected to stay, by its id: for their expected value. */
export const valueYears = storage.defineItem<Readonly<Record<string, number>>>('local:value.years', { fallback: {} });

/** Checks of drafts that say nothing in a workspace, by its id. */
export const mutedChecks = storage.defineItem<Readonly<Record<string, readonly string[]>>>('local:checks.muted', {
  fallback: {},
});

/** Whether spelling and grammar of English drafts are checked. Nothing of it is loaded before. */
export const grammarOn = storage.defineItem<boolean>('local:grammar.on', { fallback: false });

/** Which English is written; null: as the browser's languages say. */
export const grammarDialect = storage.defineItem<EnglishDialect | null>('local:grammar.dialect', { fallback: null });

/** The user's own words, which are no error, by workspace. */
export const grammarWords = storage.defineItem<Readonly<Record<string, readonly string[]>>>('local:grammar.words', {
  fallback: {},
});

/** Workspaces, by id, whose account on X has X Premium, and with it longer posts. */
export const premiumX = storage.defineItem<Readonly<Record<string, boolean>>>('local:x.premium', { fallback: {} });

/** Published figures that the user typed in to hold own ones against, by workspace. */
export const typedBenchmarks = storage.defineItem<Readonly<Record<string, readonly TypedBenchmark[]>>>(
  'local:benchmarks.typed',
  { fallback: {} },
);

/** What may be asked for help with a draft; off until the user names something. */
export const assistant = storage.defineItem<AssistantSetting>('local:assistant', {
  fallback: { use: 'off', base: '', model: '' },
});

/**
 * What the endpoint knows the user by; "": nothing. In this browser alone: no backup, export or sync reads settings, and
 * nothing else stores it.
 */
export const assistantKey = storage.defineItem<string>('local:assistant.key', { fallback: '' });

/** What left for the assistant, the newest last; of all workspaces, in this browser. */
export const assistantSent = storage.defineItem<readonly SentToAssistant[]>('local:assistant.sent', { fallback: [] });

/** For workspaces that say nothing else. */
export const usualYears = 3;
