import { icon } from '../dom.ts';

const paths = {
  home: 'M3 11 12 4l9 7v9H3z',
  explore: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 5 5',
  notifications: 'M6 17V11a6 6 0 0 1 12 0v6zM4 17h16M10 20h4',
  messages: 'M3 6h18v13H3zm0 1 9 6 9-6',
  profile: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z',
  reply: 'M4 5h16v11H11l-4 4v-4H4z',
  repost: 'M5 9V7h11l-3-3m6 11v2H8l3 3',
  like: 'M12 20 4 12a5 5 0 0 1 8-6 5 5 0 0 1 8 6z',
  views: 'M5 20v-6M12 20V5M19 20V10',
  bookmark: 'M6 4h12v17l-6-5-6 5z',
  share: 'M12 15V4M8 8l4-4 4 4M5 14v6h14v-6',
  verified:
    'M12 2l2.600 2.300 3.400-.3.6 3.400 2.800 2-1.600 3 .9 3.300-3.200 1.200L15.600 20 12 19.200 8.400 20l-1.900-3.100-3.200-1.200.9-3.300-1.600-3 2.800-2 .6-3.400 3.400.3zM8 12l3 3 5-6',
  pin: 'M8 3h8l-1 7 3 4H6l3-4zM12 14v7',
  photo: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4',
  emoji: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9 10h.01M15 10h.01M8 14a5 5 0 0 0 8 0',
  close: 'M5 5l14 14M19 5 5 19',
  back: 'M20 12H5m6-7-7 7 7 7',
  play: 'M8 5v14l11-7z',
  place: 'M12 21c-5-5-7-8-7-11a7 7 0 0 1 14 0c0 3-2 6-7 11z',
  link: 'M9 15l6-6M8 11l-3 3a4 4 0 0 0 5 5l3-3M16 13l3-3a4 4 0 0 0-5-5l-3 3',
  calendar: 'M4 6h16v14H4zM4 10h16M8 4v3M16 4v3',
} as const;

export const xIcon = (name: keyof typeof paths): SVGElement => icon(paths[name], { class: `icon icon-${name}` });
