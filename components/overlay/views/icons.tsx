const lines = {
  close: 'M4 4l8 8M12 4l-8 8',
  out: 'M9 2.5h4.5V7M13.25 2.75L7.5 8.5M11.5 9.5v3.5h-9v-9H6',
  check: 'M3 8.5l3.25 3.25L13 4.75',
  copy: 'M7 5.5h5q1.5 0 1.5 1.5v5q0 1.5-1.5 1.5H7q-1.5 0-1.5-1.5V7q0-1.5 1.5-1.5zM10.5 3.5Q10.5 2 9 2H3.5Q2 2 2 3.5V9q0 1.5 1.5 1.5',
  keep: 'M4 2h8v12l-4-3-4 3z',
  person: 'M8 8q-2.75 0-2.75-2.75T8 2.5t2.75 2.75T8 8zM2.5 13.5q.5-3.5 5.5-3.5t5.5 3.5',
  pen: 'M2.5 13.5l.75-3 7.25-7.25 2.25 2.25-7.25 7.25z',
};

export type IconName = keyof typeof lines;

/** Decorative: what it means stands in the text or label beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => <LineIcon line={lines[name]} />;

export const LineIcon = ({ line }: { readonly line: string }) => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={line} />
  </svg>
);
