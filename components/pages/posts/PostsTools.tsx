import { i18n } from '#i18n';
import type { ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { SavedViews } from '../SavedViews.tsx';
import {
  isPostsShownBy,
  openedPosts,
  type PostsShown,
  type PostView,
  postViews,
  savedPostsQuery,
  shownMetrics,
} from './post-address.ts';
import { isPostFiltered, noPostFilter } from './post-filter.ts';
import { PostFilterBar } from './PostFilterBar.tsx';
import { metricText, viewText } from './post-words.ts';
import type { PostList } from './use-post-list.ts';
import type { PostsShownState } from './use-posts-shown.ts';

export interface PostsToolsProps {
  readonly view: PostView;
  readonly shown: PostsShown;
  readonly list: PostList;
  /** False while older posts are still read. */
  readonly isWhole: boolean;
  readonly now: number;
  readonly go: PostsShownState['go'];
}

/** The bar above the posts: filters, saved views, how many are shown, how they are shown, and what is counted. */
export function PostsTools({ view, shown, list, isWhole, now, go }: PostsToolsProps) {
  const { filter, metric } = shown;
  return (
    <div class="row wrap filters">
      <PostFilterBar
        filter={filter}
        words={list.words}
        now={now}
        onFilter={(next) => go({}, { ...shown, filter: next })}
        beside={
          <SavedViews
            page="posts"
            query={savedPostsQuery(view, shown)}
            savedId={shown.savedId}
            isUsual={view === 'table' && !isPostFiltered(filter) && filter.scope === noPostFilter.scope}
            isShownBy={(saved) => isPostsShownBy(saved, view, shown)}
            onOpen={(saved) => {
              const opened = openedPosts(saved);
              go({ view: opened.view }, { ...opened.shown, compared: shown.compared });
            }}
            onSaved={(savedId) => go({}, { ...shown, savedId })}
          />
        }
      >
        {/* What works is said of an account on a network, whatever else is filtered. */}
        {view !== 'works' && (
          <span class="small grey" role="status">
            {i18n.t('posts.shown', [formatNumber(list.lines.length), formatNumber(list.ofScope)])}
            {list.undated > 0 && ` ${i18n.t('postList.undated', [formatNumber(list.undated)])}`}
            {!isWhole && ` ${i18n.t('postList.stillReading')}`}
          </span>
        )}
      </PostFilterBar>
      <Segmented<PostView>
        label={i18n.t('postList.view')}
        value={view}
        options={postViews.map((value) => ({ value, text: viewText(value) }))}
        onValue={(next) => go({ view: next })}
      />
      {/* What works is about engagement, whatever else is counted. */}
      {view !== 'works' && (
        <Select<ShownMetric>
          label={i18n.t('postList.metric')}
          labelHidden
          value={metric}
          options={shownMetrics.map((value) => ({ value, text: metricText(value) }))}
          onValue={(next) => go({}, { ...shown, metric: next })}
        />
      )}
    </div>
  );
}
