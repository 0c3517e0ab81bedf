import { kindWords } from '../model/config/kind-words';
import { prioritiesOf } from '../model/model';
import type { Model, RecordType } from '../model/model';
import type { TypeName } from '../model/kind';
import { artefacts } from '../model/kit/artefacts';
import { declaredSectionIds } from '../model/kit/sections';
import type { Language, Text } from '../model/text';
import { declaredTypes } from '../model/types/all';
import { DAYS } from '../query/calendar';
import { rules } from '../rules/registry';
import { ITEM } from './context';
import type { Offer } from './proposal';

/** A word that gitsm.yaml may hold at a place, and what it stands for. */
export interface ConfigName {
  readonly name: string;
  readonly label?: Text;
}

/** The keys and values of a place as values that may be written there. */
export function asOffers(names: readonly ConfigName[], language: Language): readonly Offer[] {
  return names.map(({ name, label }, rank) => ({ value: name, kind: 'value', rank, ...(label ? { description: label[language], filter: `${name} ${label.fr} ${label.en}` } : {}) }));
}

/** The keys that a map of gitsm.yaml may have, where names of the model are meant and not names to be made up. */
export function configKeysAt(path: readonly string[], { config }: Model): readonly ConfigName[] {
  const [top, second] = path;
  const last = path.at(-1);
  const labelled = (all: Iterable<{ readonly id: string; readonly label: Text }>): ConfigName[] => [...all].map(({ id, label }) => ({ name: id, label }));
  if (path.length === 1 && top === 'rules') return rules.map((r) => ({ name: r.id, label: r.title }));
  if (path.length === 1 && top === 'ci_classes') return labelled(config.ciClasses.values());
  if (path.length === 1 && top === 'relations') return labelled(config.relations.values());
  if (path.length === 1 && top === 'report_schedule') return artefacts.flatMap((a) => (a.kind === 'report' ? [{ name: a.id.slice('report.'.length), label: a.name }] : []));
  if (top === 'calendars' && path.length === 3 && last === 'hours') return [`${DAYS[0]}-${DAYS[4]}`, ...DAYS, `${DAYS[0]}-${DAYS[6]}`].map((name) => ({ name }));
  if (top === 'priority_grid' && second === 'urgency' && path.length === 2) return [...config.priorityGrid.urgency.keys()].map((name) => ({ name }));
  if ((top === 'priority_grid' && second === 'targets' && path.length === 2) || (/^(?:escalation_levels|problem_escalation)$/.test(top ?? '') && last === 'after')) return prioritiesOf(config).map((name) => ({ name }));
  return [];
}

/** The values that a key of gitsm.yaml may have where they are names of the model: classes, kinds, statuses, fields, sections. */
export function configValuesAt(path: readonly string[], { config, types }: Model): readonly ConfigName[] {
  const [top, second = '', third, fourth, fifth] = path;
  const type = types.get(second as TypeName);
  switch (top) {
    case 'ci_classes': {
      const own = config.ciClasses.get(second);
      if (third === 'parent') return [...config.ciClasses.values()].flatMap((c) => (c.id === second ? [] : [{ name: c.id, label: c.label }]));
      if (third === 'attributes' && path.length === 4) return kinds();
      if (third === 'required') return [...own?.attributes.keys() ?? []].map((name) => ({ name }));
      return third === 'required_fields' ? [...types.get('ci')!.field.values()].map((f) => ({ name: f.name, label: f.label })) : [];
    }
    case 'organisation': return second === 'timezone' ? Intl.supportedValuesOf('timeZone').map((name) => ({ name })) : [];
    case 'priority_grid': {
      if (second === 'impact' && path.length === 2) return config.priorityGrid.impact.map((name) => ({ name }));
      return second === 'urgency' && path.length === 3 ? prioritiesOf(config).map((name) => ({ name })) : [];
    }
    case 'ids': case 'folders': {
      const declared = path.length === 2 ? declaredTypes.find((t) => t.name === second) : undefined;
      return declared ? [{ name: top === 'ids' ? declared.idPattern : declared.folder }] : [];
    }
    case 'maintenance_strategy': return second === 'components' ? [...config.ciClasses.values()].map((c) => ({ name: c.id, label: c.label })) : [];
    case 'export': return third === 'show' ? declaredTypes.map((t) => ({ name: t.name, label: t.label })) : [];
    case 'fields': return type && fourth === 'kind' ? kinds() : [];
    case 'lifecycles': return type && fourth === ITEM && /^(?:from|to|after)$/.test(fifth ?? '') ? statuses(type) : [];
    case 'sections': {
      if (type && third === 'add' && fifth === 'owed_from') return statuses(type);
      return type && third === 'remove' ? declaredSectionIds(type.name).map((name) => ({ name })) : [];
    }
    default: return [];
  }
}

function statuses(type: RecordType): readonly ConfigName[] {
  return type.lifecycle.statuses.map((name) => ({ name, label: type.statusLabel(name) }));
}

function kinds(): readonly ConfigName[] {
  const plain = kindWords.filter((word) => !word.includes(':')).map((name) => ({ name }));
  return [...plain, ...['id', 'ids'].flatMap((form) => declaredTypes.map((t) => ({ name: `${form}:${t.name}`, label: t.label })))];
}
