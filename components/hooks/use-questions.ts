import { allowedItem, openQuestion, type OpenQuestion, questionItems } from '../../utils/settings/questions.ts';
import { useSetting } from './use-setting.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** What the user has to choose before the sightings of an account are recorded, at most one for each network. */
export function useQuestions(): readonly OpenQuestion[] {
  const all = useWorkspaces();
  const [allowed] = useSetting(allowedItem);
  const [linkedin] = useSetting(questionItems.linkedin);
  const [x] = useSetting(questionItems.x);
  const [facebook] = useSetting(questionItems.facebook);
  if (!all || !allowed) return [];
  return [linkedin, x, facebook].flatMap((asked) => {
    const question = asked ? openQuestion(asked, all, allowed) : undefined;
    return question ? [question] : [];
  });
}
