/** What contacts say under posts of Tidewell. */
export const ownReplies: readonly { readonly by: string; readonly text: string }[] = [
  { by: 'dele-adeyemi-ross', text: 'Which nine sites?' },
  { by: 'mara-lindqvist', text: 'Is the 18 % from the hotels or from the campuses?' },
  { by: 'rosalind-achterberg', text: 'Does it fit a 40 cm counter?' },
  { by: 'ines-calder', text: '14 °C, and nobody noticed but the bill.' },
  { by: 'chloe-vantongeren', text: 'We tried this and the staff hated it' },
  { by: 'tomasz-wrona', text: 'Saved for our December meeting' },
  { by: 'priya-venkataraghavan', text: 'We see the same in the library. Happy to share the numbers 📊' },
  { by: 'k-brandt', text: 'Rough price for 200 beds?' },
  { by: 'bram-okafor', text: 'Sending this to two schools.' },
  { by: 'sunniva-aas', text: 'Bra! Kommer dere til Fjordline også?' },
  { by: 'hollis-grove-garden-club', text: 'Could it water the tomatoes too? Asking for Edith. 🍅' },
  { by: 'nils-refills', text: 'No. 31 on my list. 4 of 5.' },
  { by: 'poisoned', text: '<img src=x onerror=window.__poisoned=1> great post' },
  { by: 'ottilie-marsh', text: 'My mother still prefers the jug.' },
];

/** What anybody says under anything. */
export const anyReplies: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Love this.',
    'Where can I see it?',
    'Since when?',
    'Asking the real questions 😂',
    'Not convinced, but curious.',
  ],
  de: ['Sehr schön!', 'Wo genau?', 'Endlich sagt es jemand.'],
  fr: ['Bravo !', 'C’est où exactement ?'],
  es: ['¡Qué bueno!', '¿Hasta qué hora?'],
  pt: ['Que lindo! 💚', 'Onde fica?'],
  ar: ['رائع جدًا', 'أين المكان؟'],
  hi: ['बहुत बढ़िया!', 'कब तक?'],
  ja: ['すてきです。', '行きます！'],
  zh: ['真好。', '几点开门?'],
  vi: ['Hay quá!', 'Mấy giờ mở cửa vậy?'],
};
