import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayOf, newId } from '../../../utils/lib/ids.ts';
import { mostSteps, type Step } from '../../../utils/model/campaign-parts.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { dayText } from './campaign-words.ts';
import { launchSteps } from './launch-steps.ts';
import { useWrite } from './use-write.ts';

export interface ChecklistPanelProps {
  readonly campaign: Campaign;
  readonly now: number;
}

/** What is to be done, by day, ticked by whoever did it. */
export function ChecklistPanel({ campaign: { id, checklist = [], startsOn }, now }: ChecklistPanelProps) {
  const write = useWrite(id);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const set = (change: (steps: readonly Step[]) => readonly Step[], said?: string) =>
    write((before) => ({ checklist: [...change(before.checklist ?? [])] }), said);
  const add = async () => {
    const said = text.trim();
    if (!said || checklist.length >= mostSteps) return;
    await set((steps) => [...steps, { id: newId(), text: said, ...(dueOn ? { dueOn } : {}) }]);
    setText('');
    setDueOn('');
  };
  const done = checklist.filter(({ doneAt }) => doneAt !== undefined).length;
  const today = dayOf(now);
  return (
    <Panel
      title={i18n.t('campaign.checklist')}
      about={checklist.length > 0 && i18n.t('campaign.stepsDone', [formatNumber(done), formatNumber(checklist.length)])}
    >
      {checklist.length === 0 ? (
        <Empty
          action={
            <Button onPress={() => void set(() => launchSteps(startsOn), i18n.t('campaign.templateUsed'))}>
              {i18n.t('campaign.useLaunch')}
            </Button>
          }
        >
          {i18n.t(startsOn ? 'campaign.noSteps' : 'campaign.noStepsNoDay')}
        </Empty>
      ) : (
        <ul class="campaignrows">
          {byDay(checklist).map((step) => (
            <li key={step.id} class="row">
              <label class="row grow steprow">
                <input
                  type="checkbox"
                  checked={step.doneAt !== undefined}
                  onChange={({ currentTarget: { checked } }) =>
                    void set((steps) => steps.map((each) => (each.id === step.id ? ticked(each, checked) : each)))
                  }
                />
                <span class={step.doneAt === undefined ? 'grow' : 'grow done'} dir="auto">
                  {step.text}
                </span>
              </label>
              {step.dueOn && (
                <span class="small grey nw">
                  {step.doneAt === undefined && step.dueOn < today && (
                    <Tag tone="caution">{i18n.t('campaign.late')}</Tag>
                  )}{' '}
                  {dayText(step.dueOn)}
                </span>
              )}
              <Button
                kind="ghost"
                icon="trash"
                label={i18n.t('campaign.removeStep', [step.text])}
                onPress={() =>
                  void set(
                    (steps) => steps.filter((each) => each.id !== step.id),
                    i18n.t('campaign.removed', [step.text]),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Form class="row wrap campaignadd" onSubmit={add}>
        <div class="grow">
          <Field label={i18n.t('campaign.step')} value={text} maxLength={300} onValue={setText} />
        </div>
        <Field label={i18n.t('campaign.dueOn')} type="date" value={dueOn} onValue={setDueOn} />
        <Button type="submit" icon="plus" disabled={!text.trim()}>
          {i18n.t('campaign.addStep')}
        </Button>
      </Form>
    </Panel>
  );
}

const byDay = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));

const ticked = ({ doneAt: _doneAt, ...step }: Step, isDone: boolean): Step =>
  isDone ? { ...step, doneAt: Date.now() } : step;
