import type { TypeName } from '../model/kind';
import type { Model, RecordType } from '../model/model';
import { isTypeName } from '../model/types/all';
import type { Section } from '../model/kit/sections';
import { normalHeading } from '../util/heading';
import { scanBody } from './body';
import type { Body } from './body';
import type { Heading } from './body-sections';
import { intern } from './intern';
import { readFrontMatter } from './front-matter';
import type { FrontMatter } from './front-matter';
import { compileFields, isExternal } from './inspect';
import type { FieldsCheck, Inspection, Situation } from './inspect';
import type { Fields, Value } from './node';
import { leaverNames, peopleNamed } from './people-named';
import type { LeaverNames } from './people-named';
import { toPointer } from './pointer';
import { fields, list, text as textOf } from './rec';
import type { Rec } from './rec';

/** One judged file, read whole: the text, every value with its place, and what the model says of them. */
export interface RecordSource {
  readonly file: string;
  readonly text: string;
  readonly front: FrontMatter;
  readonly data: Fields;
  readonly body: Body;
  /** The type that the file declares, or that its folder gives; absent when unknown. */
  readonly type?: RecordType;
  /** What `type` says, when it is no type of the model. */
  readonly unknownType?: string;
  readonly inspection: Inspection;
  /** Problems of `attributes`, which the CI's class decides. */
  readonly attributes?: Inspection;
  /** The catalogue's entry; absent when not even the type can be guessed. */
  readonly rec?: Rec;
}

interface SourceParts {
  readonly body: (source: RecordSource) => Body;
  readonly inspection: (source: RecordSource) => Inspection;
  readonly attributes: (source: RecordSource) => Inspection | undefined;
  readonly rec: (source: RecordSource) => Rec | undefined;
}

/** A source whose parts are worked out when they are first asked for: to place a finding on a field, the prose need not be read. */
class LazySource implements RecordSource {
  #body: Body | undefined;
  #inspection: Inspection | undefined;
  #attributes: Inspection | undefined | null = null;
  #rec: Rec | undefined | null = null;

  constructor(readonly file: string, readonly text: string, readonly front: FrontMatter, readonly type: RecordType | undefined, readonly unknownType: string | undefined, readonly parts: SourceParts) {}

