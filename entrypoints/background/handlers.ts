import { browser } from 'wxt/browser';
import { viewOfPost, viewOfProfile } from '../../components/overlay/views/card-view.tsx';
import { entryDay, entryLabel } from '../../components/overlay/views/dock/entry-label.ts';
import { viewOfDock } from '../../components/overlay/views/dock/dock-view.tsx';
import { viewOfKnown } from '../../components/overlay/views/known-view.ts';
import { viewOfMark } from '../../components/overlay/views/mark-view.ts';
import { overlayTexts } from '../../components/overlay/views/overlay-texts.ts';
import { overlayStyle } from '../../components/overlay/views/style.ts';
import { openWorkspace } from '../../utils/db/open.ts';
import { keptKeys } from '../../utils/db/queries/kept-keys.ts';
import { pageLookup } from '../../utils/db/queries/page-lookup.ts';
import { postCard } from '../../utils/db/queries/post-card.ts';
import { profileCard } from '../../utils/db/queries/profile-card.ts';
import { withMentions } from '../../utils/db/queries/with-mentions.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { liftErasures, marksOf } from '../../utils/db/tables/erasures.ts';
import { findDraft, forgetDraft, keepDraft } from '../../utils/db/tables/drafts.ts';
import { addNote, addNoteOnProfile, removeNote, takeBackNote } from '../../utils/db/tables/notes.ts';
import { keepProfile } from '../../utils/db/tables/people.ts';
import { putEntryInUse } from '../../utils/db/tables/plan-in-use.ts';
import { storedKeyOf } from '../../utils/db/tables/same-post.ts';
import { dropClipping, dropHighlight, keepPost } from '../../utils/db/tables/clippings.ts';
import { countLinkUse } from '../../utils/db/tables/links.ts';
import { countSnippetUse } from '../../utils/db/tables/snippets.ts';
import { readStep } from '../../utils/lib/day-words.ts';
import { daysKept } from '../../utils/model/keep-rules.ts';
import type { Handlers } from '../../utils/protocol/server.ts';
import { paused } from '../../utils/settings/items.ts';
import { keepDaysOf } from '../../utils/settings/keeping.ts';
import { tellKnownChanged } from '../../utils/settings/known.ts';
import { mayRecord, mayRecordInto } from '../../utils/settings/questions.ts';
import { readWorkspaces, workspaceSpans } from '../../utils/settings/workspaces.ts';
import { tryAssistant } from './assistant-try.ts';
import { mayKeepDraft } from './drafts.ts';
import { loadComposerScript } from './composer-script.ts';
import { recordShownEngagers } from './engagers.ts';
import { recordShownFigures, rememberViewer } from './figures.ts';
import { hasSeen, recordSeen, seenIn } from './recording.ts';
import { selectedWords } from './selected-words.ts';
import { syncEverywhere } from './sync.ts';
import { answerPanel } from './panels/index.ts';
import { checkDraft, draftLength, muteCheck } from './checking.ts';
import { learnWord, tryEnglish } from './grammar/english.ts';
import { offersFor } from './offers.ts';
import { takeTurn, turnCard } from './card-turns.ts';
import { setTabState, tabState } from './tabs.ts';

const here = async (): Promise<WorkspaceDb> => openWorkspace((await readWorkspaces()).current.id);

