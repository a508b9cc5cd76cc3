import { i18n } from '#i18n';
import { contentHash } from '../../../../utils/db/entry-approval.ts';
import { sha256Base64 } from '../../../../utils/lib/sha256.ts';
import { userZone } from '../../../../utils/lib/zoned.ts';
import type { EntryMedia } from '../../../../utils/model/entry-parts.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import type { PlanEntry } from '../../../../utils/model/records.ts';
import type { Measure } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { variantsOf } from '../../today/due-words.ts';
import { mediaOn } from '../entry-media.ts';
import script from './review-script.js?raw';
import style from './review-style.css?raw';

export interface ReviewOptions {
  readonly workspace: string;
  /** Names the review in its answers. */
  readonly id: string;
  readonly now: number;
  /** The name of the file that its answers are saved as. */
  readonly answersName: string;
  readonly foldOf: Measure['foldOf'];
}

type Child = Node | string | undefined;

/** Nothing but what stands in the file itself: no address is asked for, no other script runs, no form is sent. */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${sha256Base64(script)}'`,
  `style-src 'sha256-${sha256Base64(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Entries as a page of its own: each text as it will read, and room for an answer to each. It needs no server and no
 * account. Built as nodes of a document that is never shown: what the user typed is text in it and nothing else.
 */
export function reviewPage(entries: readonly PlanEntry[], options: ReviewOptions): string {
  const doc = document.implementation.createHTMLDocument();
  const { documentElement: root, head, body } = doc;
  const el = elementsOf(doc);
  root.lang = 'en';
  root.dataset['review'] = options.id;
  root.dataset['answers'] = options.answersName;
  const title = i18n.t('reviewFile.title', [options.workspace]);
  head.replaceChildren(
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('title', {}, title),
    el('style', {}, style),
  );
  body.replaceChildren(
    el(
      'header',
      {},
      el('h1', { dir: 'auto' }, title),
      el('p', {}, i18n.t('reviewFile.about', entries.length, [formatNumber(entries.length), momentText(options.now)])),
      el('p', { class: 'grey' }, i18n.t('reviewFile.local')),
    ),
    el(
      'main',
      {},
      el(
        'div',
        { class: 'who' },
        el(
          'label',
          { class: 'box' },
          i18n.t('approval.yourName'),
          el('input', { id: 'name', maxlength: '120', autocomplete: 'name' }),
        ),
      ),
      ...entries.map((entry, at) => entryNode(el, entry, at, options)),
    ),
    el(
      'footer',
      {},
      el(
        'div',
        {},
        el('button', { id: 'save', type: 'button' }, i18n.t('reviewFile.save')),
        el(
          'p',
          { class: 'grey' },
          el('span', { id: 'approved' }),
          ` ${i18n.t('reviewFile.approved')} · `,
          el('span', { id: 'changes' }),
          ` ${i18n.t('reviewFile.changes')} · `,
          el('span', { id: 'open' }),
          ` ${i18n.t('reviewFile.open')}`,
        ),
        el('p', {
          id: 'said',
          role: 'status',
          'data-need-name': i18n.t('reviewFile.needName'),
          'data-need-answer': i18n.t('reviewFile.needAnswer'),
          'data-saved': i18n.t('reviewFile.saved', [options.answersName]),
        }),
      ),
    ),
    el('script', {}, script),
  );
  return `<!doctype html>\n${root.outerHTML}\n`;
}

type Make = (tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]) => HTMLElement;

function elementsOf(doc: Document): Make {
  return (tag, attributes, ...children) => {
    const element = doc.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== undefined));
    return element;
  };
}

function entryNode(el: Make, entry: PlanEntry, at: number, { foldOf }: ReviewOptions): HTMLElement {
  const radio = (value: string, text: string, isChosen = false) =>
    el(
      'label',
      {},
      el('input', { type: 'radio', name: `verdict-${at}`, value, ...(isChosen ? { checked: '' } : {}) }),
      text,
    );
  const when = entry.dueAt === undefined ? i18n.t('calendar.undated') : momentText(entry.dueAt, entry.zone);
  return el(
    'article',
    { 'data-entry': entry.id, 'data-hash': contentHash(entry), 'aria-labelledby': `title-${at}` },
    el('div', {}, el('h2', { id: `title-${at}`, dir: 'auto' }, entry.title), el('p', { class: 'grey' }, when)),
    ...variantsOf(entry).map((network) => networkNode(el, entry, network, foldOf)),
    el(
      'fieldset',
      {},
      el('legend', {}, i18n.t('reviewFile.answer')),
      radio('approved', i18n.t('reviewFile.approves')),
      radio('changes', i18n.t('approval.wantsChanges')),
      radio('none', i18n.t('reviewFile.noAnswer'), true),
    ),
    el('label', { class: 'box' }, i18n.t('approval.comment'), el('textarea', { rows: '3', maxlength: '4000' })),
  );
}

function networkNode(el: Make, entry: PlanEntry, network: NetworkId, foldOf: Measure['foldOf']): HTMLElement {
  const [text = '', further = [], comment] = [
    entry.variants[network],
    entry.parts?.[network],
    entry.firstComments?.[network],
  ];
  const fold = foldOf(network, text);
  const folds = fold && i18n.t('calendar.folds', [fold]);
  return el(
    'div',
    { class: 'network', role: 'group', 'aria-label': networkName(network) },
    el('h3', {}, networkName(network)),
    el('p', { class: 'text', dir: 'auto' }, text),
    folds ? el('p', { class: 'grey' }, folds) : undefined,
    ...further.map((part, at) =>
      el(
        'div',
        { class: 'further' },
        el('p', { class: 'grey' }, i18n.t('calendar.part', [formatNumber(at + 2), formatNumber(further.length + 1)])),
        el('p', { class: 'text', dir: 'auto' }, part),
      ),
    ),
    comment?.trim()
      ? el(
          'div',
          { class: 'further' },
          el('p', { class: 'grey' }, i18n.t('calendar.comment')),
          el('p', { class: 'text', dir: 'auto' }, comment),
        )
      : undefined,
    ...mediaOn(entry.media ?? [], network).map((file) =>
      el('p', { class: 'grey further', dir: 'auto' }, mediaText(file)),
    ),
  );
}

const mediaText = ({ kind, name, alt }: EntryMedia): string => {
  const file = kind === 'film' ? i18n.t('reviewFile.film', [name]) : i18n.t('reviewFile.picture', [name]);
  return alt ? `${file} ${i18n.t('reviewFile.alt', [alt])}` : file;
};

/** With the name of the zone: whoever reads it may live by another clock. */
const momentText = (at: number, zone = userZone()): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);
