/**
 * Public holidays that hold in a whole country, as its law has them in 2026, in its own words. What is kept in a part of a
 * country only, half days and days of one single year are left out; Great Britain is England and Wales.
 */

type When =
  /** "05-01" */
  | { readonly on: string }
  /** Days after Easter Sunday of the western churches, negative before. */
  | { readonly easter: number }
  /** The nth such weekday of a month, 0 is Sunday; −1 is the last. */
  | { readonly nth: number; readonly weekday: number; readonly month: number }
  /** The first such weekday on or after a day. */
  | {
      readonly weekday: number;
      readonly from: string;
      /** Or on this day, in years in which it is that weekday. */
      readonly unless?: { readonly weekday: number; readonly on: string };
    }
  /** The last such weekday on or before a day. */
  | { readonly weekday: number; readonly to: string };

export type HolidayRule = When & {
  readonly name: string;
  /** The first and the last year. */
  readonly since?: number;
  readonly until?: number;
  /** On a weekend it is kept on another day as well: next: the next working day. nearest: Friday or Monday. */
  readonly moves?: 'next' | 'nearest';
  /** Where it falls on this weekday it is kept so many days later instead. */
  readonly shift?: { readonly weekday: number; readonly days: number };
};

const on = (day: string, name: string, more: Partial<HolidayRule> = {}): HolidayRule => ({ on: day, name, ...more });
const easter = (days: number, name: string, more: Partial<HolidayRule> = {}): HolidayRule => ({
  easter: days,
  name,
  ...more,
});
const nth = (at: number, weekday: number, month: number, name: string): HolidayRule => ({
  nth: at,
  weekday,
  month,
  name,
});
const [sunday, monday, thursday, friday, saturday] = [0, 1, 4, 5, 6] as const;