/** Call name → what happens. The logic is in the rooms; this is the table. */
export const handlers: Handlers = {
  'sightings.record': async ({ network, posts, profiles, comments, health, viewer }) => {
    if (await paused.getValue()) return { recorded: 0, dropped: 0, problem: 'paused' };
    const seen = { network, posts, profiles, comments, viewer };
    const [current, ...earlier] = await workspaceSpans();
    for (const span of earlier)
      if (hasSeen(span, seen) && (await mayRecordInto(span.workspace, viewer)))
        await recordSeen(await openWorkspace(span.workspace.id), seenIn(span, seen), []);
    if (!(await mayRecord(network, viewer))) return { recorded: 0, dropped: 0, problem: 'paused' };
    return recordSeen(await openWorkspace(current.workspace.id), seenIn(current, seen), health);
  },
  'figures.record': (payload, { tabId }) => recordShownFigures(payload, tabId),
  'engagers.record': (payload, { tabId }) => recordShownEngagers(payload, tabId),
  'page.lookup': async ({ network, profiles, posts, wantsKept }) => {
    const now = Date.now();
    const db = await here();
    const [found, kept] = await Promise.all([
      pageLookup(db, profiles, posts, now),
      wantsKept ? keptKeys(db, network) : undefined,
    ]);
    return {
      profiles: found.profiles.map(viewOfKnown),
      marks: found.marks.map((mark) => viewOfMark(mark, now)),
      kept,
    };
  },
  'cards.view': async ({ subject }, { tabId }) => {
    const db = await here();
    const now = Date.now();
    if ('profile' in subject) {
      const [turn, card] = await Promise.all([takeTurn(tabId, subject.profile), profileCard(db, subject.profile, now)]);
      return viewOfProfile(subject.profile, card, now, turn);
    }
    const card = await postCard(db, subject.post, now);
    const author = card?.author ?? subject.author;
    const [about, words] = await Promise.all([
      author && profileCard(db, author, now),
      card?.text ? selectedWords(tabId, card.text) : undefined,
    ]);
    return viewOfPost({ post: subject.post, card, author: about, words, now });
  },
  'posts.card': async ({ post }) => postCard(await here(), post, Date.now()),
  'profiles.card': async ({ profile }) => profileCard(await here(), profile, Date.now()),
  'profiles.keep': async ({ profile, patch }) => {
    const db = await here();
    await liftErasures(db, marksOf(profile), Date.now());
    await keepProfile(db, profile, patch, Date.now());
    await tellKnownChanged();
    return profileCard(db, profile, Date.now());
  },
  'steps.write': async ({ profile, text }) => {
    const db = await here();
    const now = Date.now();
    const { words: _words, ...nextStep } = readStep(text, now);
    await liftErasures(db, marksOf(profile), now);
    await keepProfile(db, profile, { nextStep }, now);
    await tellKnownChanged();
    return profileCard(db, profile, now);
  },
  'profiles.type': async ({ profile, into, text }) => {
    const db = await here();
    const addTags = text.split(',').flatMap((tag) => tag.trim().slice(0, 60) || []);
    await keepProfile(db, profile, into === 'tag' ? { addTags } : { purpose: text.trim() }, Date.now());
    await tellKnownChanged();
    return profileCard(db, profile, Date.now());
  },
  'cards.turn': async ({ profile, into, text }, { tabId }) => {
    const { words: _words, ...step } = readStep(text ?? '', Date.now());
    if (tabId !== undefined)
      await turnCard(tabId, profile, into === 'note' ? undefined : { into, ...(text ? { step } : {}) });
    return null;
  },
  'notes.add': async ({ network, on, text: typed, words }) => {
    const db = await here();
    const now = Date.now();
    const text = await withMentions(db, network, typed);
    if ('post' in on) {
      const about = { type: 'post', id: await storedKeyOf(db, on.post) } as const;
      return { note: await addNote(db, about, text, now, words), person: undefined };
    }
    await liftErasures(db, marksOf(on.profile), now);
    const kept = await addNoteOnProfile(db, on.profile, text, now);
    await tellKnownChanged();
    return kept;
  },
  'notes.remove': async ({ id, made }) => {
    const [db, now] = [await here(), Date.now()];
    if (!made) return { removed: await removeNote(db, id, now) };
    const removed = await takeBackNote(db, made, id, now);
    await tellKnownChanged();
    return { removed };
  },
  'clippings.keep': async ({ post, id, words }) => ({
    id: (await keepPost(await here(), post, id, Date.now(), words)) ?? null,
  }),
  'clippings.drop': async ({ id, words }) => {
    if (words) await dropHighlight(await here(), id, words, Date.now());
    else await dropClipping(await here(), id, Date.now());
    return null;
  },
  'overlay.dress': async ({ network }) => {
    // What cannot be read is said when it is asked for, and that takes the overlay.
    const kept = await here()
      .then((db) => keptKeys(db, network))
      .catch(() => undefined);
    return { style: overlayStyle, texts: overlayTexts(), kept };
  },
  'compose.load': async (_payload, { tabId }) => {
    if (tabId !== undefined) await loadComposerScript(tabId);
    return null;
  },
  'compose.context': async ({ network }, { tabId }) => {
    const now = Date.now();
    const { current } = await readWorkspaces();
    const { snippets, entry } = await offersFor(current.id, network, tabId, now);
    return { snippets, entry: entry && { ...entry, label: entryLabel(entry, now), when: entryDay(entry, now) } };
  },
  'compose.view': async ({ network, purpose, text, shown }) => ({
    body: viewOfDock({ ...shown, ...(await draftLength(network, purpose, text)) }),
  }),
  'compose.panel': async (ask, { tabId }) => {
    const { current } = await readWorkspaces();
    const db = await openWorkspace(current.id);
    return answerPanel(ask, { db, workspaceId: current.id, tabId, now: Date.now() });
  },
  'compose.check': checkDraft,
  'checks.learn': async ({ word }) => {
    await learnWord((await readWorkspaces()).current.id, word);
    return null;
  },
  'grammar.try': tryEnglish,
  'checks.mute': async ({ check, isMuted }) => {
    await muteCheck(check, isMuted);
    return null;
  },
  'drafts.keep': async ({ network, context, session, text, at = Infinity }, { tabId }) => {
    if (await mayKeepDraft(network, tabId))
      await keepDraft(await here(), { network, context }, { session, text, at: Math.min(at, Date.now()) });
    return null;
  },
  'drafts.find': async ({ network, context, session }) => {
    const { current } = await readWorkspaces();
    const days = daysKept('drafts', await keepDaysOf(current.id).getValue());
    const db = await openWorkspace(current.id);
    return (await findDraft(db, { network, context }, session, Date.now(), days)) ?? null;
  },
  'drafts.forget': async ({ network, context, session }) => {
    await forgetDraft(await here(), { network, context }, session);
    return null;
  },
  'snippets.used': async ({ id }) => {
    const db = await here();
    if (!(await countLinkUse(db, id))) await countSnippetUse(db, id, Date.now());
    return null;
  },
  'plan.used': async ({ network, id }) => {
    await putEntryInUse(await here(), network, id, { part: 0 }, Date.now());
    return null;
  },
  'tab.tell': async ({ composer, ...state }, { tabId }) => {
    const { purpose, text } = composer ?? {};
    const length = purpose && { purpose, ...(await draftLength(state.network, purpose, text ?? '')) };
    await rememberViewer(state.network, state.viewer);
    if (tabId !== undefined) await setTabState(tabId, { ...state, composer: length, at: Date.now() });
    return null;
  },
  'sync.now': async ({ isAsked }) => {
    await syncEverywhere(isAsked);
    return null;
  },
  'assistant.try': tryAssistant,
  'tab.state': async ({ tabId }) => tabState(tabId),
  'tab.words': async ({ tabId, post }) => {
    const card = await postCard(await here(), post, Date.now());
    return (card?.text && (await selectedWords(tabId, card.text))) || null;
  },
  'dashboard.open': async ({ path }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/${path}` as never) });
    return null;
  },
};
