import type { ComponentChildren } from 'preact';

export type TagTone = 'plain' | 'line' | 'accent' | 'good' | 'caution' | 'bad';

const toneClass: Record<TagTone, string> = {
  plain: '',
  line: 'line',
  accent: 'acc',
  good: 'good',
  caution: 'caution',
  bad: 'bad',
};

export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ComponentChildren }) {
  return <span class={`tag ${toneClass[tone]}`}>{children}</span>;
}
