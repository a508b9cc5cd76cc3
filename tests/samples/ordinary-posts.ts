import type { NetworkId } from '../../utils/model/network.ts';

export interface OrdinaryPost {
  readonly language: string;
  readonly network: NetworkId;
  readonly text: string;
}

const post = (language: string, network: NetworkId, text: string): OrdinaryPost => ({ language, network, text });

/** Posts as people write them, invented, in which there is nothing to say. Every check stays silent on them. */
export const ordinaryPosts: readonly OrdinaryPost[] = [
  post(
    'en',
    'linkedin',
    'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle on a cold day.\n\nAt nine sites we set the water to 14 °C instead of 6 °C. The drop went from 18 % to 7 %.\n\nWhat do you do at your sites when it gets cold?\n\n#RefillStations #Hotels',
  ),
  post(
    'en',
    'x',
    'We had had enough of paper cups, so we counted them: 41,200 in one year (three offices). Now it is 900.',
  ),
  post('en', 'x', '"It is never too late to start," she said. She was 71 when she opened her bakery.'),
  post(
    'en',
    'linkedin',
    'Two things I learnt this week:\n\n1) Ask before you build.\n2) Ask again after.\n\nIt’s that simple, and it’s hard.',
  ),
  post('en', 'facebook', 'Open late tonight! Soup, bread and good company until 22:00. Bring a friend :)'),
  post(
    'en',
    'x',
    'NASA and ESA publish their ice data together for the first time. Worth an hour of your time: https://climate.example.org/ice/2026',
  ),
  post(
    'en',
    'linkedin',
    'Our #MachineLearning team is hiring in Leeds and Porto. Four days a week, paid internships, no riddles in the interview.',
  ),
  post(
    'en',
    'x',
    'Thanks to @adalovelace and @grace_hopper for the review. v2.1 is out today, with a 27" layout at last.',
  ),
  post('en', 'facebook', 'The kids painted the fence. All of it. Twice. 🎨😅'),
  post(
    'en',
    'linkedin',
    'What we stopped doing in 2026:\n• weekly status mails\n• meetings without notes\n• dashboards nobody opened\n\nNobody has missed them.',
  ),
  post('en', 'x', 'Never, never give up on your bike chain. Really. Ten minutes and a toothbrush and it runs again.'),
  post(
    'en',
    'linkedin',
    'R&D, HR, IT and PR sat at one table for a day. The result fits on one page; the link is in the first comment.',
  ),
  post('en', 'x', 'C# or F#? We are #1 in neither, and that is fine.'),
  post('en', 'linkedin', 'He said: “The report is late because the data are late.” So we fixed the data.'),
  post('en', 'facebook', 'Bora Bora or the Isle of Skye? We know which one has better soup.'),
  post('en', 'x', 'Score 3–2, in the 94th minute, in the rain. Football, you are cruel and lovely.'),
  post(
    'en',
    'linkedin',
    'You can book a table by phone (020 7946 0018) or at https://www.tidewell.example/book?party=4&day=fri.',
  ),
  post(
    'de',
    'linkedin',
    'Im November sinkt der Verbrauch um 18 %. Das Wasser wird kälter, und niemand will an einem kalten Tag eine kalte Flasche.\n\nWas macht ihr an euren Standorten?',
  ),
  post(
    'de',
    'linkedin',
    'Die Regeln, die die Gemeinde beschlossen hat, gelten ab Montag. Wer Fragen hat, kommt zur Sprechstunde (Raum 2.14).',
  ),
  post('de', 'facebook', 'Heute gibt es „Käsespätzle wie bei Oma“ und dazu einen Salat aus dem Garten. Bis 14 Uhr!'),
  post(
    'de',
    'x',
    'Unsere #KI-Tools laufen jetzt im eigenen Keller. Der Strom kommt vom Dach, die Abwärme geht ins Büro.',
  ),
  post('de', 'linkedin', 'Was das das Team gekostet hat? Drei Wochen. Was es gebracht hat? Ruhe am Freitagnachmittag.'),
  post(
    'fr',
    'linkedin',
    'Nous nous sommes trompés de saison : en novembre, personne ne veut d’eau glacée. Nous avons réglé la température à 14 °C.\n\nEt chez vous ?',
  ),
  post('fr', 'facebook', '« On ne vend pas du pain, on vend le matin », dit souvent Lucie. Ouvert dimanche dès 7 h !'),
  post('fr', 'x', 'L’atelier de samedi est complet. Une nouvelle date arrive, promis : le 12 décembre à Nantes.'),
  post(
    'fr',
    'linkedin',
    'Vous vous demandez combien coûte un site accessible ? Moins cher qu’un procès, et bien moins cher que des clients perdus.',
  ),
  post(
    'es',
    'linkedin',
    '¿Qué hacéis cuando llega el frío? Nosotros subimos la temperatura del agua a 14 grados y la caída pasó del 18 % al 7 %.',
  ),
  post(
    'es',
    'x',
    'Poco a poco llegamos: cien bicicletas reparadas este año en el barrio. ¡Gracias a todas las personas que han venido!',
  ),
  post('es', 'facebook', 'Mañana abrimos a las 9:00 con churros recién hechos. Os esperamos en la calle Mayor, 14.'),
  post(
    'es',
    'linkedin',
    'Si cambias el precio, explica por qué. Nuestros clientes entendieron la subida cuando vieron las cuentas (están en la web).',
  ),
  post(
    'it',
    'linkedin',
    'Piano piano, senza fretta: in sei mesi abbiamo dimezzato gli imballaggi. Il trucco? Chiedere a chi li apre.',
  ),
  post('it', 'facebook', 'Domenica si mangia in cortile: polenta, funghi e il vino di Carlo. Prenotate entro venerdì!'),
  post('it', 'x', 'Il nuovo orario dei treni è «più semplice», dicono. Noi abbiamo contato nove cambi in più.'),
  post(
    'pt',
    'linkedin',
    'Em novembro as recargas caem 18 %. Subimos a temperatura da água e a queda ficou em 7 %. Como fazem na vossa equipa?',
  ),
  post('pt', 'facebook', 'Hoje tem feijoada completa e música ao vivo a partir das 20h. Tragam a família toda!'),
  post(
    'pt',
    'x',
    'Já leu o relatório de clima da cidade? São só 12 páginas e muda a conversa sobre as árvores da rua.',
  ),
  post(
    'nl',
    'linkedin',
    'We dachten dat dat genoeg was: één kraan per verdieping. Na drie weken tellen weten we beter.\n\nWie heeft tips?',
  ),
  post('nl', 'facebook', 'Zaterdag om 10 uur maken we samen het pleintje schoon. Koffie en koekjes staan klaar.'),
  post(
    'sv',
    'linkedin',
    'Kallt vatten säljer dåligt i november. Vi höjde temperaturen till 14 grader och tappet minskade från 18 till 7 procent.',
  ),
  post('sv', 'x', '”Det ordnar sig”, sa hon, och det gjorde det. Tack till alla som hjälpte till i helgen.'),
  post(
    'da',
    'facebook',
    'Vi har åbent i morgen fra 8 til 15. Der er friske rugbrød og kanelsnegle, så længe lager haves.',
  ),
  post(
    'no',
    'linkedin',
    'Tre råd til deg som skal begynne i ny jobb: spør mye, skriv ned svarene, og gå hjem når dagen er slutt.',
  ),
  post(
    'fi',
    'facebook',
    'Lauantaina kello 12 avataan uusi leikkipuisto. Mehua ja pullaa riittää kaikille, tervetuloa!',
  ),
  post(
    'pl',
    'linkedin',
    'W listopadzie zużycie spada o 18 %. Podnieśliśmy temperaturę wody i spadek wynosi już tylko 7 %. A jak jest u Was?',
  ),
  post('pl', 'x', 'Rozmowa z Marią Nowak o tym, jak „mała” firma wygrała duży przetarg. Do przeczytania w pięć minut.'),
  post('cs', 'facebook', 'V sobotu pečeme chleba. Přijďte se podívat, ochutnat a pozdravit naši novou pec „Bětku“.'),
  post(
    'tr',
    'linkedin',
    'Yavaş yavaş ama doğru adımlarla büyüyoruz. Bu yıl üç yeni şehirde, on iki yeni arkadaşla çalışmaya başladık.',
  ),
  post('tr', 'x', 'Çok çok teşekkürler! İlk gün bütün biletler tükendi, ikinci gösteri için yeni tarih çok yakında.'),
  post(
    'ru',
    'facebook',
    'Завтра открываем новую мастерскую на Садовой. Приходите посмотреть, потрогать и задать вопросы)',
  ),
  post(
    'ru',
    'linkedin',
    'За год мы сократили упаковку вдвое. Секрет простой: спросили тех, кто её открывает. Подробности в отчёте (12 страниц).',
  ),
  post('uk', 'facebook', 'У суботу прибираємо берег разом. Рукавички та чай будуть, гарний настрій беріть із собою!'),
  post(
    'el',
    'linkedin',
    'Τον Νοέμβριο η κατανάλωση πέφτει 18 %. Ανεβάσαμε τη θερμοκρασία του νερού και η πτώση έγινε 7 %.',
  ),
  post('ro', 'facebook', 'Mâine avem pâine caldă de la ora 7. Vă așteptăm cu drag pe strada Florilor, numărul 3.'),
  post('hu', 'x', 'A szombati koncert elmarad, a jegyek árát hétfőtől visszaadjuk. Az új időpont január 16.'),
  post('ar', 'facebook', 'نفتح أبوابنا غداً من الساعة التاسعة صباحاً حتى السادسة مساءً. ننتظركم مع القهوة والتمر.'),
  post('he', 'linkedin', 'בנובמבר הצריכה יורדת ב־18 אחוז. העלינו את טמפרטורת המים, והירידה נעצרה על 7 אחוז. מה אצלכם?'),
  post('fa', 'x', 'کارگاه عکاسی شنبه برگزار می‌شود. جا کم است، پس زودتر ثبت‌نام کنید و دوربین خود را همراه بیاورید.'),
  post('hi', 'facebook', 'धीरे धीरे ही सही, हमारा पुस्तकालय अब हर रविवार खुलता है। बच्चों के लिए कहानी का समय सुबह दस बजे है।'),
  post(
    'ja',
    'x',
    '11月は水のおかわりが18％減ります。水温を6℃から14℃に上げたら、減り方は7％になりました。「冷たい水」は冬には要らないようです。',
  ),
  post('ja', 'facebook', '①パン ②スープ ③コーヒーのセットを始めました。ＡＢＣ通りの角でお待ちしています。'),
  post(
    'zh',
    'linkedin',
    '十一月的续水量下降了18%。我们把水温从6度调到14度，降幅变成了7%。你们的办公室怎么样？（欢迎留言）',
  ),
  post('ko', 'facebook', '내일 아침 7시에 문을 엽니다. 갓 구운 빵과 따뜻한 커피가 기다리고 있어요. 빨리 빨리 오세요!'),
  post('th', 'facebook', 'พรุ่งนี้เปิดร้านตั้งแต่ 7 โมงเช้า มีขนมปังอบใหม่และกาแฟร้อน แล้วพบกันนะคะ'),
  post('vi', 'facebook', 'Ngày mai quán mở cửa từ 7 giờ sáng. Từ từ thưởng thức cà phê và bánh mì nóng nhé!'),
  post(
    'id',
    'linkedin',
    'Kami menaikkan suhu air menjadi 14 derajat dan penurunan pada bulan November menjadi 7 persen. Bagaimana di kantor Anda?',
  ),
];
