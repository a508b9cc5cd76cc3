import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { DockShown, DraftLength } from '../../../../utils/model/dock.ts';
import { composeView } from '../compose-view.ts';
import { DockBar } from './DockBar.tsx';
import { FoldCard } from './FoldCard.tsx';
import { FoldLine } from './FoldLine.tsx';
import { Palette } from './Palette.tsx';

/**
 * The dock as data: the bar and, while it is open, the list of what can be inserted, or
 * where the text folds, with a line in the draft.
 */
export const viewOfDock = (shown: DockShown & DraftLength): ViewNode[] =>
  composeView([
    <DockBar key="bar" {...shown} />,
    shown.palette && <Palette key="palette" {...shown.palette} />,
    // Its card lies above the line.
    shown.fold?.isMarked && shown.fold.here && <FoldLine key="line" {...shown.fold} />,
    shown.fold?.isOpen && <FoldCard key="fold" {...shown.fold} />,
  ]);
