import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { touchSentence } from '../../components/charts/touch-sentence.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { bringBackNote, takeNote } from '../../components/pages/people/changes.ts';
import { NoteField } from '../../components/pages/people/NoteField.tsx';
import { NoteList } from '../../components/pages/people/NoteList.tsx';
import { PersonChanges } from '../../components/pages/people/PersonChanges.tsx';
import { PersonRival } from '../../components/pages/people/PersonRival.tsx';
import { WarmPaths } from '../../components/pages/people/touches/WarmPaths.tsx';
import { openDashboard } from '../../components/pages/today/links.ts';
import { formatDay } from '../../components/ui/format.ts';
import { useToast } from '../../components/ui/toasts.tsx';
import { profileCard } from '../../utils/db/queries/profile-card.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { handleKey } from '../../utils/lib/keys.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { Relation } from '../../utils/model/records.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { call } from '../../utils/protocol/client.ts';
import { Followers } from './Followers.tsx';
import { PersonPanel, usePersonDetail } from './PersonPanel.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { ProfilePosts } from './ProfilePosts.tsx';
import { SeenPart } from './SeenPart.tsx';
import { StepPart } from './StepPart.tsx';

export interface ProfilePartProps {
  readonly db: WorkspaceDb;
  readonly profile: ProfileRef;
}

/** Who this is: the head and notes at once, then what was seen, and everything that a person's sheet has. */
export function ProfilePart({ db, profile }: ProfilePartProps) {
  const live = useLive(() => profileCard(db, profile, Date.now()), [db, handleKey(profile.network, profile.handle)]);
  return (
    <Ask live={live} lines={6}>
      {(card) => <Profile db={db} card={card} profile={profile} />}
    </Ask>
  );
}

function Profile({ db, card, profile }: ProfilePartProps & { readonly card: ProfileCard }) {
  const now = useNow();
  const toast = useToast();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { network } = profile;
  const { person, notes } = card;
  const detail = usePersonDetail(db, person?.id);
  // Of a competitor how they do comes first, of anybody else what was said.
  const rival = card.relation === 'competitor' ? detail : undefined;
  const seen = (
    <>
      <Followers followers={card.followers} now={now} />
      <ProfilePosts card={card} network={network} now={now} />
    </>
  );

  const told = (answer: { readonly ok: boolean; readonly error?: { readonly message: string } }): boolean => {
    setProblem(answer.ok ? undefined : i18n.t('panel.notKept'));
    return answer.ok;
  };
  const keep = async (relation: Relation) =>
    void told(await call('profiles.keep', { network, profile, patch: { relation } }));
  const note = async (text: string) => told(await call('notes.add', { network, on: { profile }, text }));

  return (
    <>
      <ProfileHead db={db} card={card} profile={profile} now={now} onKeep={(relation) => void keep(relation)} />
      {problem && (
        <p class="small bad partpad" role="alert">
          {problem}
        </p>
      )}
      {card.relation !== 'none' && <StepPart db={db} profile={profile} card={card} now={now} />}
      {card.lastTouch && (
        <p class="small grey partpad">
          {i18n.t('touches.last', [
            formatDay(card.lastTouch.at, now),
            touchSentence(card.lastTouch.kind, card.lastTouch.direction),
          ])}
        </p>
      )}
      {card.headline && (
        <section class="sec" aria-label={i18n.t('panel.headline')}>
          <p class="headline" dir="auto">
            {card.headline}
          </p>
        </section>
      )}
      {rival && (
        <>
          <PersonRival detail={rival} now={now} isFirst />
          {seen}
          <PersonChanges detail={rival} now={now} />
        </>
      )}
      <section class="sec" aria-labelledby="notes">
        <div class="row base sechead">
          <h2 id="notes">{i18n.t('people.notes')}</h2>
          {card.noteCount > notes.length && (
            <span class="small grey end">
              {i18n.t('panel.notesOf', [String(notes.length), String(card.noteCount)])}
            </span>
          )}
        </div>
        <NoteField db={db} onNote={note} />
        <NoteList
          notes={notes}
          now={now}
          dashboard="dashboard.html"
          onRemove={(gone) => {
            void takeNote(db, gone.id);
            toast({ text: i18n.t('people.noteDeleted'), icon: 'trash', undo: () => bringBackNote(db, gone.id) });
          }}
        />
      </section>
      {!person && card.profileKey && card.relation !== 'own' && card.relation !== 'competitor' && (
        <WarmPaths
          db={db}
          profileKeys={[card.profileKey]}
          personId={undefined}
          now={now}
          onOpen={(id) => openDashboard('people', id)}
        />
      )}
      {!person && <SeenPart card={card} now={now} />}
      {!rival && seen}
      {detail && <PersonPanel db={db} detail={detail} now={now} without={rival ? [PersonRival, PersonChanges] : []} />}
    </>
  );
}
