import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { type NetworkId } from '../../../utils/model/network.ts';
import type { Relation } from '../../../utils/model/records.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { type Facet, quietDays, steps, touches, without } from './people-filter.ts';
import { relationName, relations } from './person-words.ts';

/** What the values of facets are called, and which there are. */
export interface FacetWords {
  readonly stages: readonly Named[];
  readonly lists: readonly (Named & { readonly keepDays?: number | undefined })[];
  readonly personas: readonly Named[];
  /** Of everybody kept, sorted. */
  readonly tags: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FacetOption {
  readonly value: string;
  readonly text: string;
}

export const facetName = (facet: Facet): string => i18n.t(`peopleFilter.facet.${facet}`);

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

/** What may be asked for of a facet, in the order in which it is offered. */
export function facetOptions(facet: Facet, words: FacetWords): readonly FacetOption[] {
  switch (facet) {
    case 'relation':
      return relations.map((value: Relation) => ({ value, text: relationName(value) }));
    case 'stage':
      return [...named(words.stages), none(i18n.t('people.noStage'))];
    case 'tag':
      return [...words.tags.map((tag) => ({ value: tag, text: tag })), none(i18n.t('peopleFilter.noTag'))];
    case 'network':
      return [
        ...networks.map((value) => ({ value, text: networkName(value) })),
        none(i18n.t('peopleFilter.noNetwork')),
      ];
    case 'list':
      return [...named(words.lists), none(i18n.t('peopleFilter.noList'))];
    case 'persona':
      return [...named(words.personas), none(i18n.t('peopleFilter.noPersona'))];
    case 'step':
      return steps.map((value) => ({ value, text: stepName(value) }));
    case 'touch':
      return touches.map((value) => ({ value, text: touchName(value) }));
  }
}

/** What a value is called; undefined where it is gone: a stage, tag, list or persona that is no more. */
export const valueName = (facet: Facet, value: string, words: FacetWords): string | undefined =>
  facetOptions(facet, words).find((option) => option.value === value)?.text;

/** The tags that anybody has. */
export function tagsOf(lines: readonly PersonLine[]): string[] {
  const tags = new Set<string>();
  for (const { person } of lines) for (const tag of person.tags) tags.add(tag);
  return [...tags].sort((a, b) => a.localeCompare(b));
}

const named = (all: readonly Named[]): FacetOption[] => all.map(({ id, name }) => ({ value: id, text: name }));
const none = (text: string): FacetOption => ({ value: without, text });

function stepName(step: (typeof steps)[number]): string {
  if (step === without) return i18n.t('peopleFilter.noStep');
  return i18n.t(`peopleFilter.step.${step}`);
}

function touchName(touch: (typeof touches)[number]): string {
  if (touch === without) return i18n.t('peopleFilter.noTouch');
  if (touch === 'week') return i18n.t('peopleFilter.touch.week');
  return i18n.t(`peopleFilter.touch.${touch}`, [String(quietDays)]);
}
