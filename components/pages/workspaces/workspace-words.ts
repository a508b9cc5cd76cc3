import { i18n } from '#i18n';
import type { OpenQuestion } from '../../../utils/settings/questions.ts';
import type { WorkspaceFault } from '../../../utils/settings/workspaces.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

export function faultText(fault: WorkspaceFault): string {
  const texts: Record<WorkspaceFault, string> = {
    empty: i18n.t('workspaces.needName'),
    'too-long': i18n.t('workspaces.nameTooLong'),
    duplicate: i18n.t('workspaces.nameTaken'),
    unknown: i18n.t('workspaces.gone'),
    last: i18n.t('workspaces.last'),
    'data-stays': i18n.t('workspaces.dataStays'),
  };
  return texts[fault];
}

/** "You are signed in to X as Kiln Co, which belongs to the workspace Kiln. Nothing is recorded until you choose." */
export const questionText = ({ viewer, home }: OpenQuestion): string =>
  i18n.t('workspaces.question', [
    networkName(viewer.network),
    accountName({ ...home.identity, ...viewer, name: viewer.name ?? home.identity.name }),
    home.workspace.name,
  ]);

/** The name that an account shows; its handle where none was seen. */
export const accountName = ({
  name,
  handle,
}: {
  readonly name?: string | undefined;
  readonly handle: string;
}): string => name ?? `@${handle}`;
