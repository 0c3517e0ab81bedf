import type { Section } from '../../model/kit/sections';
import type { RecordType } from '../../model/model';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import type { RecordSource } from '../../record/source';

/** Sections that a rule of their own area judges: the structure rules stay silent about them. */
const ownedElsewhere: Readonly<Record<string, readonly string[]>> = {
  change: ['reason', 'scope', 'impact', 'risks', 'actions', 'tests', 'backout', 'review'],
  incident: ['resolution', 'communications', 'review'],
  request: ['fulfilment'],
  problem: ['root-cause', 'workaround'],
};

/** The sections that the record owes at its status, by the type's declaration. */
export function sectionsOwed(source: RecordSource, type: RecordType): readonly Section[] {
  const { data } = source;
  const status = text(data['status']) ?? '';
  return type.sections(text(data['covers'])).filter((s) =>
    s.owedFrom !== undefined && (s.only !== 'major' || data['major'] === true) && isLater(type.lifecycle, { status, data }, s.owedFrom));
}

let last: { readonly source: RecordSource; readonly sections: readonly Section[] } | undefined;

/** Those of them that the structure rules speak of: two rules ask in turn, so the last answer is kept. */
export function sectionsJudgedHere(source: RecordSource): readonly Section[] {
  if (last?.source !== source) last = { source, sections: judgedHere(source) };
  return last.sections;
}

function judgedHere(source: RecordSource): readonly Section[] {
  const { type } = source;
  if (!type || type.name === 'policy' || type.name === 'procedure') return [];
  return sectionsOwed(source, type).filter((s) => !ownedElsewhere[type.name]?.includes(s.id));
}
