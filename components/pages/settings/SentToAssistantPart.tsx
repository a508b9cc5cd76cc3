import { i18n } from '#i18n';
import type { SentToAssistant } from '../../../utils/model/assistant.ts';
import { assistantSent } from '../../../utils/settings/items.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { formatBytes, formatNumber, formatTime } from '../../ui/format.ts';

const mostListed = 50;

/** How much left for the assistant today, and for what. Of all workspaces: what was said is written down nowhere. */
export function SentToAssistantPart({ now }: { readonly now: number }) {
  const [sent] = useSetting(assistantSent);
  if (sent === undefined) return null;
  const today = dayKeyOf(now);
  const rows = sent.filter(({ at }) => dayKeyOf(at) === today);
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <>
      <dl class="kvs">
        <div>
          <dt>{i18n.t('assistant.sentTitle')}</dt>
          <dd class="num b">{formatBytes(bytes)}</dd>
          <dd class="grey">
            {rows.length === 0
              ? i18n.t('assistant.sentNothing')
              : i18n.t('assistant.sentTimes', rows.length, [formatNumber(rows.length)])}
          </dd>
        </div>
      </dl>
      {rows.length > 0 && <SentRows rows={rows.slice(-mostListed).reverse()} />}
    </>
  );
}

function SentRows({ rows }: { readonly rows: readonly SentToAssistant[] }) {
  return (
    <details class="behind kvs">
      <summary>{i18n.t('assistant.sentWhat')}</summary>
      <div class="tablebox">
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('assistant.sentAt')}</th>
              <th scope="col">{i18n.t('assistant.sentFor')}</th>
              <th scope="col">{i18n.t('assistant.sentTo')}</th>
              <th scope="col" class="num">
                {i18n.t('assistant.sentBytes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, task, origin, bytes }, index) => (
              <tr key={`${at} ${index}`}>
                <th scope="row">{formatTime(at)}</th>
                <td>{i18n.t(`assistant.tasks.${task}` as 'assistant.tasks.try')}</td>
                <td>{origin}</td>
                <td class="num">{formatNumber(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
