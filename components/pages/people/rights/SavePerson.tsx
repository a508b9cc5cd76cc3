import { i18n } from '#i18n';
import { exportPerson, type PersonFormat } from '../../../../utils/db/exports/export-person.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';

/** Everything on one person as a file: for themselves, who may ask for it, or for a machine. */
export function SavePerson({ person }: { readonly person: Person }) {
  const { db } = useDesk();
  const toast = useToast();
  const save = async (format: PersonFormat) => {
    const now = Date.now();
    const file = await exportPerson(db, person.id, format, now);
    if (!file) return;
    saveBlob(file, fileName(['alongside', person.name], now, format));
    toast({ text: i18n.t('rights.saved', [person.name]), icon: 'export' });
  };
  return (
    <Menu
      label={i18n.t('rights.save')}
      trigger={{ icon: 'export', size: 'small', children: i18n.t('rights.save') }}
      items={[
        { id: 'csv', text: i18n.t('rights.saveCsv'), onPick: () => void save('csv') },
        { id: 'json', text: i18n.t('rights.saveJson'), onPick: () => void save('json') },
      ]}
    />
  );
}
