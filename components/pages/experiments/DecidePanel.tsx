import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnYear } from '../../../utils/db/queries/own-year.ts';
import { figureIn, type FigureValue } from '../../../utils/db/queries/week-review.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addLearning } from '../../../utils/db/tables/learnings.ts';
import { type Learning, type LearningFigure, longestLearning } from '../../../utils/model/learning.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { HowButton } from '../posts/How.tsx';
import { DecisionList } from './DecisionList.tsx';
import { figureMetrics, figureText, valueText } from './learning-words.ts';

export interface DecidePanelProps {
  /** In the review of this week, the newest first. */
  readonly decided: readonly Learning[];
  readonly week: string;
  readonly year: OwnYear;
}

type Figure = Pick<LearningFigure, 'of' | 'network' | 'goalId'>;

const keyOf = ({ of, network, goalId }: Figure): string => [of, network ?? goalId ?? ''].join(':');

/** Figures that a decision can be about: those of every network, and goals. */
const figuresOf = (goals: readonly Goal[]): readonly Figure[] => [
  ...NetworkId.options.flatMap((network) => (['median', 'posts', 'followers'] as const).map((of) => ({ of, network }))),
  ...goals.map(({ id }) => ({ of: 'goal' as const, goalId: id })),
];

/** One line for each decision, with the figure that it is to move as it is now, and the day from which it is asked about. */
export function DecidePanel({ decided, week, year }: DecidePanelProps) {
  const { db } = useDesk();
  const goals = useLive(() => db.goals.filter(({ deletedAt }) => deletedAt === undefined).toArray(), [db]).value ?? [];
  const [text, setText] = useState('');
  const [about, setAbout] = useState('');
  const [checkOn, setCheckOn] = useState('');
  useUnsaved(text.trim() !== '');
  const figures = figuresOf(goals);
  const save = async () => {
    const asked = figures.find((each) => keyOf(each) === about);
    const found = asked && { ...asked, ...(await figureIn(db, asked, week, year)) };
    if (!(await decide(db, { text, week, checkOn }, found))) return;
    setText('');
    setAbout('');
    setCheckOn('');
  };
  return (
    <Panel
      title={i18n.t('review.decide')}
      about={i18n.t('review.decideAbout')}
      action={<HowButton of={figureMetrics} />}
    >
      <DecisionList
        decided={decided}
        about={({ figure }) => figure && `${figureText(figure, goals)}: ${valueText(figure)}`}
      />
      <Form class="pad3 form" onSubmit={save}>
        <Field
          label={i18n.t('review.decision')}
          value={text}
          maxLength={longestLearning}
          placeholder={i18n.t('review.decisionExample')}
          onValue={setText}
        />
        <div class="pair">
          <Select
            label={i18n.t('review.figure')}
            value={about}
            options={[
              { value: '', text: i18n.t('review.noFigure') },
              ...figures.map((each) => ({ value: keyOf(each), text: figureText(each, goals) })),
            ]}
            onValue={setAbout}
          />
          <Field
            label={i18n.t('review.checkOn')}
            type="date"
            value={checkOn}
            help={i18n.t('review.checkOnAbout')}
            onValue={setCheckOn}
          />
        </div>
        <p>
          <Button type="submit" icon="plus" disabled={!text.trim()}>
            {i18n.t('review.add')}
          </Button>
        </p>
      </Form>
    </Panel>
  );
}

/** Keeps a decision with its figure as it was in the week. False where it says nothing. */
async function decide(
  db: WorkspaceDb,
  { text, week, checkOn }: Record<'text' | 'week' | 'checkOn', string>,
  found: (Figure & FigureValue) | undefined,
): Promise<boolean> {
  const { value, ...about } = found ?? {};
  const kept = found && { ...about, of: found.of, n: found.n, ...(value === undefined ? {} : { value }) };
  const more = { ...(kept ? { figure: kept } : {}), ...(checkOn ? { checkOn } : {}) };
  return (await addLearning(db, { kind: 'decision', text, week, ...more }, Date.now())) !== undefined;
}
