import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mergesOf } from '../../../../utils/db/queries/merges-of.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { type Reason, samePerson, type Suggestion } from '../../../../utils/people/same-person.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay } from '../../../ui/format.ts';
import { NetworkTag, networkName } from '../../../ui/NetworkTag.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { useShownLinks } from '../use-shown-links.ts';
import type { PersonPartProps } from '../person-part.ts';
import { addAccount, makeTwo, turnDown } from './changes.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { fieldName } from './rights-words.ts';

/** Who may be the same person, by links that are shown publicly, and who was made one with them. */
export function SamePerson({ detail: { person, accounts }, now }: PersonPartProps) {
  const { db } = useDesk();
  const keys = accounts.map(({ key }) => key).join();
  const { links, turn } = useShownLinks(db);
  const suggestions =
    useLive(
      async () => (links.isReady ? await samePerson(db, person.id, links) : []),
      [db, person.id, keys, links, turn],
    ).value ?? [];
  const merges = useLive(() => mergesOf(db, person.id), [db, person.id]).value ?? [];
  if (suggestions.length + merges.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('rights.same')}>
      <h3 class="sechead">{i18n.t('rights.same')}</h3>
      <ul class="col g3">
        {suggestions.map((suggestion) => (
          <SuggestionRow key={suggestion.id} person={person} suggestion={suggestion} now={now} />
        ))}
        {merges.map(({ merge, name }) => (
          <MergedRow key={merge.id} id={merge.id} into={person} name={name} day={formatDay(merge.createdAt, now)} />
        ))}
      </ul>
    </section>
  );
}

interface SuggestionRowProps {
  readonly person: Person;
  readonly suggestion: Suggestion;
  readonly now: number;
}

function SuggestionRow({ person, suggestion, now }: SuggestionRowProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [isAsking, ask] = useState(false);
  const { account, person: other, reasons, certainty } = suggestion;
  const name = other?.name ?? account.name ?? account.handle;
  const add = async () => {
    const added = await addAccount(db, person.id, account);
    if (added.ok) toast({ text: i18n.t('rights.added', [account.handle]), icon: 'link', undo: added.value });
  };
  const decline = async () => {
    const undo = await turnDown(db, person.id, suggestion.id);
    toast({ text: i18n.t('rights.declined', [name]), icon: 'close', undo });
  };
  return (
    <li class="col g1">
      <p class="row wrap">
        <NetworkTag network={account.network} />
        <span class="m" dir="auto">
          {name}
        </span>
        {name !== account.handle && (
          <span class="grey small" dir="auto">
            {account.handle}
          </span>
        )}
        {certainty === 'both' && <Tag tone="good">{i18n.t('rights.bothLink')}</Tag>}
      </p>
      {reasons.map((reason) => (
        <p key={`${reason.shownBy?.network}:${reason.link}`} class="small grey">
          {reasonText(reason, now)}
        </p>
      ))}
      <div class="row wrap">
        {other ? (
          <Button size="small" onPress={() => ask(true)} label={i18n.t('rights.makeOneWith', [name])}>
            {i18n.t('rights.makeOne')}
          </Button>
        ) : (
          <Button size="small" onPress={() => void add()} label={i18n.t('rights.addAccountOf', [account.handle])}>
            {i18n.t('rights.addAccount')}
          </Button>
        )}
        <Button size="small" kind="ghost" onPress={() => void decline()} label={i18n.t('rights.notSameAs', [name])}>
          {i18n.t('rights.notSame')}
        </Button>
      </div>
      {isAsking && other && (
        <MergeDialog
          db={db}
          into={person}
          from={other}
          because={reasons.map(({ link }) => link)}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}

function reasonText({ shownBy, link, seenAt }: Reason, now: number): string {
  const shown = link.replace(/^https?:\/\/(?:www\.)?/i, '');
  if (!shownBy || seenAt === undefined) return i18n.t('rights.shownByWebsite', [shown]);
  return i18n.t('rights.shownBy', [shownBy.handle, networkName(shownBy.network), shown, formatDay(seenAt, now)]);
}

interface MergedRowProps {
  readonly id: string;
  readonly into: Person;
  readonly name: string;
  readonly day: string;
}

function MergedRow({ id, into, name, day }: MergedRowProps) {
  const { db } = useDesk();
  const toast = useToast();
  const part = async () => {
    const parted = await makeTwo(db, id);
    if (!parted) return;
    const stays = [
      ...parted.fields.map(fieldName),
      ...(parted.records > 0 ? [i18n.t('rights.records', parted.records, [String(parted.records)])] : []),
    ];
    const text = i18n.t('rights.parted', [name]);
    toast({
      text: stays.length > 0 ? `${text} ${i18n.t('rights.partedStays', [into.name, stays.join(', ')])}` : text,
      icon: 'people',
    });
  };
  return (
    <li class="row wrap">
      <span class="grow">{i18n.t('rights.mergedOn', [name, day])}</span>
      <Button
        size="small"
        kind="ghost"
        icon="undo"
        onPress={() => void part()}
        label={i18n.t('rights.partFrom', [name])}
      >
        {i18n.t('rights.part')}
      </Button>
    </li>
  );
}
