import { storage } from '#imports';
import type { ReportSetting } from '../model/report.ts';

/** How the reports of each workspace look and what was typed for them, by its id. In this browser alone. */
export const reportSettings = storage.defineItem<Readonly<Record<string, Partial<ReportSetting>>>>('local:reports', {
  fallback: {},
});

const plain: ReportSetting = { preparedBy: '', measure: 'engagement', logo: '', texts: {} };
/** What was typed for older periods is in the reports that were saved. */
const mostPeriods = 36;

/** Those of one workspace as a setting of its own. */
export function reportSettingOf(workspaceId: string) {
  const getValue = async (): Promise<ReportSetting> => ({
    ...plain,
    ...(await reportSettings.getValue())[workspaceId],
  });
  return {
    getValue,
    setValue: async (setting: ReportSetting): Promise<void> => {
      const newest = Object.entries(setting.texts)
        .filter(([, { summary, next }]) => summary || next)
        .sort(([a], [b]) => b.localeCompare(a))
        .slice(0, mostPeriods);
      const all = await reportSettings.getValue();
      await reportSettings.setValue({ ...all, [workspaceId]: { ...setting, texts: Object.fromEntries(newest) } });
    },
    watch: (changed: (setting: ReportSetting) => void): (() => void) =>
      reportSettings.watch((all) => changed({ ...plain, ...all[workspaceId] })),
  };
}
