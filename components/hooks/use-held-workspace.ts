import { useLayoutEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../utils/model/records.ts';
import { type Opening, useWorkspace } from './desk.ts';
import { useIsAnythingUnsaved } from './use-unsaved.ts';

export interface Held extends Opening {
  /** The current workspace, where another one is still shown because something typed in it is not saved. */
  readonly waiting?: Workspace | undefined;
  /** Shows the current one; what is not saved is dropped. */
  readonly follow: () => void;
}

/**
 * The workspace to show. A switch, wherever it was made, waits for the user while something in this window is not
 * saved; a workspace that was deleted is waited for no longer.
 */
export function useHeldWorkspace(): Held {
  const opening = useWorkspace();
  const isUnsaved = useIsAnythingUnsaved();
  const [shown, show] = useState<Opening>(opening);
  const { db, workspace } = shown;
  const isOther = workspace !== undefined && opening.workspace !== undefined && workspace.id !== opening.workspace.id;
  const isHeld = isOther && isUnsaved && db?.isOpen() === true;
  useLayoutEffect(() => {
    if (!isHeld) show(opening);
  }, [isHeld, opening]);
  return {
    ...(isHeld ? shown : opening),
    waiting: isHeld ? opening.workspace : undefined,
    follow: () => show(opening),
  };
}
