const lines = {
  snippet: 'M5.5 3L2.5 8l3 5M10.5 3l3 5-3 5',
  tag: 'M6.5 2.5l-1.5 11M11 2.5l-1.5 11M2.75 5.75h11M2.25 10.25h11',
  reply: 'M6.5 3.5L2.5 7.5l4 4M2.75 7.5H9Q13.5 7.5 13.5 12v1',
  signature: 'M2 13.5h12M3 10.5Q5 2.5 7 2.5T7 10.5 10 8.5 12.5 10.5',
  link: 'M6.5 9.5l3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1',
  template: 'M3 3.5h10M3 7h4M3 12.5h7M9.5 5.5h4.5v3.5H9.5z',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
  finding: 'M8 3l5 5-5 5-5-5z',
  before: 'M9.75 4l-4 4 4 4',
  after: 'M6.25 4l4 4-4 4',
  shut: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  like: 'M8 2.5a5.5 5.5 0 1 0 5.5 5.5M8 5v3l2 1.5M10.5 2.5h3v3M13.5 2.5l-3 3',
  opening: 'M3 4h10M3 7h6M3 10h10M3 13h10',
  ending: 'M3 3h10M3 6h10M3 9h10M3 12h6',
  format: 'M4 13L8 3l4 10M5.5 9.5h5',
  spark: 'M8 2l1.5 4.5L14 8l-4.5 1.5L8 14l-1.5-4.5L2 8l4.5-1.5z',
  settings: 'M2.5 5h6M12 5h1.500M10.250 3.250v3.500M2.500 11h2M8 11h5.500M6.250 9.250v3.500',
  entry: 'M3.5 3h9Q14 3 14 4.5v8q0 1.5-1.5 1.5h-9Q2 14 2 12.5v-8Q2 3 3.5 3zM2 6h12M5.25 1.5v3M10.75 1.5v3',
};

export const ComposeIcon = ({ name }: { readonly name: keyof typeof lines }) => (
  <svg class={name === 'finding' ? 'i spot' : name === 'more' ? 'i dots' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={lines[name]} />
  </svg>
);
