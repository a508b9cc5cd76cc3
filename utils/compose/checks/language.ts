/** Small words by language. One that several share counts for each. */
const small: Readonly<Record<string, string>> = {
  en: 'the and is are was were to of in for with that this it you we our your have has not but from they will what when how at by on an be can just more all who than their about out if or my one some',
  de: 'der die das und ist sind war nicht mit für auf ein eine einen wir ihr sie ich zu im am dem den von bei auch es wie oder aber nach noch uns unsere haben hat wird werden kann aus',
  fr: 'le la les des et est sont pas pour avec sur une un nous vous dans qui que au aux du ce cette votre notre plus mais par ont il elle ne se en sans je',
  es: 'el la los las de y es son no para con por una un que en del se nos lo como más pero su sus este esta hay muy al ya también todo cuando tu nuestro nuestra',
  it: 'il lo la i gli le e è sono non per con una un che di del della nel si ci come più ma anche questo questa al dei delle da ha abbiamo nostro vostro',
  pt: 'o a os as e é são não para com uma um que em do da dos das no na se nos mais mas como por ao também este esta foi você nosso nossa já muito',
  ca: 'el la els les i de és són no per amb una un que en del al als dels es ens ho com més però hem ha va vam aquest aquesta molt també nostre nostra vosaltres quan si a',
  gl: 'o a os as e é son non para con unha un que en do da dos das no na se nos máis pero como por ao tamén este esta foi vós noso nosa xa moi cando',
  nl: 'de het een en is zijn niet voor met op wij we je jullie van dat die in te aan ook maar om er naar bij uit onze ons hebben heeft wordt kan nog dit',
  af: 'die en nie ek jy jou ons hulle julle vir met om te wat sal kan het ook maar van se hier daar na dit uit baie',
  sv: 'och är det att en ett som på för med vi ni inte av till den har om från så kan ska men hos våra vår de du när',
  da: 'og er det at en et som på for med vi ikke af til den har om fra så kan skal men hos vores de du når jeg også i',
  no: 'og er det at en et som på for med vi ikke av til den har om fra så kan skal men hos våre de du når jeg også i',
  fi: 'ja on ei se että kun niin mutta ovat oli me te joka tai myös kuin nyt jo vain sen ole',
  pl: 'i w z na nie jest są do się to że jak dla po od ale przez co nas nasz nasze tym oraz już czy może ten ta być',
  cs: 'a je v na se že to s z do pro jsou ale jako nebo by jsme jak i po k o není už při naše nás',
  tr: 've bir bu da de için ile çok daha ne gibi olarak var en ama kadar sonra biz siz her o mi mı değil olan yeni',
  ro: 'și este sunt nu la cu pentru din o un care pe mai de în că se ne ca dar sau noi prin această acest',
  hu: 'a az és nem van egy hogy meg már csak ez mint de ha mi vagy még volt itt minden',
  id: 'yang dan di ini itu dengan untuk dari tidak ke kami kita ada akan pada bisa atau juga dalam saya anda',
  vi: 'và là của có không được cho các một những với này trong đã khi để bạn tôi',
  ru: 'и в не на что это как с мы вы по но для от из к у за все так же уже его наш наши или если',
  uk: 'і в не на що це як з ми ви та але для від до у за все так вже наш наші або якщо є й',
  bg: 'и в не на че това как с ние вие по но за от до да се са ще към или ако е',
};
const setBy = new Map(Object.entries(small).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Scripts that one language of those we know writes alone. */
const scripts: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[\u067e\u0686\u0698\u06af\u06cc]/g, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Thai}/gu, 'th'],
];

/**
 * The language of a text of prose, by its script and by its small words, two different ones at least; undefined where two
 * languages are as likely, or where there is too little. Good enough to leave a rule aside, not to translate.
 */
export function languageOf(prose: string): string | undefined {
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, language] of scripts) {
    const share = (prose.match(pattern)?.length ?? 0) / Math.max(letters, 1);
    if (share > (language === 'ja' || language === 'fa' ? 0.05 : 0.3)) return language;
  }
  const hits = [...setBy.keys()].map((language) => ({ language, found: [] as string[] }));
  // One letter at an apostrophe is a part of a word: "boss's", "o'clock".
  for (const word of prose.toLowerCase().match(/[\p{L}\p{M}]{2,}|(?<!['’])[\p{L}\p{M}](?!['’])/gu) ?? [])
    for (const { language, found } of hits) if (setBy.get(language)?.has(word)) found.push(word);
  const [first, second] = hits.sort((a, b) => b.found.length - a.found.length);
  if (!first || first.found.length === second?.found.length) return undefined;
  return new Set(first.found).size > 1 ? first.language : undefined;
}
