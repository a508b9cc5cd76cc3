import type { CastMember, TextSpec } from './types.ts';

const other = (
  key: string,
  name: string,
  language: string,
  headline: string,
  followers: number,
  texts: readonly (string | TextSpec)[],
  more: Partial<CastMember> = {},
): CastMember => ({
  key,
  kind: 'brand',
  name,
  headline,
  location: '',
  language,
  relation: 'other',
  followers,
  rate: 0.3,
  texts: texts.map((text) => (typeof text === 'string' ? { text } : text)),
  ...more,
});
const person = { kind: 'person' } as const;
const photo = { kind: 'photo' } as const;

/** U+202E turns the text after it around where it is shown unguarded. */
export const poisonedName = '<img src=x onerror="window.__poisoned=1"> \u202Eeciton laiciffO';

/** Everybody else: brands and people of no concern to Tidewell, in many languages. */
export const worldCast: readonly CastMember[] = [
  other('brotzeit-kollektiv', 'Brotzeit Kollektiv', 'de', 'Handwerk, das man essen kann', 7_420, [
    'Sauerteig braucht {n} Stunden. Wir auch. 🍞',
    { text: 'Heute neu: das Kürbisbrot. Nur bis es aus ist, und das ist meistens um elf.', media: photo },
    'Die Frage der Woche: Warum kostet ein Laib 6,40 €? Weil wir alles selbst machen, vom Schroten bis zum Kehren. Die ganze Rechnung hängt ab heute neben der Tür, auf Augenhöhe, ohne Sternchen. Mehl {pct} %, Lohn 41 %, Miete 12 %, Strom 9 %. Wer nachrechnen will, bekommt einen Kaffee. Wer einen Fehler findet, bekommt das Brot.',
  ]),
  other('radwerk-suedstern', 'Radwerk Südstern', 'de', 'Fahrräder, repariert statt ersetzt', 3_150, [
    '{n} Schläuche in einer Woche. Es ist wieder Scherbenzeit. 🚲',
    'Winterbereifung am Rad ist kein Witz, sondern Mathematik.',
  ]),
  other('atelier-mirabel', 'Atelier Mirabel', 'fr', 'Papeterie et reliure à Nantes', 5_260, [
    { text: 'Un carnet cousu main prend {n} minutes. Voici les trois premières. ✂️', media: { kind: 'video' } },
    'L’atelier ouvre samedi : venez toucher le papier, c’est permis.',
  ]),
  other('velo-comete', 'Vélo Comète', 'fr', 'Location de vélos cargo', 2_480, [
    'On a livré {n} sapins à vélo. Aucun ne s’est plaint. 🎄',
    'Pluie annoncée ? Nos bâches sont gratuites jusqu’à dimanche.',
  ]),
  other('huerta-clara', 'Huerta Clara', 'es', 'Verdura de aquí, sin plástico', 8_830, [
    '¿Cuánta agua necesita un tomate? Menos de la que crees: {n} litros por kilo. 🍅',
    'Mañana abrimos a las ocho. Hay acelgas, hay puerros, no hay prisa.',
  ]),
  other('libreria-faro-sur', 'Librería Faro Sur', 'es', 'Libros y café frente al puerto', 4_070, [
    '{n} libros, una silla cómoda y ninguna pantalla. Te esperamos. 📚',
    'Hoy recomendamos lo que nadie pide: poesía.',
  ]),
  other('padaria-ponte-nova', 'Padaria Ponte Nova', 'pt', 'Pão quente às 6h40', 6_190, [
    'Saiu a fornada das {n}. Corre que ainda está quente! 🥖',
    'Obrigada a quem trouxe a própria sacola: foram {n} esta semana. 💚',
  ]),
  other('marca-alvorada', 'Alvorada Surf', 'pt', 'Pranchas feitas à mão', 11_400, [
    'Ondas de {n} pés e ninguém na água. Segunda-feira perfeita. 🌊🏄',
    'Reparar custa menos do que comprar. Traga a prancha, a gente olha junto.',
  ]),
  other('maqha-al-bahr', 'مقهى البحر', 'ar', 'قهوة وهدوء على الشاطئ', 5_540, [
    'فتحنا أبوابنا منذ {n} يومًا، وما زال أول زبون يجلس في المكان نفسه. ☕🌊',
    'كوب ماء مع كل قهوة، مجانًا ودائمًا.',
  ]),
  other('dar-al-waraq', 'دار الورق', 'ar', 'كتب مستعملة بحال جيدة', 3_320, [
    'وصلتنا {n} رواية هذا الأسبوع. تعالوا قبل أن نقرأها كلها. 📖',
    'سؤال اليوم: Tidewell أم ماء البئر؟ نحن مع الإبريق القديم.',
  ]),
  other('chai-aur-charcha', 'चाय और चर्चा', 'hi', 'चाय, बातें और थोड़ा सा अदरक', 9_720, [
    'आज {n} कप चाय बनी और एक भी बात अधूरी नहीं रही। ☕',
    'बारिश, पकौड़े और पुराने गाने। बस इतना काफ़ी है। 🌧️',
  ]),
  other('sumi-bunko', '墨文庫', 'ja', '小さな本屋です。水曜定休。', 6_870, [
    '新刊が{n}冊届きました。雨の日のほうが、本はよく売れます。☔📚',
    '店先の水道、どなたでもどうぞ。冷たいです。',
  ]),
  other('asagiri-coffee', '朝霧珈琲', 'ja', '焙煎と、静かな朝', 4_410, [
    '今朝の焙煎は{n}分。香りが路地の奥まで届きました。',
    'ありがとうございます、今年も。🙏✨',
  ]),
  other('qingshan-tea', '青山茶铺', 'zh', '一杯好茶,不急', 13_900, [
    '今天第{n}壶茶,水温九十度,刚刚好。🍵',
    '下雨天适合喝普洱。门口有伞,用完请还。',
  ]),
  other('xingqiu-zixingche', '星球自行车', 'zh', '修车,也聊天', 5_030, [
    '本周修了{n}辆车,其中三辆只是没气了。🚲',
    '新到的铃铛,声音像雨滴。',
  ]),
  other('quan-nuoc-mua', 'Quán Nước Mưa', 'vi', 'Trà đá, chuyện phiếm, mái hiên', 7_760, [
    'Hôm nay bán {n} ly trà đá, trời vẫn chưa mưa. 🌦️',
    'Mang bình theo nhé, nước lọc miễn phí cả ngày.',
  ]),
  other('tiem-sach-ngo-nho', 'Tiệm Sách Ngõ Nhỏ', 'vi', 'Sách cũ, giá mềm', 2_860, [
    '{n} cuốn sách mới về. Ai đến trước chọn trước! 📚💛',
  ]),
  other('kiraz-firin', 'Kiraz Fırın', 'tr', 'Simit, sabah altıdan beri', 3_940, [
    '{n} simit, yarım saatte bitti. Yarın daha çok. 🥯',
  ]),
  other('larkspur-letterpress', 'Larkspur Letterpress', 'en', 'Cards, posters, ink under the nails', 6_600, [
    { text: 'Run {n} of the harbour poster is dry. The first ten have a thumbprint.', media: photo },
    'A typo in metal costs an hour. A typo online costs your pride. We prefer metal.',
    'Family day at the press 👩‍👩‍👧‍👦🏳️‍🌈: bring old clothes. 1️⃣ ink 2️⃣ paper 3️⃣ patience.',
  ]),
  other('ember-and-oat', 'Ember & Oat', 'en', 'Porridge, all day', 4_980, [
    'Porridge number {n}: pear, rye, smoked salt. Sold out by nine.',
    'We tried a QR menu for a week. The chalk is back.',
  ]),
  other('northlight-observatory', 'Northlight Observatory', 'en', 'Dark sky, warm soup', 21_300, [
    { text: 'Clear tonight. {n} meteors an hour if you let your eyes be. 🌠', heat: 1.8, media: photo },
    'The dome opens at 20:00. The soup opens at 19:30.',
  ]),
  other('tin-kettle-records', 'Tin Kettle Records', 'en', 'Vinyl and repairs', 5_870, [
    'Side B of everything, Friday at six. #vinyl #repair',
    '{n} records, one crate, no order. That is the order.',
  ]),
  other('moss-and-mortar', 'Moss & Mortar', 'en', 'Green roofs that survive August', 3_730, [
    'A roof is a slow garden. Year {n} of the school roof, in one picture.',
    {
      text: 'How deep must the soil be? A thread in one post: 6 cm for sedum, 12 for herbs, 20 for grass, 35 for shrubs, and for a tree please call an engineer first and us second. Every number here is from a roof that we visit twice a year, in all weather, with a ruler. Ask and we show the log.',
      media: photo,
    },
  ]),
  other(
    'aiko-tanabe',
    'Aiko Tanabe',
    'ja',
    'イラストレーター',
    18_200,
    ['{n}枚目のらくがき。猫は描いていません。たぶん。🐈', 'お水、大事。'],
    person,
  ),
  other(
    'leonor-prates',
    'Leonor Prates',
    'pt',
    'Arquiteta, cidades que andam a pé',
    3_020,
    ['Uma fonte em cada praça. Não é nostalgia, é projeto. ⛲'],
    person,
  ),
  other(
    'samir-haddouche',
    'Samir Haddouche',
    'fr',
    'Écrit sur les villes et l’eau',
    7_150,
    [
      'J’ai bu à {n} fontaines cette semaine. Classement dimanche.',
      'La gourde est le nouveau parapluie : on l’oublie partout.',
    ],
    person,
  ),
  other(
    'greta-oldenburg',
    'Greta Oldenburg',
    'de',
    'Denkmalpflege und Leitungen',
    1_990,
    ['Wer eine Wand von 1890 öffnet, findet {n} Leitungen und keinen Plan. 🧱'],
    person,
  ),
  other(
    'nadia-elkassim',
    'نادية القاسم',
    'ar',
    'مصورة',
    6_040,
    ['ضوء الصباح على الميناء، قبل أن يستيقظ أحد. 📷'],
    person,
  ),
  other(
    'rohan-deshmukh',
    'Rohan Deshmukh',
    'hi',
    'Cycles to work, writes on the way',
    2_270,
    ['आज {n} किलोमीटर, शून्य ट्रैफ़िक, एक पंचर। 🚴'],
    person,
  ),
  other(
    'teo-marchetti',
    'Teo Marchetti',
    'it',
    'Idraulico e fotografo',
    1_450,
    ['Il rubinetto perde, la luce è perfetta. Prima la foto. 📸'],
    person,
  ),
  other(
    'chloe-vantongeren',
    'H. Vantongeren',
    'en',
    'Office manager, honest',
    880,
    ['We tried this and the staff hated it. Then we moved it next to the stairs. Now they love it.'],
    person,
  ),
  other(
    'poisoned',
    poisonedName,
    'en',
    '"><script>window.__poisoned=1</script>',
    13,
    [
      '<b>Free bottles</b> for everybody <script>window.__poisoned=1</script> 🎁 {n}',
      'javascript:window.__poisoned=1 is not a link, and this is not a name.',
    ],
    { ...person, rate: 0.5 },
  ),
  other(
    'aurelia-mattress',
    'Aurelia Sleep',
    'en',
    'Mattresses',
    44_100,
    ['Sleep on it for {n} nights. Send it back on the next.'],
    { isAdvertiser: true },
  ),
  other(
    'ledgerleaf',
    'Ledgerleaf',
    'en',
    'Bookkeeping without the book',
    31_700,
    [{ text: 'Your receipts, sorted before the kettle boils.', media: photo }],
    { isAdvertiser: true },
  ),
  other(
    'stadtstrom-nord',
    'Stadtstrom Nord',
    'de',
    'Ökostrom',
    27_800,
    ['Jetzt wechseln und {n} € sparen. Kündigung übernehmen wir.'],
    { isAdvertiser: true },
  ),
  other(
    'viajes-brisa',
    'Viajes Brisa',
    'es',
    'Escapadas',
    38_500,
    [{ text: 'Tres noches, dos playas, un precio. Solo hasta el domingo. ✈️', media: photo }],
    { isAdvertiser: true },
  ),
  other(
    'pixelforge-academy',
    'Pixelforge Academy',
    'en',
    'Learn to draw pixels',
    52_000,
    [{ text: 'Week one is free. Week two is fun.', media: { kind: 'video' } }],
    { isAdvertiser: true },
  ),
];
