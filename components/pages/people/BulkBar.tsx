import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { type BulkChange, gone, onList, toStage, withoutTag, withTags } from '../../../utils/people/bulk.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { ExportMenu } from './files/ExportMenu.tsx';
import { type FacetWords, tagsOf } from './facet-words.ts';
import { readTags } from './person-words.ts';
import type { BulkProgress, BulkState } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

export interface BulkBarProps {
  readonly bulk: BulkState;
  /** Who is shown. */
  readonly lines: readonly PersonLine[];
  readonly selection: Selection;
  readonly words: FacetWords;
}

type Done = 'stageDone' | 'tagDone' | 'untagDone' | 'onDone' | 'offDone' | 'deleteDone';

/** What can be done to all who are selected; while it is done, how far it is. */
export function BulkBar({ bulk, lines, selection, words }: BulkBarProps) {
  const [isNaming, nameTag] = useState(false);
  if (bulk.progress) return <Progress progress={bulk.progress} />;
  const chosen = lines.filter(({ person }) => selection.ids.has(person.id));
  const count = formatNumber(chosen.length);
  const run = (change: BulkChange, done: Done, what = '') =>
    bulk.run(
      chosen.map(({ person }) => person.id),
      change,
      (changed) =>
        done === 'deleteDone'
          ? i18n.t('peopleBulk.deleteDone', changed, [formatNumber(changed)])
          : i18n.t(`peopleBulk.${done}`, changed, [formatNumber(changed), what]),
      done === 'deleteDone' ? 'trash' : 'check',
    );
  const stages: MenuItem[] = [...words.stages, { id: '', name: i18n.t('people.noStage') }].map(({ id, name }) => ({
    id: `stage ${id}`,
    text: name,
    onPick: () => run(toStage(id || undefined), 'stageDone', name),
  }));
  const worn = tagsOf(chosen);
  const tagItem = (tag: string, onPick: () => void): MenuItem => ({ id: `tag ${tag}`, text: tag, onPick });
  const tags: MenuItem[] = [
    { id: 'new', text: i18n.t('peopleBulk.newTag'), icon: 'plus', onPick: () => nameTag(true) },
    ...(words.tags.length > 0
      ? [
          {
            id: 'add',
            text: i18n.t('peopleBulk.addTag'),
            items: words.tags.map((tag) => tagItem(tag, () => run(withTags([tag]), 'tagDone', tag))),
          },
        ]
      : []),
    ...(worn.length > 0
      ? [
          {
            id: 'remove',
            text: i18n.t('peopleBulk.removeTag'),
            items: worn.map((tag) => tagItem(tag, () => run(withoutTag(tag), 'untagDone', tag))),
          },
        ]
      : []),
  ];
  const listItems = (isOn: boolean): MenuItem[] =>
    words.lists.map(({ id, name }) => ({
      id,
      text: name,
      onPick: () => run(onList(id, isOn, words.lists, Date.now()), isOn ? 'onDone' : 'offDone', name),
    }));
  return (
    <div class="bulkbar row wrap" role="group" aria-label={i18n.t('peopleBulk.name')}>
      <span class="m" role="status">
        {i18n.t('peopleBulk.chosen', chosen.length, [count])}
      </span>
      <Menu
        label={i18n.t('peopleBulk.stage')}
        trigger={{ size: 'small', children: i18n.t('peopleBulk.stage') }}
        items={stages}
      />
      <Menu label={i18n.t('people.tags')} trigger={{ size: 'small', children: i18n.t('people.tags') }} items={tags} />
      {words.lists.length > 0 && (
        <Menu
          label={i18n.t('peopleBulk.list')}
          trigger={{ size: 'small', children: i18n.t('peopleBulk.list') }}
          items={[
            { id: 'on', text: i18n.t('peopleBulk.putOn'), items: listItems(true) },
            { id: 'off', text: i18n.t('peopleBulk.takeOff'), items: listItems(false) },
          ]}
        />
      )}
      <ExportMenu lines={chosen} name={i18n.t('peopleBulk.export')} isSmall />
      <Button size="small" icon="trash" onPress={() => run(gone(Date.now()), 'deleteDone')}>
        {i18n.t('peopleBulk.delete')}
      </Button>
      <span class="end" />
      <Button kind="ghost" size="small" icon="close" label={i18n.t('peopleBulk.clear')} onPress={selection.clear} />
      {isNaming && (
        <NameDialog
          title={i18n.t('peopleBulk.addTag')}
          label={i18n.t('peopleBulk.tagLabel')}
          action={i18n.t('peopleBulk.tagButton')}
          help={i18n.t('people.tagsHelp')}
          maxLength={300}
          onClose={() => nameTag(false)}
          onName={(typed) => {
            const named = readTags(typed);
            if (named.length === 0) return Promise.resolve(i18n.t('people.needName'));
            nameTag(false);
            run(withTags(named), 'tagDone', named.join(', '));
            return Promise.resolve(undefined);
          }}
        />
      )}
    </div>
  );
}

function Progress({ progress: { done, total, cancel } }: { readonly progress: BulkProgress }) {
  const text = i18n.t('peopleBulk.progress', [formatNumber(done), formatNumber(total)]);
  return (
    <div class="bulkbar row wrap" role="group" aria-label={i18n.t('peopleBulk.name')}>
      <progress max={total} value={done} aria-label={text} />
      <span class="small">{text}</span>
      <span class="end" />
      {cancel && (
        <Button size="small" onPress={cancel}>
          {i18n.t('ui.cancel')}
        </Button>
      )}
    </div>
  );
}
