/**
 * Words by which a note touches what article 9 of the GDPR protects most, in English, German, French and Spanish.
 * A star at the end stands for any ending, a space for a gap between words. Everyday words with another common meaning
 * are left out: a warning at every second note is read by nobody. Words that are first names too count with what stands
 * before them alone.
 */
export const sensitiveTopics = ['health', 'religion', 'politics', 'sexuality', 'union'] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];

const list = (words: string): readonly string[] =>
  words
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const sensitiveWords: Readonly<Record<SensitiveTopic, readonly string[]>> = {
  health: list(`
    illness*, disease*, cancer, tumor*, tumour*, chemotherap*, diabet*, depress*, burnout, burn-out, anxiety disorder,
    panic attack*, bipolar, schizophren*, autis*, adhd, dementia, alzheimer*, parkinson*, epilep*, hiv, aids, hepatitis,
    pregnan*, miscarriage*, abortion*, disabled, disabilit*, wheelchair*, sick leave, sick note, surgery, hospitali*, therapist*,
    psychotherap*, psychiatr*, alcoholic*, alcoholism, drug addict*, rehab, stroke patient, heart attack*, mental health,
    medication*, chronic pain, long covid, is ill, was ill, been ill, fell ill, falls ill, seriously ill, terminally ill, mentally ill,
    ill health, is sick, was sick, off sick, in hospital,
    krank, kranke*, krankheit*, erkrankt*, erkrankung*, krankgeschrieben, krankschreibung*, krebs, krebskrank*, chemotherapie*,
    diabetes, depression*, depressiv*, angststörung*, demenz, epileps*, schwanger*, fehlgeburt*, abtreibung*, behindert*,
    behinderung*, schwerbehindert*, rollstuhl*, psychotherap*, psychiat*, alkoholiker*, suchtkrank*, entzugsklinik*,
    herzinfarkt*, schlaganfall*, reha-klinik, kur wegen, medikament*, impfschaden*,
    maladie*, malade, malades, cancéreu*, tumeur*, chimiothérap*, diabète*, diabétique*, dépressi*, enceinte, grossesse*, fausse couche,
    avortement*, handicapé*, handicap, fauteuil roulant, arrêt maladie, hôpital*, hospitalis*, psychiatre*, psychothérap*,
    alcoolique*, alcoolisme, toxicoman*, infarctus, séropositi*, sida, démence, épileps*, médicament*, santé mentale,
    enfermedad*, enferm*, cáncer, tumor, tumores, quimioterap*, diabétic*, depresi*, embaraz*, aborto*, discapacid*, discapacitad*,
    silla de ruedas, baja médica, baja por enfermedad, hospitaliz*, psiquiatr*, psicoterap*, alcohólic*, drogadict*,
    infarto*, seropositiv*, vih, sida, demencia, epileps*, medicamento*, salud mental`),
  religion: list(`
    religion*, religious*, church, churches, mosque*, synagogue*, muslim*, islam*, a christian, is christian, devout christian,
    practising christian, practicing christian, christian faith, christians, christianity, catholic*, protestant*,
    jewish, judaism, hindu*, buddhis*, sikh*, atheis*, agnostic*, ramadan, baptis*, jehovah*, mormon*, evangelical*, pastor, priest, imam, rabbi,
    religiös*, kirche*, kirchensteuer*, moschee*, moslem*, muslim*, christ, ist christin, eine christin, als christin, christen, christlich*, katholi*, evangelisch*,
    jüdisch*, ist jude, ein jude, als jude, jüdin, juden, judentum, buddhist*, atheist*, konfession*, gläubig*, pfarrer*, zeugen jehovas,
    religieu*, église*, mosquée*, musulman*, chrétien*, catholique*, protestant*, juif, juifs, juive*, judaïsme, bouddhis*,
    athée*, croyant*, ramadan, témoin de jéhovah, témoins de jéhovah,
    religios*, religión*, iglesia*, mezquita*, sinagoga*, musulmán*, musulman*, cristian*, católic*, judí*, budis*,
    ateo, atea, ateos, ateas, creyente*, ramadán, testigo de jehová, testigos de jehová`),
  politics: list(`
    republican*, democrat, democrats, tory, tories, labour party, conservative party, green party, party member*, left-wing*, right-wing*,
    far-right, far-left, communis*, socialis*, fascis*, nazi*, anarchis*, votes for, voted for, political views, politically active,
    cdu, csu, spd, afd, fdp, linkspartei, parteimitglied*, parteibuch, rechtsextrem*, rechtsradikal*, linksextrem*, linksradikal*,
    kommunis*, sozialis*, sozialdemokrat*, faschis*, wählt die, wählt grün, politische meinung*, politische einstellung*,
    gauche radicale, extrême droite, extrême gauche, rassemblement national, parti socialiste, adhérent du parti, communiste*,
    socialiste*, fasciste*, macroniste*, lepéniste*, insoumis*, vote pour, a voté, opinions politiques,
    ultraderech*, ultraizquierd*, izquierdist*, derechist*, extrema derecha, extrema izquierda, comunist*, socialist*, fascist*,
    psoe, podemos, votante*, militante del, vota a, votó a, ideas políticas, opiniones políticas`),
  sexuality: list(`
    gay, gays, lesbian*, bisexual*, homosexual*, transgender*, transsexual*, trans woman, trans man, queer, lgbt*, sexual orientation,
    sex life, affair with, polyamor*, asexual*, coming out, came out as,
    schwul, schwule*, lesbisch*, lesbe*, bisexuell*, homosexuell*, transsexuell*, transfrau*, transmann*, sexuelle orientierung,
    sexualleben, affäre mit,
    lesbienne*, bisexuel*, homosexuel*, homo, transgenre*, transsexuel*, orientation sexuelle, vie sexuelle, liaison avec,
    lesbiana*, bisexuales, homosexuales, transexual*, transgénero*, orientación sexual, vida sexual, aventura con`),
  union: list(`
    trade union*, labor union*, labour union*, union member*, unionized, unionised, union rep, union reps, shop steward*, works council*,
    gewerkschaft*, betriebsrat*, betriebsrät*, ver.di, verdi-mitglied*, ig metall, dgb, streikführer*,
    syndicat*, syndiqué*, délégué syndical, déléguée syndicale, cgt, cfdt, force ouvrière,
    sindicat*, sindicalist*, delegado sindical, delegada sindical, comité de empresa, ccoo, ugt`),
};
