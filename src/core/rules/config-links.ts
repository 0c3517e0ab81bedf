import type { Catalog } from '../catalog/catalog';
import { configFields } from '../model/config/schema';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import { resolveKind } from '../model/model';
import type { Holes, Text } from '../model/text';
import { compileFields, isExternal } from '../record/inspect';
import { Lines } from '../util/lines';
import type { Range } from '../util/lines';
import type { ConfigFile } from './config-file';
import type { Finding } from './finding';
import { configRule } from './structure/config';
import type { ConfigMessage } from './structure/config';

/** A record that gitsm.yaml names: the client of a person, or the supplier. */
export interface ConfigLink {
  readonly to: string;
  readonly types: readonly TypeName[];
  readonly range: Range;
}

/** The records that gitsm.yaml names. Which of them exist, only the records can tell. */
export function linksOfConfig(text: string, { node }: ConfigFile, model: Model): readonly ConfigLink[] {
  if (!node) return [];
  const lines = new Lines(text);
  const { links } = compileFields(configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, model.config) })))(node, { text, isId: () => true });
  return links.filter((l) => !isExternal(l.to)).map(({ to, types, start, end }) => ({ to, types, range: lines.range(start, end) }));
}

/** The links of gitsm.yaml that lead to no record, or to one of another type. As many look-ups as there are links. */
export function judgeConfigLinks(file: string, links: readonly ConfigLink[], catalog: Catalog, model: Model): readonly Finding[] {
  const severity = model.config.rules.get(configRule.id) ?? configRule.severity;
  if (severity === 'off') return [];
  const label = (types: readonly TypeName[]): Text => {
    const labels = types.map((t) => model.types.get(t)!.label);
    return { fr: labels.map((l) => l.fr).join(', '), en: labels.map((l) => l.en).join(', ') };
  };
  return links.flatMap(({ to, types, range }): Finding[] => {
    const found = catalog.get(to);
    if (found && (types.length === 0 || types.includes(found.type))) return [];
    const id = to.slice(0, 80);
    const say = (message: ConfigMessage, holes: Holes): Finding => ({ rule: configRule.id, severity, file, record: null, range, text: configRule.messages[message], holes });
    return [found ? say('type', { id, found: label([found.type]), expected: label(types) }) : say('record', { id })];
  });
}
