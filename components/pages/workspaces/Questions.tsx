import { i18n } from '#i18n';
import { useQuestions } from '../../hooks/use-questions.ts';
import { type OpenQuestion, recordHere, switchHome } from '../../../utils/settings/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { questionText } from './workspace-words.ts';

/** Where the sightings of an account go that belongs to another workspace. Nothing is there while nothing is asked. */
export function Questions() {
  return (
    <div role="status">
      {useQuestions().map((question) => (
        <QuestionRow key={question.viewer.network} question={question} />
      ))}
    </div>
  );
}

function QuestionRow({ question }: { readonly question: OpenQuestion }) {
  const { home, current } = question;
  return (
    <div class="question row wrap">
      <p class="grow row top">
        <span class="caution">
          <Icon name="warn" />
        </span>
        <span class="questiontext">{questionText(question)}</span>
      </p>
      <span class="row wrap questionchoice">
        <Button kind="primary" size="small" onPress={() => void switchHome(question)}>
          <span class="cut">{i18n.t('workspaces.switchTo', [home.workspace.name])}</span>
        </Button>
        <Button size="small" onPress={() => void recordHere(question)}>
          <span class="cut">{i18n.t('workspaces.recordInto', [current.name])}</span>
        </Button>
      </span>
    </div>
  );
}
