import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addLearning } from '../../../utils/db/tables/learnings.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { mondayOf } from '../../../utils/lib/weeks.ts';
import { longestLearning } from '../../../utils/model/learning.ts';
import { longestNote } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DecisionList } from '../experiments/DecisionList.tsx';
import type { TabProps } from './tab-props.ts';
import { useWrite } from './use-write.ts';

/** Looking back: what went well, what did not, and what is decided, which the review of a week asks about again. */
export function RetroTab({ page: { campaign, decided } }: TabProps) {
  const { db } = useDesk();
  const write = useWrite(campaign.id);
  const [stored, setStored] = useState({ well: campaign.wentWell ?? '', badly: campaign.wentBadly ?? '' });
  const [well, setWell] = useState(stored.well);
  const [badly, setBadly] = useState(stored.badly);
  const [text, setText] = useState('');
  const [checkOn, setCheckOn] = useState('');
  const isChanged = well !== stored.well || badly !== stored.badly;
  useUnsaved(isChanged || text.trim() !== '');
  const save = async () => {
    const [good, bad] = [well.trim(), badly.trim()];
    await write(() => ({ wentWell: good || undefined, wentBadly: bad || undefined }), i18n.t('campaign.retroSaved'));
    setStored({ well, badly });
  };
  const decide = async () => {
    const week = mondayOf(dayOf(Date.now()));
    const made = { kind: 'decision', text, week, campaignId: campaign.id, ...(checkOn ? { checkOn } : {}) } as const;
    if (!(await addLearning(db, made, Date.now()))) return;
    setText('');
    setCheckOn('');
  };
  return (
    <>
      <Panel title={i18n.t('campaign.retro')} about={i18n.t('campaign.retroAbout')}>
        <Form class="campaignpad form" onSubmit={save}>
          <div class="pair">
            <TextArea
              label={i18n.t('campaign.wentWell')}
              value={well}
              rows={6}
              maxLength={longestNote}
              onValue={setWell}
            />
            <TextArea
              label={i18n.t('campaign.wentBadly')}
              value={badly}
              rows={6}
              maxLength={longestNote}
              onValue={setBadly}
            />
          </div>
          <p>
            <Button kind="primary" type="submit" disabled={!isChanged}>
              {i18n.t('campaign.saveRetro')}
            </Button>
          </p>
        </Form>
      </Panel>
      <Panel title={i18n.t('campaign.decisions')} about={i18n.t('campaign.decisionsAbout')}>
        <DecisionList decided={decided} />
        <Form class="campaignadd form" onSubmit={decide}>
          <div class="pair">
            <Field
              label={i18n.t('review.decision')}
              value={text}
              maxLength={longestLearning}
              placeholder={i18n.t('campaign.decisionExample')}
              onValue={setText}
            />
            <Field label={i18n.t('review.checkOn')} type="date" value={checkOn} onValue={setCheckOn} />
          </div>
          <p class="row wrap">
            <Button type="submit" icon="plus" disabled={!text.trim()}>
              {i18n.t('review.add')}
            </Button>
            <a class="link small" href={hashOf('experiments', 'log')}>
              {i18n.t('campaign.toLog')}
            </a>
          </p>
        </Form>
      </Panel>
    </>
  );
}
