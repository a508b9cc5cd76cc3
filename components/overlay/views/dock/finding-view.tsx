import { i18n } from '#i18n';
import { formatNumber, formatRange } from '../../../../utils/lib/format.ts';
import { type CheckId, checkOf, type Reason } from '../../../../utils/compose/checks/reasons.ts';
import type { Finding, OwnEffect } from '../../../../utils/compose/checks/types.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import { composeView } from '../compose-view.ts';
import { ComposeIcon } from './icons.tsx';
import { OwnBar } from './OwnBar.tsx';
import { ResultText } from './ResultText.tsx';

export interface FindingShown {
  readonly found: readonly Finding[];
  readonly at: number;
  readonly text: string;
  /** The check that was just muted, with a way back. */
  readonly muted: string | undefined;
  /** How many rules of the voice sheet the text keeps; absent without a sheet. */
  readonly voice?: { readonly kept: number; readonly of: number } | undefined;
}

const longest = 200;
const context = 32;

/** Words from right to left stand as a piece of their own, so that they do not turn the sentence around them. */
const quoted = (arg: string): string => (/[\u0590-\u08ff]/.test(arg) ? `\u2068${arg}\u2069` : arg);

/** The words of a reason; every one of them is in the locales, which a test holds. */
const said = (key: string, args: readonly string[] = []): string => {
  const shown = args.map((arg) => (/^\d+$/.test(arg) ? formatNumber(Number(arg)) : quoted(arg.slice(0, longest))));
  return i18n.t(`checks.${key}` as 'checks.length.over.why', shown as [string, string]);
};
const nameOfCheck = (id: string): string => said(`${id as CheckId}.name`);

/** What the user's own posts say of the rule, with n and interval, and what that is worth. */
function OwnSaid({ n, factor, low, high }: OwnEffect) {
  const rounded = (value: number): string => formatNumber(Math.round(value * 100) / 100);
  const result = `×${rounded(factor)}`;
  const range = i18n.t('checks.interval', [formatRange(rounded(low), rounded(high))]);
  const text = said(high < 1 ? 'ownLess' : 'ownUnclear', [formatNumber(n), result, range]);
  return <ResultText text={text} result={result} range={range} />;
}

/** What only a voice sheet can say. */
const isOfVoice = (reason: Reason): boolean => checkOf(reason) === 'voice' || reason === 'hashtags.banned';

const IconButton = ({ name, label, press }: { name: 'before' | 'after' | 'shut'; label: string; press: string }) => (
  <button type="button" class="btn icon" aria-label={label} title={label} data-dock={press}>
    <ComposeIcon name={name} />
  </button>
);

/** A few words of the same line beside a place in the text, so that a change is seen where it will stand. */
function around(text: string, from: number, side: 1 | -1): string {
  const [line = ''] = side < 0 ? text.slice(0, from).split('\n').slice(-1) : text.slice(from).split('\n');
  if (line.length <= context) return line;
  const near = side < 0 ? line.slice(-context) : line.slice(0, context);
  return side < 0 ? `…${near.replace(/^\S*(?=\s)/, '')}` : `${near.replace(/(?<=\s)\S*$/, '')}…`;
}

/** One finding in plain words, with its one suggestion, and the ways to the others. */
function FindingCard({ found, at, text, muted, voice }: FindingShown) {
  const finding = found[at];
  return (
    <section
      class="card finding"
      role="dialog"
      aria-label={finding ? said(`${finding.reason}.says`, finding.args) : i18n.t('checks.none')}
      tabIndex={-1}
    >
      <div class="row sec">
        <ComposeIcon name="finding" />
        <h2 class="grow">{finding ? said(`${finding.reason}.says`, finding.args) : i18n.t('checks.none')}</h2>
        {found.length > 1 && (
          <span class="small grey nw">
            {i18n.t('checks.position', [formatNumber(at + 1), formatNumber(found.length)])}
          </span>
        )}
        <span class="row steps">
          {found.length > 1 && <IconButton name="before" label={i18n.t('checks.previous')} press="previous" />}
          {found.length > 1 && <IconButton name="after" label={i18n.t('checks.next')} press="next" />}
          <IconButton name="shut" label={i18n.t('overlay.close')} press="close" />
        </span>
      </div>
      {finding && <p class="sec why">{said(`${finding.reason}.why`, finding.args)}</p>}
      {finding && voice && isOfVoice(finding.reason) && (
        <p class="sec small grey">{i18n.t('checks.voiceKept', [formatNumber(voice.kept), formatNumber(voice.of)])}</p>
      )}
      {finding?.own && (
        <div class="sec">
          <p>
            <OwnSaid {...finding.own} />
          </p>
          <OwnBar {...finding.own} />
        </div>
      )}
      {finding?.change && (
        <div class="sec split">
          <p class="small grey">{i18n.t('checks.suggested')}</p>
          <p class="quote" dir="auto">
            {around(text, finding.change.span.start, -1)}
            <b>{finding.change.text.slice(0, longest)}</b>
            {around(text, finding.change.span.end, 1)}
          </p>
        </div>
      )}
      {finding && (
        <div class={finding.change ? 'row sec acts' : 'row sec split acts'}>
          {finding.change && (
            <button type="button" class="btn pri" data-dock="change">
              {i18n.t('checks.change')}
            </button>
          )}
          {finding.change?.text && (
            <button type="button" class="btn edged" data-dock="copy">
              {i18n.t('checks.copy')}
            </button>
          )}
          {finding.reason === 'spelling.word' && (
            <button type="button" class="btn edged" data-dock="learn">
              {i18n.t('grammar.learn')}
            </button>
          )}
          <button type="button" class="btn mute" data-dock="leave" title={i18n.t('checks.leaveLong')}>
            {i18n.t('checks.leave')}
          </button>
          <button
            type="button"
            class="btn"
            data-dock="mute"
            title={i18n.t('checks.muteLong', [nameOfCheck(checkOf(finding.reason))])}
          >
            {i18n.t('checks.mute')}
          </button>
        </div>
      )}
      {muted !== undefined && (
        <p class="row sec small undo" role="status">
          <span class="grow">{i18n.t('checks.muted', [nameOfCheck(muted)])}</span>
          <button type="button" class="btn" data-dock="unmute">
            {i18n.t('checks.undo')}
          </button>
        </p>
      )}
    </section>
  );
}

export const viewOfFinding = (shown: FindingShown): ViewNode[] => composeView(<FindingCard key="finding" {...shown} />);
