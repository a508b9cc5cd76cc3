import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ScoreSheet } from '../../../../utils/db/queries/score-sheet.ts';
import { scoreOf, scoredKinds, usualScoring } from '../../../../utils/metrics/touch-score.ts';
import { mostInStanding } from '../../../../utils/model/touches.ts';
import { kindName } from '../../../charts/touch-sentence.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { saveScoring } from './changes.ts';
import { formatScore, formOfScoring, scoringOfForm } from './score-words.ts';

interface ScoreDialogProps {
  readonly sheet: ScoreSheet;
  readonly now: number;
  readonly onClose: () => void;
}

/** How the score comes about: each kind with its count, its weight and what it adds. Weights can be changed there. */
export function ScoreDialog({ sheet, now, onClose }: ScoreDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [form, setForm] = useState(() => formOfScoring(sheet.scoring));
  const typed = scoringOfForm(form);
  const scoring = typed ?? sheet.scoring;
  const { total, parts } = scoreOf(sheet.touches, scoring, now);
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOfScoring(sheet.scoring));
  const save = async () => {
    if (!typed) return;
    const undo = await saveScoring(db, typed);
    toast({ text: i18n.t('touches.ruleSaved'), icon: 'check', undo });
    onClose();
  };
  return (
    <Dialog title={i18n.t('touches.scoreTitle')} onClose={onClose} wide>
      <Form class="form" onSubmit={save}>
        <p>{i18n.t('touches.formula', [formatNumber(scoring.halfLifeDays)])}</p>
        <table class="scoreparts">
          <thead>
            <tr>
              <th scope="col">{i18n.t('touches.kind')}</th>
              <th scope="col" class="num">
                {i18n.t('touches.count')}
              </th>
              <th scope="col">{i18n.t('touches.weight')}</th>
              <th scope="col" class="num">
                {i18n.t('touches.adds')}
              </th>
            </tr>
          </thead>
          <tbody>
            {scoredKinds.map((kind) => {
              const part = parts.find((each) => each.kind === kind);
              return (
                <tr key={kind}>
                  <th scope="row">{kindName(kind)}</th>
                  <td class="num">{part ? formatNumber(part.count) : <span class="grey">–</span>}</td>
                  <td>
                    <Field
                      label={i18n.t('touches.weightOf', [kindName(kind)])}
                      labelHidden
                      type="number"
                      min="0"
                      value={form.weights[kind]}
                      onValue={(value) => setForm({ ...form, weights: { ...form.weights, [kind]: value } })}
                    />
                  </td>
                  <td class="num">{part ? formatScore(part.contribution) : <span class="grey">–</span>}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {i18n.t('touches.score')}
              </th>
              <td class="num b">{formatScore(total)}</td>
            </tr>
          </tfoot>
        </table>
        <Field
          label={i18n.t('touches.halfLife')}
          type="number"
          min="1"
          value={form.halfLife}
          help={i18n.t('touches.halfLifeHelp')}
          problem={typed ? undefined : i18n.t('touches.badRule')}
          onValue={(halfLife) => setForm({ ...form, halfLife })}
        />
        <p class="small grey">{i18n.t('touches.asSeen')}</p>
        {sheet.isCapped && <p class="small grey">{i18n.t('touches.capped', [formatNumber(mostInStanding)])}</p>}
        <div class="row wrap dialogfoot">
          <Button kind="ghost" onPress={() => setForm(formOfScoring(usualScoring))}>
            {i18n.t('touches.usual')}
          </Button>
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.close')}
          </Button>
          <Button kind="primary" type="submit" disabled={!isChanged || !typed}>
            {i18n.t('touches.saveRule')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
