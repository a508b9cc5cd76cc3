import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { touchSentence } from '../../components/charts/touch-sentence.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { stageNameOf, useStagesOf } from '../../components/hooks/use-stages.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { bringBackNote, takeNote } from '../../components/pages/people/changes.ts';
import { NoteField } from '../../components/pages/people/NoteField.tsx';
import { NoteList } from '../../components/pages/people/NoteList.tsx';
import { relationName, relations } from '../../components/pages/people/person-words.ts';
import { WarmPaths } from '../../components/pages/people/touches/WarmPaths.tsx';
import { openDashboard, openUrl, safePermalink } from '../../components/pages/today/links.ts';
import { Avatar } from '../../components/ui/Avatar.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { formatCount, formatDay, formatSeen } from '../../components/ui/format.ts';
import { Menu } from '../../components/ui/Menu.tsx';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import { useToast } from '../../components/ui/toasts.tsx';
import { profileCard } from '../../utils/db/queries/profile-card.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { handleKey } from '../../utils/lib/keys.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { call } from '../../utils/protocol/client.ts';
import { Followers } from './Followers.tsx';
import { SeenPart } from './SeenPart.tsx';
import { StepPart } from './StepPart.tsx';

export interface ProfilePartProps {
  readonly db: WorkspaceDb;
  readonly profile: ProfileRef;
}

/** Who this is: relation, stage, next step, followers, posts seen, notes. */
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
  const stages = useStagesOf(db);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { network } = profile;
  const { person, notes } = card;
  const name = person?.name ?? card.profile.name ?? profile.handle;
  const isKept = card.relation !== 'none';

  const told = (answer: { readonly ok: boolean; readonly error?: { readonly message: string } }): boolean => {
    setProblem(answer.ok ? undefined : i18n.t('panel.notKept'));
    return answer.ok;
  };
  const keep = async (relation: (typeof relations)[number]) =>
    void told(await call('profiles.keep', { network, profile, patch: { relation } }));
  const note = async (text: string) => told(await call('notes.add', { network, on: { profile }, text }));

  return (
    <>
      <div class="row top parthead">
        <Avatar name={name} size="large" round={!card.profile.isOrganisation} />
        <div class="grow">
          <h1 dir="auto">{name}</h1>
          <p class="grey small">
            {i18n.t('panel.profileOn', [
              networkName(network),
              card.lastSeenAt === undefined ? i18n.t('panel.notStored') : formatSeen(card.lastSeenAt, now),
            ])}
          </p>
        </div>
        {person && (
          <Button size="small" onPress={() => openDashboard('people', person.id)}>
            {i18n.t('ui.edit')}
          </Button>
        )}
      </div>
      <div class="row wrap parttags">
        {isKept ? (
          <>
            <Menu
              label={i18n.t('people.relation')}
              trigger={{
                size: 'small',
                children: relationName(card.relation),
                label: i18n.t('panel.relationIs', [relationName(card.relation)]),
              }}
              items={relations.map((relation) => ({
                id: relation,
                text: relationName(relation),
                checked: relation === card.relation,
                onPick: () => void keep(relation),
              }))}
            />
            {person?.stage && <Tag tone="accent">{stageNameOf(stages, person.stage)}</Tag>}
            {person?.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </>
        ) : (
          <>
            <Button kind="primary" icon="keep" onPress={() => void keep('contact')}>
              {i18n.t('panel.keep')}
            </Button>
            <Button onPress={() => void keep('competitor')}>{i18n.t('panel.keepCompetitor')}</Button>
            <Button onPress={() => void keep('own')}>{i18n.t('panel.keepOwn')}</Button>
          </>
        )}
      </div>
      {problem && (
        <p class="small bad partpad" role="alert">
          {problem}
        </p>
      )}
      {isKept && <StepPart db={db} profile={profile} card={card} now={now} />}
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
      {card.profileKey && card.relation !== 'own' && card.relation !== 'competitor' && (
        <WarmPaths
          db={db}
          profileKeys={[card.profileKey]}
          personId={person?.id}
          now={now}
          onOpen={(id) => openDashboard('people', id)}
        />
      )}
      <SeenPart card={card} now={now} />
      <Followers followers={card.followers} now={now} />
      <section class="sec" aria-labelledby="posts">
        <div class="row base sechead">
          <h2 id="posts">{i18n.t('panel.posts')}</h2>
          {card.postsSeen > 0 && (
            <span class="small grey end">{i18n.t('panel.postsSeen', card.postsSeen, [String(card.postsSeen)])}</span>
          )}
        </div>
        {card.posts.length === 0 && <p class="small grey">{i18n.t('panel.noPosts')}</p>}
        <ul>
          {card.posts.map(({ post, text, publishedAt, engagement, permalink }) => {
            const link = safePermalink(network, permalink);
            return (
              <li key={`${post.kind}${post.id}`} class="ev">
                <span class="num b">
                  {engagement ? formatCount(engagement) : <span class="grey">{i18n.t('posts.notShown')}</span>}
                </span>
                <div class="grow">
                  {link ? (
                    <button type="button" class="rowlink" dir="auto" onClick={() => openUrl(link)}>
                      {text || i18n.t('posts.noText')}
                    </button>
                  ) : (
                    <p class="cut" dir="auto">
                      {text || i18n.t('posts.noText')}
                    </p>
                  )}
                  <p class="small grey">
                    {publishedAt
                      ? formatDay((publishedAt.from + publishedAt.to) / 2, now)
                      : i18n.t('posts.publishedUnknown')}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
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
    </>
  );
}
