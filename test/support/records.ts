import { Catalog } from '../../src/core/catalog/catalog';
import { readConfig } from '../../src/core/model/config/read';
import { buildModel } from '../../src/core/model/model';
import type { Model } from '../../src/core/model/model';
import { contentDigest } from '../../src/core/query/digest';
import { SourceReader } from '../../src/core/record/source';
import type { RecordSource } from '../../src/core/record/source';

/** Records without files or rules: what queries work on. */
export interface Records {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly source: (id: string) => RecordSource;
}

const types: Readonly<Record<string, string>> = {
  CI: 'ci', SVC: 'service', CLT: 'client', SLA: 'sla', CHG: 'change', INC: 'incident', REL: 'release', SUP: 'supplier', PGC: 'configuration-plan', PR: 'recovery-plan', POL: 'policy', PRC: 'procedure', MNT: 'maintenance', UC: 'contract', PRB: 'problem',
};

/**
 * Reads records from the lines of their front matter beyond `id`, `type` (from the id) and `title`; `status` is `live`
 * where none is given. Text that begins with `---` is taken whole.
 */
export function records(texts: Readonly<Record<string, string>>, config: unknown = {}): Records {
  const model = buildModel(readConfig(config));
  const reader = new SourceReader(model, contentDigest);
  const catalog = new Catalog();
  const sources = new Map<string, RecordSource>();
  for (const [id, lines] of Object.entries(texts)) {
    const status = /^status:/m.test(lines) ? '' : 'status: live\n';
    const source = reader.read(`${id}.md`, lines.startsWith('---') ? lines : `---\nid: ${id}\ntype: ${types[id.split('-')[0]!]!}\ntitle: ${id}\n${status}${lines}\n---\n`);
    if (!source?.rec) throw new Error(`${id} is no record`);
    sources.set(id, source);
    catalog.put(source.rec);
  }
  return { model, catalog, source: (id) => sources.get(id)! };
}
