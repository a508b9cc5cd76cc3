import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { PageHead } from '../PageHead.tsx';
import { type PostScope, postScopes } from './post-filter.ts';
import { scopeText } from './post-words.ts';

export interface PostsHeadProps {
  readonly scope: PostScope;
  /** Undefined until posts are read. */
  readonly counts: Readonly<Record<PostScope, number>> | undefined;
  readonly search: string;
  readonly onScope: (scope: PostScope) => void;
  readonly onSearch: (text: string) => void;
  /** At the end: actions. */
  readonly children?: ComponentChildren;
}

/** The top of the page: whose posts, the search, and what can be done with what is shown. */
export const PostsHead = ({ scope, counts, search, onScope, onSearch, children }: PostsHeadProps) => (
  <PageHead
    title={i18n.t('posts.name')}
    beside={
      <Segmented<PostScope>
        label={i18n.t('posts.whose')}
        value={scope}
        options={postScopes.map((value) => ({
          value,
          text: counts ? `${scopeText(value)} ${formatNumber(counts[value])}` : scopeText(value),
        }))}
        onValue={onScope}
      />
    }
  >
    <Field
      label={i18n.t('posts.search')}
      labelHidden
      type="search"
      icon="search"
      hint="/"
      isSearch
      placeholder={i18n.t('posts.search')}
      value={search}
      onValue={onSearch}
    />
    {children}
  </PageHead>
);
