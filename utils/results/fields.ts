import type { OutcomeMetric } from '../model/results.ts';

/** What a row is about: a post, a link or a campaign. */
export const targetFields = ['permalink', 'postId', 'utmContent', 'utmCampaign', 'link'] as const;
export type TargetField = (typeof targetFields)[number];

export const metricFields = [
  'impressions',
  'reach',
  'clicks',
  'visits',
  'reactions',
  'comments',
  'shares',
  'follows',
  'followers',
  'conversions',
  'revenue',
  'spend',
] as const satisfies readonly OutcomeMetric[];

/**
 * What a column of a file of results can hold. order: each order is one conversion where none are counted. orderState:
 * whether it was paid. refunded: what of the amount was given back.
 */
export const resultFields = [
  ...targetFields,
  'day',
  'from',
  'to',
  ...metricFields,
  'currency',
  'order',
  'orderState',
  'refunded',
] as const;
export type ResultField = (typeof resultFields)[number];

/** One for each column; nothing where the column is left out. */
export type ResultMapping = readonly (ResultField | undefined)[];

export const isResultField = (name: string): name is ResultField => (resultFields as readonly string[]).includes(name);
export const isTarget = (field: ResultField | undefined): boolean =>
  (targetFields as readonly (string | undefined)[]).includes(field);
export const isMetric = (field: ResultField | undefined): boolean =>
  (metricFields as readonly (string | undefined)[]).includes(field);

/**
 * Headings as the exports write them, in lower case without marks and without a currency behind them. Of several columns
 * for one field the one that stands first here is taken: a link that was clicked before a click on anything.
 */
export const headings: Readonly<Record<ResultField, readonly string[]>> = {
  permalink: [
    'permalink',
    'post link',
    'post url',
    'post permalink',
    'tweet permalink',
    'permalink url',
    'beitragslink',
    'link zum beitrag',
    'lien permanent',
    'enlace permanente',
    'enlace de la publicacion',
  ],
  postId: ['post id', 'tweet id', 'beitrags id', 'id de publication', 'id de la publicacion', 'id del post'],
  utmContent: [
    'utm content',
    'session manual ad content',
    'manual ad content',
    'first user manual ad content',
    'session utm content',
    'order utm content',
    'utm campaign content',
    'utm contents',
    'ad content',
    'manueller anzeigeninhalt der sitzung',
    'utm inhalt',
  ],
  utmCampaign: [
    'utm campaign',
    'session campaign',
    'session manual campaign name',
    'first user campaign',
    'order utm campaign',
    'utm campaign name',
    'utm campaigns',
    'campaign name',
    'campaign',
    'sitzung kampagne',
    'kampagne',
    'kampagnenname',
    'nom de la campagne',
    'nombre de la campana',
  ],
  link: [
    'landing page url',
    'landing page query string',
    'landing page',
    'landing site',
    'session landing page',
    'website url',
    'destination url',
    'zielseite',
  ],
  day: ['day', 'date', 'tag', 'datum', 'jour', 'dia', 'fecha'],
  from: ['reporting starts', 'start date', 'start date in utc', 'period start', 'time period start', 'berichtsbeginn'],
  to: ['reporting ends', 'end date', 'end date in utc', 'period end', 'time period end', 'berichtsende'],
  impressions: ['impressions', 'impressions total', 'impressionen', 'impresiones', 'views', 'aufrufe', 'vues'],
  reach: ['reach', 'accounts reached', 'members reached', 'unique impressions', 'reichweite', 'couverture', 'alcance'],
  clicks: [
    'url clicks',
    'link clicks',
    'outbound clicks',
    'clicks total',
    'clicks',
    'clicks all',
    'total clicks',
    'link klicks',
    'klicks',
    'clics sur le lien',
    'clics en el enlace',
    'clics',
  ],
  visits: [
    'sessions',
    'visits',
    'online store sessions',
    'unique visitors',
    'visitors',
    'online store visitors',
    'total users',
    'active users',
    'users',
    'sitzungen',
    'besuche',
    'besucher',
    'sesiones',
  ],
  reactions: ['reactions', 'likes', 'reactions total', 'reaktionen', 'gefallt mir angaben', 'j aime', 'me gusta'],
  comments: ['comments', 'replies', 'comments total', 'kommentare', 'commentaires', 'comentarios'],
  shares: ['reposts', 'retweets', 'shares', 'reposts total', 'geteilte inhalte', 'partages', 'veces compartido'],
  follows: ['new follows', 'follows', 'new followers', 'follows total', 'neue follower'],
  followers: ['followers', 'total followers', 'follower', 'abonnes', 'seguidores'],
  conversions: [
    'purchases',
    'conversions',
    'key events',
    'ecommerce purchases',
    'orders',
    'transactions',
    'results',
    'total conversions',
    'bestellungen',
    'kaufe',
    'schlusselereignisse',
    'achats',
    'compras',
  ],
  revenue: [
    'total revenue',
    'purchase revenue',
    'purchases conversion value',
    'purchase conversion value',
    'total sales',
    'net sales',
    'revenue',
    'conversion value',
    'gesamtumsatz',
    'umsatz',
    'conversion wert fur kaufe',
    'total',
  ],
  spend: [
    'amount spent',
    'total spent',
    'spend',
    'cost',
    'ad spend',
    'ads cost',
    'ausgegebener betrag',
    'ausgaben',
    'kosten',
    'montant depense',
    'importe gastado',
  ],
  currency: ['currency', 'currency code', 'wahrung', 'devise', 'moneda'],
  order: ['order id', 'order name', 'order number', 'order', 'bestellnummer'],
  orderState: ['financial status', 'payment status'],
  refunded: ['refunded amount', 'amount refunded'],
};
