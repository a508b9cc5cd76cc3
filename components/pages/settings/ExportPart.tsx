import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ExportTable, exportTables } from '../../../utils/db/exports/dictionary.ts';
import { dictionaryFile, type ExportFormat, exportTable } from '../../../utils/db/exports/export-table.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { faultText, tableName } from './backup-words.ts';
import { BackupSection } from './BackupSection.tsx';
import { Outcome, type Said } from './Outcome.tsx';
import { fileName, saveBlob } from './save-file.ts';
import { useWork } from './use-work.ts';
import { BackupWork } from './BackupWork.tsx';

const endings: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  'csv-excel': 'csv',
  ndjson: 'ndjson',
  json: 'json',
};

/** One table at a time, for a spreadsheet or a script, and what its columns mean. */
export function ExportPart() {
  const { db, workspace } = useDesk();
  const { working, run } = useWork();
  const [table, setTable] = useState<ExportTable>('posts');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [said, say] = useState<Said | undefined>(undefined);
  const formats: readonly { readonly value: ExportFormat; readonly text: string }[] = [
    { value: 'csv', text: i18n.t('backup.csv') },
    { value: 'csv-excel', text: i18n.t('backup.csvExcel') },
    { value: 'json', text: i18n.t('backup.json') },
    { value: 'ndjson', text: i18n.t('backup.ndjson') },
  ];

  const exportNow = async () => {
    say(undefined);
    const now = Date.now();
    const made = await run((work) => exportTable(db, { table, format, now, ...work }));
    if (!made.ok) {
      say({ isBad: true, text: faultText(made.error, 'export') });
      return;
    }
    const name = fileName(['alongside', workspace.name, tableName(table)], now, endings[format]);
    saveBlob(made.value.file, name);
    const { rows } = made.value;
    say({ text: i18n.t('backup.exported', rows, [name, formatNumber(rows)]) });
  };

  return (
    <BackupSection title={i18n.t('backup.export')} about={i18n.t('backup.exportAbout')}>
      <div class="row wrap">
        <Select
          label={i18n.t('backup.tableToExport')}
          value={table}
          options={exportTables.map((value) => ({ value, text: tableName(value) }))}
          onValue={setTable}
        />
        <Select label={i18n.t('backup.format')} value={format} options={formats} onValue={setFormat} />
      </div>
      <div class="row wrap">
        {!working && (
          <Button icon="export" onPress={() => void exportNow()}>
            {i18n.t('backup.exportTable')}
          </Button>
        )}
        <Button
          kind="ghost"
          icon="document"
          onPress={() =>
            saveBlob(dictionaryFile(), fileName(['alongside', i18n.t('backup.dictionary')], Date.now(), 'json'))
          }
        >
          {i18n.t('backup.dictionary')}
        </Button>
      </div>
      {working && <BackupWork working={working} />}
      <Outcome said={said} />
    </BackupSection>
  );
}
