import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '../../components/hooks/use-live.ts';
import { personParts } from '../../components/pages/people/person-parts.ts';
import { PersonAccounts } from '../../components/pages/people/PersonAccounts.tsx';
import { PersonFields } from '../../components/pages/people/PersonFields.tsx';
import { usePersonForm } from '../../components/pages/people/use-person-form.ts';
import { Button } from '../../components/ui/Button.tsx';
import { personDetail, type PersonDetail } from '../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';

interface PersonPanelProps {
  readonly db: WorkspaceDb;
  readonly id: string;
  readonly now: number;
}

/** Everything that the sheet of a person has, for the person whose profile the tab shows. */
export function PersonPanel({ db, id, now }: PersonPanelProps) {
  const detail = useLive(() => personDetail(db, id), [db, id]).value;
  if (!detail) return null;
  return (
    <>
      {personParts.map((Part, index) => (
        <Part key={index} detail={detail} now={now} />
      ))}
      <Form key={id} db={db} detail={detail} />
      <PersonAccounts detail={detail} />
    </>
  );
}

function Form({ db, detail }: { readonly db: WorkspaceDb; readonly detail: PersonDetail }) {
  const formId = useId();
  const state = usePersonForm(db, detail);
  return (
    <PersonFields id={formId} state={state} hasAccounts={detail.accounts.length > 0} isWithoutStep>
      <div class="row">
        <Button kind="primary" type="submit" disabled={!state.canSave}>
          {i18n.t('ui.save')}
        </Button>
      </div>
    </PersonFields>
  );
}
