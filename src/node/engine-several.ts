import { readAssignment } from '../core/edit/assign';
import type { Assignment } from '../core/edit/assign';
import { isRefusal } from '../core/edit/desk';
import { legalMoves } from '../core/edit/move';
import type { Owed, Planned, Refusal } from '../core/edit/plan';
import { questionOwed } from '../core/edit/questions';
import { relateRecords, relationsBetween } from '../core/edit/relate';
import { linkAll, moveAll } from '../core/edit/several';
import type { Workspace } from '../core/gitsm';
import type { RecordType } from '../core/model/model';
import type { Language } from '../core/model/text';
import { formatDateTime } from '../core/util/time';
import type { CmdbEngine, Relations, SeveralRequest } from '../protocol/cmdb';
import type { PlannedAction } from '../protocol/commands';
import { done } from './engine-commands';

/** The relations that these records may have with another one. */
export function relationsIn(workspace: Workspace, language: Language, related: Parameters<CmdbEngine['relations']>[0]): Relations {
  const found = relationsBetween(workspace, related);
  return isRefusal(found) ? { ok: false, text: found.text[language] } : { ok: true, options: found.map(({ kind, way, label }) => ({ kind, way, label: label[language] })) };
}

/** The statuses to which each of these records may move now. */
export function movesOfAll(workspace: Workspace, language: Language, ids: readonly string[]): Awaited<ReturnType<CmdbEngine['movesOfAll']>> {
  const { catalog, model } = workspace;
  const records = ids.flatMap((id) => catalog.get(id) ?? []);
  const [first, ...others] = records.map((rec) => legalMoves(workspace, rec));
  if (!first || records.length < ids.length) return [];
  const type = model.types.get(records[0]!.type)!;
  return first.filter((m) => others.every((moves) => moves.some((o) => o.to === m.to))).map(({ to }) => ({ to, label: type.statusLabel(to)[language] }));
}

/** Plans what is done to several records as one step. */
export function planSeveral(workspace: Workspace, language: Language, request: SeveralRequest): PlannedAction {
  const type = typeOf(workspace, request.several.ids);
  const planned = carry(workspace, type, request);
  if (planned.ok) return done(workspace, language, planned);
  const question = (one: Owed) => type && questionOwed(workspace, type, one, request.answers, language);
  // Asked in vain once, a question is not asked again: the text says what is wrong with the answer.
  const ask = (planned.owed ?? []).flatMap((one) => question(one) ?? []).filter((q) => !request.answers[q.name]);
  // What only an editor can write is written in each of them: no form asks for it.
  return { ok: false, text: planned.text[language], ask: (planned.owed ?? []).every((one) => question(one)) ? ask : [] };
}

/** That of all of them; undefined where they are of several types, and one field is not the other's. */
function typeOf({ catalog, model }: Workspace, ids: readonly string[]): RecordType | undefined {
  const names = new Set(ids.flatMap((id) => catalog.get(id)?.type ?? []));
  const [name] = names;
  return names.size === 1 && name !== undefined ? model.types.get(name) : undefined;
}

function carry(workspace: Workspace, type: RecordType | undefined, { several, by, now, note, answers }: SeveralRequest): Planned {
  const at = formatDateTime(Math.floor(now / 1000) * 1000, workspace.config.organisation.timezone);
  switch (several.do) {
    case 'relate': return relateRecords(workspace, several);
    case 'link': return linkAll(workspace, several.ids, several.to);
    case 'move': {
      const { ['history.reason']: reason, ...others } = answers;
      const set = type ? assignments(type, others) : [];
      return isRefusal(set) ? set : moveAll(workspace, several.ids, { by, at, ...(note ? { note } : {}), to: several.to, set: set as readonly Assignment[], reason });
    }
  }
}

function assignments(type: RecordType, answers: Readonly<Record<string, string>>): readonly Assignment[] | Refusal {
  const set: Assignment[] = [];
  for (const [name, value] of Object.entries(answers)) {
    if (value === '') continue;
    const read = readAssignment(type, `${name}=${value}`, undefined);
    if (isRefusal(read)) return read;
    set.push(read);
  }
  return set;
}
