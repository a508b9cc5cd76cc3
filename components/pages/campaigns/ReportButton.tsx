import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { campaignReportFile } from './report-file.tsx';
import type { TabProps } from './tab-props.ts';

/** Saves what the pages of a campaign say as one file for whoever does not have Alongside. */
export function ReportButton(props: TabProps) {
  const { workspace } = useDesk();
  const toast = useToast();
  const save = () => {
    const name = fileName([workspace.name, props.page.campaign.title, i18n.t('campaign.report')], Date.now(), 'html');
    saveBlob(new Blob([campaignReportFile(props)], { type: 'text/html;charset=utf-8' }), name);
    toast({ text: i18n.t('campaign.reportSaved', [name]), icon: 'check' });
  };
  return (
    <Button icon="export" onPress={save}>
      {i18n.t('campaign.saveReport')}
    </Button>
  );
}
