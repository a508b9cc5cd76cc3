import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '../../components/hooks/use-live.ts';
import { firstParts, laterParts, type PersonPart } from '../../components/pages/people/person-parts.ts';
import { PersonAccounts } from '../../components/pages/people/PersonAccounts.tsx';
import { PersonFields } from '../../components/pages/people/PersonFields.tsx';
import { usePersonForm } from '../../components/pages/people/use-person-form.ts';
import { Button } from '../../components/ui/Button.tsx';
import { personDetail, type PersonDetail } from '../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';

/** Everything that is kept of a person; nothing while it is read, and never that of the one before. */
export function usePersonDetail(db: WorkspaceDb, id: string | undefined): PersonDetail | undefined {
  const detail = useLive(async () => (id === undefined ? undefined : personDetail(db, id)), [db, id]).value;
  return detail?.person.id === id ? detail : undefined;
}

interface PersonPanelProps {
  readonly db: WorkspaceDb;
  readonly detail: PersonDetail;
  readonly now: number;
  /** Parts that stand elsewhere in the panel. */
  readonly without: readonly PersonPart[];
}

/** Everything that the sheet of a person has, for the person whose profile the tab shows. */
export function PersonPanel({ db, detail, now, without }: PersonPanelProps) {
  return (
    <>
      {[...firstParts, ...laterParts].map((Part, index) =>
        without.includes(Part) ? null : <Part key={index} detail={detail} now={now} />,
      )}
      <Form key={detail.person.id} db={db} detail={detail} />
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
