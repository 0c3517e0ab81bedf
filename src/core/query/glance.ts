import type { Catalog } from '../catalog/catalog';
import type { FieldDef } from '../model/kind';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import type { Value } from '../record/node';
import { texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { escapeInline } from '../util/markdown';

/** Fields that say most about a record, in the order in which a card shows those that it has. */
const shown = ['class', 'priority', 'gravity', 'risk', 'service', 'services', 'client', 'clients', 'assignee', 'owner', 'due', 'criticality', 'environment', 'location', 'version', 'supplier', 'expires', 'covers', 'review_due', 'start', 'end'];
/** Of a long list the first are shown. */
const most = 5;

/** A record at a glance, as Markdown in which nothing that people wrote is markup. */
export function recordAtAGlance(rec: Rec, model: Model, catalog: Catalog, language: Language): string {
  const type = model.types.get(rec.type)!;
  const say = (field: FieldDef, value: Value | undefined): string => {
    const values = Array.isArray(value) ? texts(value) : typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    const words = values.slice(0, most).map((v) => escapeInline(wordFor(field, v)));
    return words.join(', ') + (values.length > most ? ', …' : '');
  };
  const wordFor = (field: FieldDef, value: string): string => {
    const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
    if (kind.k === 'choice') return kind.values.find((c) => String(c.id) === value)?.[language] ?? value;
    if (kind.k === 'person') return model.config.people.get(value)?.name ?? value;
    if (kind.k === 'id') return [catalog.get(value)?.title, value].filter(Boolean).join(' · ');
    return value;
  };
  const lines = shown.flatMap((name) => {
    const field = type.field.get(name);
    const words = field && say(field, rec.data[name]);
    return words ? [`${escapeInline(field.label[language])}${language === 'fr' ? ' :' : ':'} ${words}`] : [];
  });
  const head = [`**${escapeInline(rec.title || rec.id || rec.file)}**`, [rec.id, type.label[language], rec.status && type.statusLabel(rec.status)[language]].filter(Boolean).map((t) => escapeInline(t!)).join(' · ')];
  return [...head, ...lines].join('  \n');
}
