import type { AccountMetric } from '../model/account-figures.ts';
import type { NetworkId } from '../model/network.ts';

type Words = Readonly<Partial<Record<Exclude<AccountMetric, 'audience'>, readonly string[]>>>;

/**
 * What the pages of statistics call what they count, in small letters; a label must be one of these as a whole. Seen in our
 * pages are only "profile viewers", "post impressions" and "visualizações do perfil"; the others are how the networks' own
 * help calls them, in languages in which that is known. A word that is missing here means that the number is not recorded.
 */
const figureWords: Readonly<Record<NetworkId, Words>> = {
  linkedin: {
    impressions: [
      'impressions',
      'post impressions',
      'total impressions',
      'impressionen',
      'impressions de post',
      'impressions du post',
      'impresiones',
      'impresiones de publicaciones',
      'impressões',
      'impressões da publicação',
      'impressões de publicações',
      'impressioni',
      'impressioni dei post',
    ],
    reach: [
      'members reached',
      'unique impressions',
      'erreichte mitglieder',
      'membres touchés',
      'membres atteints',
      'miembros alcanzados',
      'usuários alcançados',
      'membros alcançados',
      'membri raggiunti',
      'utenti raggiunti',
      'bereikte leden',
    ],
    engagements: ['engagements', 'social engagements', 'total engagements', 'interacciones', 'interaktionen'],
    profileViews: [
      'profile viewers',
      'profile views',
      'profilbesucher',
      'profilansichten',
      'vues du profil',
      'vues de profil',
      'visualizaciones del perfil',
      'visualizações do perfil',
      'visualizzazioni del profilo',
      'profielweergaven',
    ],
    searchAppearances: [
      'search appearances',
      'apparitions dans les recherches',
      'apparitions dans les résultats de recherche',
      'apariciones en búsquedas',
      'ocorrências em resultados de pesquisa',
    ],
    followers: [
      'followers',
      'total followers',
      'follower',
      'follower:innen',
      'follower insgesamt',
      'abonnés',
      'total des abonnés',
      'seguidores',
      'total de seguidores',
      'volgers',
    ],
    newFollowers: [
      'new followers',
      'neue follower',
      'neue follower:innen',
      'nouveaux abonnés',
      'nuevos seguidores',
      'novos seguidores',
      'nuovi follower',
      'nieuwe volgers',
    ],
    visitors: ['unique visitors', 'visiteurs uniques', 'visitantes únicos', 'visitatori unici', 'unieke bezoekers'],
  },
  x: {
    impressions: [
      'impressions',
      'impressionen',
      'impresiones',
      'impressões',
      'impressioni',
      '印象',
      'インプレッション',
    ],
    engagements: ['engagements', 'interaktionen', 'interacciones', 'engajamentos', 'エンゲージメント'],
    profileViews: ['profile visits', 'profilbesuche', 'visites du profil', 'visitas al perfil', 'visitas ao perfil'],
    followers: ['followers', 'follower', 'abonnés', 'seguidores'],
    newFollowers: ['new followers', 'new follows', 'neue follower', 'nouveaux abonnés', 'nuevos seguidores'],
  },
  facebook: {
    views: ['views', 'aufrufe', 'vues', 'visualizaciones', 'visualizações', 'visualizzazioni', 'weergaven'],
    reach: ['reach', 'viewers', 'reichweite', 'couverture', 'alcance', 'copertura', 'bereik'],
    impressions: ['impressions', 'impressionen', 'impresiones', 'impressões', 'impressioni'],
    engagements: [
      'interactions',
      'content interactions',
      'interaktionen',
      'interacciones',
      'interações',
      'interazioni',
    ],
    visitors: ['visits', 'page visits', 'facebook visits', 'besuche', 'visites', 'visitas', 'visite'],
    followers: ['followers', 'total followers', 'follower', 'seguidores', 'volgers'],
    newFollowers: [
      'follows',
      'new followers',
      'facebook follows',
      'neue follower',
      'nuevos seguidores',
      'novos seguidores',
    ],
  },
};

/** The one thing that some labels name; undefined where they name none, or two. */
export function metricOfLabels(network: NetworkId, labels: readonly string[]): AccountMetric | undefined {
  const folded = new Set(labels.map(fold));
  const named = Object.entries(figureWords[network]).flatMap(([metric, words]) =>
    words.some((word) => folded.has(word)) ? [metric as AccountMetric] : [],
  );
  return named.length === 1 ? named[0] : undefined;
}

const fold = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[:：*]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
