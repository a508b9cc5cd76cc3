import type { CastMember } from './types.ts';

const contact = (
  key: string,
  name: string,
  headline: string,
  followers: number,
  texts: readonly string[],
  more: Partial<CastMember> = {},
): CastMember => ({
  key,
  kind: 'person',
  name,
  headline,
  location: 'Oakmoor',
  language: 'en',
  relation: 'contact',
  followers,
  rate: 0.22,
  texts: texts.map((text) => ({ text })),
  ...more,
});

/** People and places that Tidewell talks with. */
export const contactCast: readonly CastMember[] = [
  contact('mara-lindqvist', 'Mara Lindqvist', 'Facilities lead, Oakmoor Hotels', 2_140, [
    '40 rooms, one ice machine, {n} calls a week about it. Guess what goes first.',
    'Our guests ask for tap water now. Five years ago they asked where the minibar was. 🏨',
    'Budget season. If you sell to hotels: December is too late, tell your friends.',
    'Which compressor can you not hear through a 1920s wall? Asking for room 14.',
  ]),
  contact('priya-venkataraghavan', 'Priya Venkataraghavan', 'Sustainability officer, Eastmere Campus', 3_480, [
    'Pilot week {n}: the queue at the refill point is now longer than the one for coffee. Data follows.',
    'Students built a leaderboard for the bottle counter. I did not approve this. I also did not stop it. 🏆',
    'नल का पानी, सही तापमान पर: छह महीने के आँकड़े जल्द ही।',
  ]),
  contact('ines-calder', 'Ines Calder', 'Owner, Calder Gyms', 1_260, [
    'A gym with no vending machine. People said {pct} % of revenue would go. It was 4. 💪',
    'Fourth site opens in March. Same tap, fewer mirrors.',
    'To the member who labels every bottle “NOT YOURS”: we see you.',
  ]),
  contact('dele-adeyemi-ross', 'Dele Adeyemi-Ross', 'Estates, Lowen University', 2_905, [
    'Lowen has 31 buildings and {n} different taps. I have now seen all of them.',
    'Does anybody publish refill numbers per building? Not averages. Buildings.',
    'Freshers’ week: 9,000 bottles handed out, {n} already in lost property. 🎓',
  ]),
  contact('tomasz-wrona', 'Tomasz Wrona', 'Wrona Cafés, seven places with good chairs', 780, [
    'Nowa kawiarnia, stary kran. Wymieniamy w przyszłym tygodniu. ☕',
    'Saturday, {n} guests, one broken dishwasher, zero complaints. I love this team.',
    'Seven cafés and not one counter deeper than 40 cm. Why is everything 60?',
  ]),
  contact('k-brandt', 'K. Brandt', 'Runs a hostel group. Night person.', 640, [
    'What does a refill point cost for 200 beds? Rough number, no call please.',
    'Nachtschicht, {n} Wasserflaschen vor der Tür, alle leer. Guten Morgen. 🌅',
    'Guests steal towels. Nobody has ever stolen a tap.',
  ]),
  contact(
    'hollis-grove-garden-club',
    'Hollis Grove Garden Club',
    'We plant, we water, we have cake on Thursdays',
    1_115,
    [
      'The rain barrel is full and so is the diary. Bulbs on Saturday with {@ottilie-marsh}, bring gloves. 🌷',
      'Lost: one green watering can, answers to the name of Edith. Seen by {@ottilie-marsh} on Sunday.',
      'Compost talk with {@ottilie-marsh} on Thursday. {n} of you asked for it. We were surprised too.',
    ],
    { kind: 'brand' },
  ),
  contact('bram-okafor', 'Bram Okafor', 'Hillside Schools. I bring people together, usually by accident.', 1_530, [
    'Schools are the hardest customers: {n} users, all of them thirsty at 10:40.',
    'Told two people about the same tap today. They are in the same building. 🤦',
  ]),
  contact('sunniva-aas', 'Sunniva Aas', 'Workplace, Fjordline Offices', 990, [
    'Vi prøvde uten flasker i {n} uker. Ingen ville tilbake.',
    'New office, old habit: everybody meets at the tap. So we put a bench there.',
  ]),
  contact('ottilie-marsh', 'Ottilie Marsh', 'Marsh & Daughters, family hotel by the sea', 410, [
    'Season’s over. {n} guests, one lost wedding ring, found in the tea kitchen. 💍',
    'My daughter wants a refill point. My mother wants the old jug. I want a holiday.',
  ]),
  contact('rosalind-achterberg', 'Rosalind Achterberg', 'Café owner, 40 cm counters', 365, [
    'Counter measured. Twice. 40 cm. It is not going to grow.',
  ]),
  contact('nils-refills', 'Nils Refsnes', 'Counts refills for fun', 2_020, [
    'Refill point no. {n} on my list. Water: cold. Handle: left. Rating: 4 of 5.',
    'Best tap in town is in a bicycle shop and I will not say which one. 🚲',
  ]),
];