  get data(): Fields { return this.front.data; }
  get body(): Body { return (this.#body ??= this.parts.body(this)); }
  get inspection(): Inspection { return (this.#inspection ??= this.parts.inspection(this)); }
  get attributes(): Inspection | undefined { return this.#attributes === null ? (this.#attributes = this.parts.attributes(this)) : this.#attributes; }
  get rec(): Rec | undefined { return this.#rec === null ? (this.#rec = this.parts.rec(this)) : this.#rec; }
}

/** Reads files by a model. Checks are compiled once for each type; keep one reader for a model. */
export class SourceReader {
  readonly #checks = new Map<TypeName, FieldsCheck>();
  readonly #classes = new Map<string, FieldsCheck>();
  readonly #idExpression: RegExp;
  readonly #situationOf: (text: string) => Situation;
  readonly #leavers: LeaverNames | undefined;

  /** `digestOf` works out what approvals decide on; it is asked only for a record that has an approval with a digest. */
  constructor(readonly model: Model, readonly digestOf?: (source: RecordSource) => string | undefined) {
    this.#idExpression = new RegExp(model.idExpression, 'gu');
    const isId = (id: string, types: readonly TypeName[]): boolean => {
      for (const type of types.length > 0 ? types : model.types.keys()) if (model.types.get(type)!.id.test(id)) return true;
      return false;
    };
    this.#situationOf = (text) => ({ text, isId });
    this.#leavers = leaverNames(model.config);
  }

  /** Undefined when the file is not a judged one: Markdown that is no record is silent. */
  read(file: string, text: string): RecordSource | undefined {
    const front = readFrontMatter(text);
    if (!front.span) return undefined;
    const byFolder = this.model.typeOfFolder(file);
    if (!isJudged(front, text, byFolder)) return undefined;
    const declared = front.data['type'];
    const name = isTypeName(declared) ? declared : declared === undefined || declared === null ? byFolder : undefined;
    const type = name === undefined ? undefined : this.model.types.get(name);
    const unknownType = type || declared === undefined || declared === null ? undefined : textOf(declared) ?? '';
    return new LazySource(file, text, front, type, unknownType, this.#parts);
  }

  readonly #parts: SourceParts = {
    body: (source) => scanBody(source.text, source.front.span!.bodyStart, this.#idExpression),
    inspection: ({ type, front, text }) => (type && front.node ? certain(this.#checkOf(type)(front.node, this.#situationOf(text)), front) : nothing),
    attributes: ({ type, front, text }) => (type?.name === 'ci' && front.node ? this.#attributes(front, this.#situationOf(text)) : undefined),
    rec: (source) => this.#recOf(source),
  };

  #checkOf(type: RecordType): FieldsCheck {
    let check = this.#checks.get(type.name);
    if (!check) this.#checks.set(type.name, (check = compileFields(type.fields)));
    return check;
  }

  #attributes(front: FrontMatter, situation: Situation): Inspection | undefined {
    const ciClass = this.model.config.ciClasses.get(textOf(front.data['class']) ?? '');
    const entry = front.node!.entries.findLast((e) => e.key === 'attributes');
    if (!ciClass || ciClass.attributes.size === 0 || entry?.value.kind !== 'map') return undefined;
    let check = this.#classes.get(ciClass.id);
    if (!check) {
      check = compileFields([...ciClass.attributes].map(([name, kind]) => ({ name, kind, label: { fr: name, en: name } })));
      this.#classes.set(ciClass.id, check);
    }
    const found = check(entry.value, situation, ['attributes']);
    // A class says what some attributes are, not that there are no others.
    return { ...found, problems: found.problems.filter((p) => p.reason !== 'unknown-field' && p.reason !== 'duplicate-key') };
  }

  #recOf(source: RecordSource): Rec | undefined {
    const { data, file } = source;
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    // A file that lost its id to a syntax error is still known by its name, so that one error is one finding.
    const id = textOf(data['id']) ?? (source.front.problems.length > 0 && this.#typeOfId(name) ? name : '');
    const type = source.type?.name ?? this.#typeOfId(id);
    if (type === undefined) return undefined;
    const links = [...source.inspection.links, ...(source.attributes?.links ?? [])];
    const mentions: string[] = [];
    for (const mention of source.body.ids) if (mention.external === undefined && mention.id !== id && !mentions.includes(mention.id) && mentions.length < 5000) mentions.push(mention.id);
    const digest = list(data['approvals']).some((a) => textOf(fields(a)['content'])) ? this.digestOf?.(source) : undefined;
    const people = this.#leavers && documents.has(type) ? peopleNamed(source.text, source.front.span!.bodyStart, this.#leavers) : [];
    return {
      file, id, type, data, mentions, title: textOf(data['title']) ?? '', status: textOf(data['status']) ?? '',
      links: links.filter((l) => !isExternal(l.to)).map((l) => ({ at: toPointer(l.path), to: l.to })),
      targets: relativeTargets(source.body),
      headings: source.body.headings.map((h) => h.text),
      filled: source.body.headings.filter((h) => h.hasText).map((h) => normalHeading(h.text)),
      ...(digest === undefined ? {} : { digest }),
      ...(people.length > 0 ? { people } : {}),
    };
  }

  #typeOfId(id: string): TypeName | undefined {
    if (id === '') return undefined;
    for (const [name, type] of this.model.types) if (type.id.test(id)) return name;
    return undefined;
  }
}

/** Types whose prose outlives the people that it names. */
const documents: ReadonlySet<TypeName> = new Set(['policy', 'procedure', 'recovery-plan', 'knowledge']);

const noTargets: readonly string[] = [];

/** Link targets that mean a file of the repository: neither an address nor a mail. */
function relativeTargets(body: Body): readonly string[] {
  if (body.links.length === 0) return noTargets;
  const targets = new Set<string>();
  for (const { target } of body.links) if (target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) && targets.size < 5000) targets.add(intern(target, 0, target.length));
  return [...targets];
}

/** What is sure although part of the front matter could not be read: what seems missing or misplaced may be in the rest. One slip is one finding. */
function certain(inspection: Inspection, front: FrontMatter): Inspection {
  if (front.problems.length === 0) return inspection;
  // Of two versions of the fields, every key stands twice and any value may be the one that goes.
  if (front.problems.some((p) => p.reason === 'merge-conflict')) return { ...inspection, problems: [] };
  return { ...inspection, problems: inspection.problems.filter((p) => p.reason === 'not-allowed' || p.reason === 'duplicate-key') };
}

const nothing: Inspection = { problems: [], links: [], people: [], calendars: [] };

function isJudged(front: FrontMatter, text: string, byFolder: TypeName | undefined): boolean {
  if (byFolder !== undefined) return true;
  if (front.node?.entries.some((e) => e.key === 'type')) return true;
  if (front.problems.length === 0) return false;
  if (front.span!.open !== 'yaml') return true;
  return /^(?:type|id)/m.test(text.slice(front.span!.contentStart, Math.min(front.span!.contentEnd, front.span!.contentStart + 65_536)));
}

/** The heading of a section in a body, by either of its names. */
export function headingOf(body: Body, section: Section): Heading | undefined {
  const names = [normalHeading(section.title.fr), normalHeading(section.title.en)];
  return body.headings.find((h) => names.includes(normalHeading(h.text)));
}

/** Whether the section holds text of its own, by the record as the catalogue keeps it. */
export function isFilled(rec: Rec, section: Section): boolean {
  return rec.filled.includes(normalHeading(section.title.fr)) || rec.filled.includes(normalHeading(section.title.en));
}

export type { Value };
