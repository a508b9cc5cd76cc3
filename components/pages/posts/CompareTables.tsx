import { i18n } from '#i18n';
import { type PostLine, publishedMoment } from '../../../utils/db/queries/post-lines.ts';
import { fixedAges } from '../../../utils/metrics/at-age.ts';
import { formatRange } from '../../../utils/lib/format.ts';
import { formatDay, formatNumber, formatSpan, formatTime } from '../../ui/format.ts';
import { AgedValue } from './AgedValue.tsx';
import type { Compared } from './compared.ts';
import { HalfLifeText } from './HalfLifeText.tsx';
import { ShapeMark } from './ShapeMark.tsx';
import { titleOf } from './post-words.ts';

/** What each of the posts had at the same ages, and all of their sightings. */
export function CompareTables({ compared, now }: { readonly compared: readonly Compared[]; readonly now: number }) {
  const known = compared.filter(({ line, post }) => line && post);
  const rows = known.flatMap(({ key, line, post }) =>
    (post?.points ?? []).map((point) => ({
      ...point,
      id: `${key}@${point.seenAt}`,
      title: line ? titleOf(line, 60) : '',
    })),
  );
  return (
    <>
      {/* The table scrolls sideways in a narrow window: reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox equalages" role="group" aria-label={i18n.t('postList.compared.values')} tabIndex={0}>
        <table>
          <caption class="small grey">{i18n.t('postList.compared.values')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('postList.compared.post')}</th>
              {fixedAges.map((age) => (
                <th key={age} scope="col" class="num">
                  {i18n.t('postList.compared.at', [formatSpan(age)])}
                </th>
              ))}
              <th scope="col" class="num">
                {i18n.t('posts.halfLife')}
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ key, line, aged, look }) => (
              <tr key={key}>
                <th scope="row">
                  <span class="row">
                    <ShapeMark look={look} />
                    <span class="cut comparename" dir="auto">
                      {line && titleOf(line, 60)}
                    </span>
                  </span>
                </th>
                {fixedAges.map((age) => (
                  <td key={age} class="num">
                    {aged && <AgedValue of={aged.at[age]} isYounger={(ageOf(line, now) ?? age) < age} />}
                  </td>
                ))}
                <td class="num">{aged?.halfLife && <HalfLifeText of={aged.halfLife} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details class="behind">
        <summary>{i18n.t('postList.compared.seenTable', rows.length, [formatNumber(rows.length)])}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('postList.compared.post')}</th>
              <th scope="col">{i18n.t('posts.seenAt')}</th>
              <th scope="col" class="num">
                {i18n.t('posts.age')}
              </th>
              <th scope="col" class="num">
                {i18n.t('posts.counted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, seenAt, x, from, to }) => (
              <tr key={id}>
                <td dir="auto">{title}</td>
                <td>
                  {formatDay(seenAt, now)}, {formatTime(seenAt)}
                </td>
                <td class="num">{formatSpan(x)}</td>
                <td class="num">{formatRange(formatNumber(from), formatNumber(to))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const ageOf = (line: PostLine | undefined, now: number): number | undefined => {
  const published = line && publishedMoment(line);
  return published === undefined ? undefined : now - published;
};
