import { roleIn } from '../../../utils/db/sync/level.ts';
import { approvalOf } from '../../../utils/db/tables/entry-approval.ts';
import type { Approval } from '../../../utils/model/entry-parts.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { signedAs } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useSetting } from '../../hooks/use-setting.ts';

type Role = NonNullable<Awaited<ReturnType<typeof roleIn>>>;

/** Who somebody is to the plan of a workspace: under which name they sign, and what they may decide. */
export interface Signing {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Undefined: the workspace is not synced, it is the user's alone. */
  readonly role: Role | undefined;
  /** Says who may approve besides the admins. */
  readonly isAdmin: boolean;
  readonly mayApprove: (entry: Pick<PlanEntry, 'approver'>) => boolean;
  /** The approval of what an entry says, now and under this name. */
  readonly sign: (content: Parameters<typeof approvalOf>[0]) => Approval;
}

export function useSigning(): Signing {
  const { db } = useDesk();
  const [name = '', setName] = useSetting(signedAs);
  const role = useLive(() => roleIn(db), [db]).value;
  return {
    name,
    setName,
    role,
    isAdmin: isAdmin(role),
    mayApprove: ({ approver }) => mayApprove(role, name, approver),
    sign: (entry) => approvalOf(entry, name, Date.now()),
  };
}

const isAdmin = (role: Role | undefined): boolean => role === undefined || role === 'admin' || role === 'owner';

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Who has the workspace to themselves and admins approve everything, editors what they are named for, viewers nothing. */
export const mayApprove = (role: Role | undefined, name: string, approver: string | undefined): boolean =>
  isAdmin(role) || (role === 'editor' && plain(name) !== '' && plain(name) === plain(approver ?? ''));
