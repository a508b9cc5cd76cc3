import assistant from '../compose/assistant.css?inline';
import dock from '../compose/dock.css?inline';
import findings from '../compose/findings.css?inline';
import panels from '../compose/panels.css?inline';
import overlay from '../overlay.css?inline';
import card from './card.css?inline';

/** What marks, toasts and the dock look like. Asked for once per page, so that no page view parses it as code. */
export const overlayStyle = overlay + dock + findings + panels + assistant + card;
