import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaignCandidates, type CampaignPage } from '../../../utils/db/queries/campaign-page.ts';
import { addEntry } from '../../../utils/db/tables/plan-entries.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { stateName } from '../calendar/entry-words.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { GoalHow } from '../today/GoalHow.tsx';
import { GoalList } from '../today/GoalList.tsx';
import { useJoin } from './use-join.ts';
import { useWrite } from './use-write.ts';

/** Entries of the plan, links and goals that belong to a campaign, and what could be joined to it. */
export function JoinedPanels({ page, now }: { readonly page: CampaignPage; readonly now: number }) {
  const { db } = useDesk();
  const { campaign, entries, links, goals } = page;
  const write = useWrite(campaign.id);
  const [title, setTitle] = useState('');
  const free = useLive(() => campaignCandidates(db, campaign), [db, campaign.id, campaign.updatedAt]).value;
  const join = useJoin(campaign.id);
  const addNew = async () => {
    if (!title.trim()) return;
    await addEntry(db, { title: title.trim(), state: 'idea', variants: {}, campaignId: campaign.id }, Date.now());
    setTitle('');
  };
  const setGoals = (change: (ids: readonly string[]) => readonly string[]) =>
    void write((before) => ({ goalIds: [...change(before.goalIds ?? [])] }));
  return (
    <div class="col g3">
      <Panel title={i18n.t('campaign.entries')} about={i18n.t('campaign.entriesAbout')}>
        <ul class="campaignrows">
          {entries.map((entry) => (
            <Row key={entry.id} name={entry.title} onOut={() => void join('planEntries', entry.id, false)}>
              <a class="link" href={hashOf('calendar', entry.id)} dir="auto">
                {entry.title}
              </a>{' '}
              <span class="small grey">
                {[
                  entry.dueAt === undefined ? i18n.t('campaign.noDay') : formatDay(entry.dueAt, now),
                  ...NetworkId.options.filter((each) => entry.variants[each] !== undefined).map(networkName),
                ].join(' · ')}
              </span>{' '}
              <Tag tone="line">{stateName(entry.state)}</Tag>
            </Row>
          ))}
        </ul>
        <Form class="row wrap campaignadd" onSubmit={addNew}>
          <div class="grow">
            <Field label={i18n.t('campaign.newEntry')} value={title} maxLength={300} onValue={setTitle} />
          </div>
          <Button type="submit" icon="plus" disabled={!title.trim()}>
            {i18n.t('campaign.addEntry')}
          </Button>
        </Form>
        <JoinRow
          label={i18n.t('campaign.joinEntry')}
          options={free?.entries}
          onJoin={(id) => void join('planEntries', id, true)}
        />
      </Panel>
      <Panel title={i18n.t('campaign.links')} about={i18n.t('campaign.linksAbout')}>
        <ul class="campaignrows">
          {links.map((link) => (
            <Row key={link.id} name={link.title} onOut={() => void join('links', link.id, false)}>
              <a class="link" href={hashOf('library', 'links', link.id)} dir="auto">
                {link.title}
              </a>{' '}
              <span class="small grey linkaddress" dir="ltr">
                {link.url}
              </span>
            </Row>
          ))}
        </ul>
        <JoinRow
          label={i18n.t('campaign.joinLink')}
          options={free?.links}
          onJoin={(id) => void join('links', id, true)}
        />
        {free?.links.length === 0 && links.length === 0 && (
          <NoneYet
            text={i18n.t('campaign.noLinks')}
            to={['library', 'links', 'new']}
            action={i18n.t('campaign.makeLink')}
          />
        )}
      </Panel>
      <Panel title={i18n.t('goals.name')} about={i18n.t('campaign.goalsAbout')}>
        <ul class="campaignrows">
          {goals.map((each) => (
            <Row
              key={each.goal.id}
              name={each.goal.title}
              onOut={() => setGoals((ids) => ids.filter((id) => id !== each.goal.id))}
            >
              <GoalList goals={[each]} now={now} renderHow={(of) => <GoalHow of={of} now={now} />} />
            </Row>
          ))}
        </ul>
        <JoinRow
          label={i18n.t('campaign.joinGoal')}
          options={free?.goals}
          onJoin={(id) => setGoals((ids) => [...new Set([...ids, id])])}
        />
        {free?.goals.length === 0 && goals.length === 0 && (
          <NoneYet text={i18n.t('campaign.noGoals')} to={['today']} action={i18n.t('campaign.makeGoal')} />
        )}
      </Panel>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly onOut: () => void;
  readonly children: ComponentChildren;
}

const Row = ({ name, onOut, children }: RowProps) => (
  <li class="row">
    <div class="grow">{children}</div>
    <Button kind="ghost" icon="close" label={i18n.t('campaign.takeOut', [name])} onPress={onOut} />
  </li>
);

interface NoneYetProps {
  readonly text: string;
  readonly to: readonly string[];
  readonly action: string;
}

const NoneYet = ({ text, to, action }: NoneYetProps) => (
  <p class="row wrap small grey campaignadd">
    {text}
    <a class="link" href={hashOf(...to)}>
      {action}
    </a>
  </p>
);

interface JoinRowProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly title: string }[] | undefined;
  readonly onJoin: (id: string) => void;
}

/** One of those that are there already. Nothing is shown where there is none. */
function JoinRow({ label, options = [], onJoin }: JoinRowProps) {
  if (options.length === 0) return null;
  return (
    <div class="campaignadd">
      <Select
        label={label}
        value=""
        options={[
          { value: '', text: i18n.t('campaign.choose') },
          ...options.slice(0, 200).map(({ id, title }) => ({ value: id, text: title })),
        ]}
        onValue={(id) => {
          if (id) onJoin(id);
        }}
      />
    </div>
  );
}