export const holidayRules = {
  AT: [
    on('01-01', 'Neujahr'),
    on('01-06', 'Heilige Drei Könige'),
    easter(1, 'Ostermontag'),
    on('05-01', 'Staatsfeiertag'),
    easter(39, 'Christi Himmelfahrt'),
    easter(50, 'Pfingstmontag'),
    easter(60, 'Fronleichnam'),
    on('08-15', 'Mariä Himmelfahrt'),
    on('10-26', 'Nationalfeiertag'),
    on('11-01', 'Allerheiligen'),
    on('12-08', 'Mariä Empfängnis'),
    on('12-25', 'Christtag'),
    on('12-26', 'Stefanitag'),
  ],
  BE: [
    on('01-01', 'Nieuwjaar / Nouvel An'),
    easter(1, 'Paasmaandag / Lundi de Pâques'),
    on('05-01', 'Dag van de Arbeid / Fête du Travail'),
    easter(39, 'Hemelvaart / Ascension'),
    easter(50, 'Pinkstermaandag / Lundi de Pentecôte'),
    on('07-21', 'Nationale feestdag / Fête nationale'),
    on('08-15', 'O.L.V.-hemelvaart / Assomption'),
    on('11-01', 'Allerheiligen / Toussaint'),
    on('11-11', 'Wapenstilstand / Armistice'),
    on('12-25', 'Kerstmis / Noël'),
  ],
  BR: [
    on('01-01', 'Confraternização Universal'),
    easter(-2, 'Paixão de Cristo'),
    on('04-21', 'Tiradentes'),
    on('05-01', 'Dia do Trabalho'),
    on('09-07', 'Independência do Brasil'),
    on('10-12', 'Nossa Senhora Aparecida'),
    on('11-02', 'Finados'),
    on('11-15', 'Proclamação da República'),
    on('11-20', 'Dia da Consciência Negra', { since: 2024 }),
    on('12-25', 'Natal'),
  ],
  CA: [
    on('01-01', 'New Year’s Day'),
    easter(-2, 'Good Friday'),
    { weekday: monday, to: '05-24', name: 'Victoria Day' },
    on('07-01', 'Canada Day'),
    nth(1, monday, 9, 'Labour Day'),
    on('09-30', 'National Day for Truth and Reconciliation', { since: 2021 }),
    nth(2, monday, 10, 'Thanksgiving'),
    on('11-11', 'Remembrance Day'),
    on('12-25', 'Christmas Day'),
    on('12-26', 'Boxing Day'),
  ],
  DE: [
    on('01-01', 'Neujahr'),
    easter(-2, 'Karfreitag'),
    easter(1, 'Ostermontag'),
    on('05-01', 'Tag der Arbeit'),
    easter(39, 'Christi Himmelfahrt'),
    easter(50, 'Pfingstmontag'),
    on('10-03', 'Tag der Deutschen Einheit'),
    on('12-25', '1. Weihnachtstag'),
    on('12-26', '2. Weihnachtstag'),
  ],
  DK: [
    on('01-01', 'Nytårsdag'),
    easter(-3, 'Skærtorsdag'),
    easter(-2, 'Langfredag'),
    easter(0, 'Påskedag'),
    easter(1, '2. påskedag'),
    easter(26, 'Store bededag', { until: 2023 }),
    easter(39, 'Kristi himmelfartsdag'),
    easter(49, 'Pinsedag'),
    easter(50, '2. pinsedag'),
    on('12-25', 'Juledag'),
    on('12-26', '2. juledag'),
  ],
  ES: [
    on('01-01', 'Año Nuevo'),
    on('01-06', 'Epifanía del Señor'),
    easter(-2, 'Viernes Santo'),
    on('05-01', 'Fiesta del Trabajo'),
    on('08-15', 'Asunción de la Virgen'),
    on('10-12', 'Fiesta Nacional de España'),
    on('11-01', 'Todos los Santos'),
    on('12-06', 'Día de la Constitución'),
    on('12-08', 'Inmaculada Concepción'),
    on('12-25', 'Natividad del Señor'),
  ],
  FI: [
    on('01-01', 'Uudenvuodenpäivä'),
    on('01-06', 'Loppiainen'),
    easter(-2, 'Pitkäperjantai'),
    easter(0, 'Pääsiäispäivä'),
    easter(1, '2. pääsiäispäivä'),
    on('05-01', 'Vappu'),
    easter(39, 'Helatorstai'),
    easter(49, 'Helluntaipäivä'),
    { weekday: saturday, from: '06-20', name: 'Juhannuspäivä' },
    { weekday: saturday, from: '10-31', name: 'Pyhäinpäivä' },
    on('12-06', 'Itsenäisyyspäivä'),
    on('12-25', 'Joulupäivä'),
    on('12-26', 'Tapaninpäivä'),
  ],
  FR: [
    on('01-01', 'Jour de l’an'),
    easter(1, 'Lundi de Pâques'),
    on('05-01', 'Fête du Travail'),
    on('05-08', 'Victoire de 1945'),
    easter(39, 'Ascension'),
    easter(50, 'Lundi de Pentecôte'),
    on('07-14', 'Fête nationale'),
    on('08-15', 'Assomption'),
    on('11-01', 'Toussaint'),
    on('11-11', 'Armistice de 1918'),
    on('12-25', 'Noël'),
  ],
  GB: [
    on('01-01', 'New Year’s Day', { moves: 'next' }),
    easter(-2, 'Good Friday'),
    easter(1, 'Easter Monday'),
    nth(1, monday, 5, 'Early May bank holiday'),
    nth(-1, monday, 5, 'Spring bank holiday'),
    nth(-1, monday, 8, 'Summer bank holiday'),
    on('12-25', 'Christmas Day', { moves: 'next' }),
    on('12-26', 'Boxing Day', { moves: 'next' }),
  ],
  IE: [
    on('01-01', 'New Year’s Day'),
    // 1 February where that is a Friday, else the first Monday of the month.
    { weekday: monday, from: '02-01', unless: { weekday: friday, on: '02-01' }, name: 'St Brigid’s Day' },
    on('03-17', 'St Patrick’s Day'),
    easter(1, 'Easter Monday'),
    nth(1, monday, 5, 'May Day'),
    nth(1, monday, 6, 'June holiday'),
    nth(1, monday, 8, 'August holiday'),
    nth(-1, monday, 10, 'October holiday'),
    on('12-25', 'Christmas Day'),
    on('12-26', 'St Stephen’s Day'),
  ],
  IT: [
    on('01-01', 'Capodanno'),
    on('01-06', 'Epifania'),
    easter(0, 'Pasqua'),
    easter(1, 'Lunedì dell’Angelo'),
    on('04-25', 'Festa della Liberazione'),
    on('05-01', 'Festa del Lavoro'),
    on('06-02', 'Festa della Repubblica'),
    on('08-15', 'Assunzione'),
    on('10-04', 'San Francesco d’Assisi', { since: 2026 }),
    on('11-01', 'Ognissanti'),
    on('12-08', 'Immacolata Concezione'),
    on('12-25', 'Natale'),
    on('12-26', 'Santo Stefano'),
  ],
  NL: [
    on('01-01', 'Nieuwjaarsdag'),
    easter(0, 'Eerste paasdag'),
    easter(1, 'Tweede paasdag'),
    on('04-27', 'Koningsdag', { shift: { weekday: sunday, days: -1 } }),
    on('05-05', 'Bevrijdingsdag'),
    easter(39, 'Hemelvaartsdag'),
    easter(49, 'Eerste pinksterdag'),
    easter(50, 'Tweede pinksterdag'),
    on('12-25', 'Eerste kerstdag'),
    on('12-26', 'Tweede kerstdag'),
  ],
  NO: [
    on('01-01', 'Første nyttårsdag'),
    easter(-3, 'Skjærtorsdag'),
    easter(-2, 'Langfredag'),
    easter(0, 'Første påskedag'),
    easter(1, 'Andre påskedag'),
    on('05-01', 'Arbeidernes dag'),
    on('05-17', 'Grunnlovsdagen'),
    easter(39, 'Kristi himmelfartsdag'),
    easter(49, 'Første pinsedag'),
    easter(50, 'Andre pinsedag'),
    on('12-25', 'Første juledag'),
    on('12-26', 'Andre juledag'),
  ],
  PL: [
    on('01-01', 'Nowy Rok'),
    on('01-06', 'Trzech Króli'),
    easter(0, 'Wielkanoc'),
    easter(1, 'Poniedziałek Wielkanocny'),
    on('05-01', 'Święto Pracy'),
    on('05-03', 'Święto Konstytucji 3 Maja'),
    easter(49, 'Zielone Świątki'),
    easter(60, 'Boże Ciało'),
    on('08-15', 'Wniebowzięcie NMP'),
    on('11-01', 'Wszystkich Świętych'),
    on('11-11', 'Narodowe Święto Niepodległości'),
    on('12-24', 'Wigilia', { since: 2025 }),
    on('12-25', 'Boże Narodzenie'),
    on('12-26', 'Drugi dzień Bożego Narodzenia'),
  ],
  PT: [
    on('01-01', 'Ano Novo'),
    easter(-2, 'Sexta-feira Santa'),
    easter(0, 'Páscoa'),
    on('04-25', 'Dia da Liberdade'),
    on('05-01', 'Dia do Trabalhador'),
    easter(60, 'Corpo de Deus'),
    on('06-10', 'Dia de Portugal'),
    on('08-15', 'Assunção de Nossa Senhora'),
    on('10-05', 'Implantação da República'),
    on('11-01', 'Todos os Santos'),
    on('12-01', 'Restauração da Independência'),
    on('12-08', 'Imaculada Conceição'),
    on('12-25', 'Natal'),
  ],
  SE: [
    on('01-01', 'Nyårsdagen'),
    on('01-06', 'Trettondedag jul'),
    easter(-2, 'Långfredagen'),
    easter(0, 'Påskdagen'),
    easter(1, 'Annandag påsk'),
    on('05-01', 'Första maj'),
    easter(39, 'Kristi himmelsfärdsdag'),
    easter(49, 'Pingstdagen'),
    on('06-06', 'Sveriges nationaldag'),
    { weekday: saturday, from: '06-20', name: 'Midsommardagen' },
    { weekday: saturday, from: '10-31', name: 'Alla helgons dag' },
    on('12-25', 'Juldagen'),
    on('12-26', 'Annandag jul'),
  ],
  US: [
    on('01-01', 'New Year’s Day', { moves: 'nearest' }),
    nth(3, monday, 1, 'Birthday of Martin Luther King, Jr.'),
    nth(3, monday, 2, 'Washington’s Birthday'),
    nth(-1, monday, 5, 'Memorial Day'),
    on('06-19', 'Juneteenth', { since: 2021, moves: 'nearest' }),
    on('07-04', 'Independence Day', { moves: 'nearest' }),
    nth(1, monday, 9, 'Labor Day'),
    nth(2, monday, 10, 'Columbus Day'),
    on('11-11', 'Veterans Day', { moves: 'nearest' }),
    nth(4, thursday, 11, 'Thanksgiving Day'),
    on('12-25', 'Christmas Day', { moves: 'nearest' }),
  ],
} as const satisfies Readonly<Record<string, readonly HolidayRule[]>>;

/** Two letters, ISO 3166-1. */
export type HolidayCountry = keyof typeof holidayRules;
