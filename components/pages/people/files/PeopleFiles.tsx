import { i18n } from '#i18n';
import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { Button } from '../../../ui/Button.tsx';
import { ExportMenu } from './ExportMenu.tsx';

export interface PeopleFilesProps {
  readonly lines: readonly PersonLine[];
  readonly onImport: () => void;
}

/** The ways in and out of the list: a file of people, and the people shown as one. */
export function PeopleFiles({ lines, onImport }: PeopleFilesProps) {
  return (
    <>
      <Button icon="import" onPress={onImport}>
        {i18n.t('peopleFiles.import')}
      </Button>
      <ExportMenu lines={lines} name={i18n.t('peopleFiles.export')} />
    </>
  );
}
