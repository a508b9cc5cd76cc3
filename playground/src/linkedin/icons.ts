/** Our own line drawings on a 16 × 16 grid, under the names by which the network calls its icons. */
const drawings: Readonly<Record<string, string>> = {
  'overflow-web-ios':
    'M3.500 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM8.500 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM13.500 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0z',
  close: 'M4 4l8 8M12 4l-8 8',
  comment: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  repost: 'M3 9V5h8M9 3l2 2-2 2M13 7v4H5M7 13l-2-2 2-2',
  'send-privately': 'M2.5 7.5l11-5-3.500 11-2.500-4.500z',
  'thumbs-up-outline': 'M5 7.500v6M2.500 7.500h2.500l2.500-5c1.500 0 1.500 1.500 1 3.500h4.500l-1 7.500h-7',
  'globe-americas': 'M8 2.500a5.500 5.500 0 1 0 .1 0zM3 8h10M8 2.500c-3 4-3 7 0 11c3-4 3-7 0-11',
  'chevron-up': 'M4 10l4-4 4 4',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-left': 'M10 4l-4 4 4 4',
  'chevron-right': 'M6 4l4 4-4 4',
  caret: 'M5 6.500h6l-3 3.500z',
  search: 'M7 2.500a4.500 4.500 0 1 0 .1 0zM10.500 10.500l3 3',
  home: 'M2.500 8L8 3l5.500 5M4 7v6.500h3V10h2v3.500h3V7',
  people: 'M5.500 3a2 2 0 1 0 .1 0zM2 13c0-5 7-5 7 0zM11 5a1.500 1.500 0 1 0 .1 0zM11 9c2-1 3.500 1 3.500 4h-3',
  job: 'M2.500 5.500h11v7.500h-11zM6 5.500v-2h4v2M2.500 9h11',
  messages: 'M2.500 3.500h9v6h-5l-2.500 2v-2h-1.500zM13.500 6v6.500h-5',
  bell: 'M4 11c1-1 1-2 1-4c0-4 6-4 6 0c0 2 0 3 1 4zM7 13h2',
  'icon-grid': 'M3 3h3v3h-3zM10 3h3v3h-3zM3 10h3v3h-3zM10 10h3v3h-3z',
  bookmark: 'M4.500 2.500h7v11l-3.500-3-3.500 3z',
  group: 'M8 3a2 2 0 1 0 .1 0zM4 13c0-5 8-5 8 0z',
  newspaper: 'M2.500 3.500h9v9h-9zM11.500 6h2v6.500h-11M4.500 6h5M4.500 8.500h5',
  calendar: 'M2.500 4h11v9h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3',
  video: 'M2.500 4.500h7v7h-7zM9.500 7.500l4-2v5l-4-2z',
  image: 'M2.500 3.500h11v9h-11zM2.500 11l3.500-4 3 3 2-2 2.500 3',
  'content-align-left': 'M3 4h10M3 7h7M3 10h10M3 13h5',
  emoji: 'M8 2.500a5.500 5.500 0 1 0 .1 0zM6 6.500v.1M10 6.500v.1M5.500 9.500c1.500 2 3.500 2 5 0',
  gif: 'M2.500 4h11v8h-11zM6 6.500h-1.500v3h1.500v-1.500M8 6.500v3M10 9.500v-3h1.500M10 8h1.500',
  photo: 'M2.500 3.500h11v9h-11zM2.500 11l3.500-4 3 3 2-2 2.500 3',
  add: 'M8 3v10M3 8h10',
  connect: 'M6 3.500a2 2 0 1 0 .1 0zM2 13c0-5 8-5 8 0zM12 6v4M10 8h4',
  verified: 'M8 2.500l4.500 2v4c0 2.500-2 4-4.500 5c-2.500-1-4.500-2.500-4.500-5v-4zM5.500 8l2 2 3-3.500',
  'linkedin-bug': 'M4 3.500h8v9h-8z',
  'linkedin-bug-blue': 'M2.500 2.500h11v11h-11zM8 5.500a2.500 2.500 0 1 0 .1 0z',
  'person-accent': 'M8 3a2.500 2.500 0 1 0 .1 0zM3 14c0-6 10-6 10 0z',
  'company-accent': 'M3 13.500v-11h6v11M9 6h4v7.500h-10M5 5h2M5 8h2M11 9v.1',
  person: 'M8 3a2.500 2.500 0 1 0 .1 0zM3 14c0-6 10-6 10 0z',
  download: 'M8 3v7M5 7.500l3 3 3-3M3 13h10',
  clock: 'M8 2.500a5.500 5.500 0 1 0 .1 0zM8 5v3.500l2.500 1.500',
  settings: 'M3 5h10M3 11h10M6 3.500v3M10 9.500v3',
  like: 'M5 8l2 2 4-4.500',
  praise: 'M8 4v8M4 8h8M5 5l6 6M11 5l-6 6',
  support: 'M4 9c2 4 6 4 8 0M8 4v4',
  empathy: 'M8 12c-6-4-3.500-8 0-5c3.500-3 6 1 0 5',
  interest: 'M8 4a3 3 0 0 1 1.500 5.500v1.500h-3v-1.500a3 3 0 0 1 1.500-5.500',
  entertainment: 'M5 6.500v.1M11 6.500v.1M4.500 9c2 3.500 5 3.500 7 0',
};

/** The path of an icon, whatever size or style its full name asks for: "comment-small", "person-accent-4". */
export function pathOf(name: string): string {
  const base = name
    .replace(/-(v2-)?(xx?small|small|medium|large|\d)$/, '')
    .replace(/-(consumption-ring|small|fill|active|premium)$/, '')
    .replace(/-consumption-ring$/, '');
  return drawings[base] ?? drawings[name] ?? 'M4 4h8v8h-8z';
}
