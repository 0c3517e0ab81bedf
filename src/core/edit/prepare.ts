import type { RecordType } from '../model/model';
import { sectionHint } from '../model/kit/section-hints';
import { text } from '../record/rec';
import { headingOf } from '../record/source';
import { addSection } from './add-section';
import type { Assignment } from './assign';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { assign } from './move';
import type { Planned } from './plan';
import { setSection } from './section-edit';
import { placeOfSection } from './unwritten';

export interface PrepareInput {
  /** What is known already. */
  readonly set: readonly Assignment[];
  /** The sections that somebody is going to write, of which the first is where to begin. */
  readonly sections: readonly string[];
}

/**
 * Makes a record ready for a move that owes more than a form takes: what was answered is written, and each section that is
 * to be written gets its heading, with the hint of a new record. The status stays as it is.
 */
export function prepare(desk: Desk, id: string, { set, sections }: PrepareInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const type = draft.typeOf(rec);
  assign(draft, rec, set);
  for (const section of sections) addWithHint(draft, desk, type, rec, section);
  const source = draft.sourceOf(rec);
  const [first] = sections;
  return draft.finish({ gaps: true, ...(source && first !== undefined ? { open: { file: rec.file, offset: placeAtHint(source.text, placeOfSection(source, first)) } } : {}) });
}

function addWithHint(draft: Draft, desk: Desk, type: RecordType, rec: Parameters<Draft['edit']>[0], id: string): void {
  const source = draft.sourceOf(rec);
  const section = type.sections(text(source?.data['covers'])).find((s) => s.id === id);
  if (!source || !section || headingOf(source.body, section)) return;
  const hint = sectionHint(rec.type, id)?.[desk.model.config.organisation.language];
  draft.edit(rec, (body) => addSection(body, id, desk.model));
  if (hint !== undefined) draft.edit(rec, (body) => setSection(body, [section.title.fr, section.title.en], `_(${hint})_`));
}

/** Past the blank lines that stand before a hint: a host selects the hint, so that typing replaces it. */
export function placeAtHint(body: string, offset: number): number {
  const [blank = ''] = /^(?:[ \t]*\r?\n)*(?=_\(.*\)_[ \t]*(?:\r?\n|$))/.exec(body.slice(offset)) ?? [];
  return offset + blank.length;
}
