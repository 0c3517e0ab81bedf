import { movesFrom } from '../model/lifecycle';
import { isOpen } from '../model/model';
import { recordAtAGlance } from '../query/glance';
import { riskOf } from '../query/risk';
import { sayAnswer, sayRisk } from '../query/risk-words';
import type { Rec } from '../record/rec';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';
import { clockLines } from './clock-lines';

/** Types whose open records weigh on what they name. */
const work: readonly string[] = ['incident', 'problem', 'change'];
/** Of open records that name it, the first are shown. */
const most = 5;

/** A record in a few lines of Markdown: what it is, what it may become, its clocks, and the open work that names it. */
export function recordCard(book: Book, rec: Rec): string {
  const { language, model, catalog } = book;
  const type = model.types.get(rec.type)!;
  const colon = language === 'fr' ? ' : ' : ': ';
  const lines = [recordAtAGlance(rec, model, catalog, language)];
  lines.push(...riskLines(book, rec));
  const next = movesFrom(type.lifecycle, rec.status, (f) => rec.data[f]).map((t) => escapeInline(type.statusLabel(t.to)[language]));
  if (next.length > 0) lines.push(`${language === 'fr' ? 'Peut devenir' : 'May become'}${colon}${next.join(', ')}`);
  lines.push(...clockLines(book, rec));
  const open: Rec[] = [];
  let more = 0;
  for (const other of rec.id === '' ? [] : catalog.namedBy(rec.id)) {
    if (!work.includes(other.type) || !isOpen(model.types.get(other.type)!, other.status)) continue;
    if (open.length < most) open.push(other);
    else more++;
  }
  if (open.length > 0) lines.push(`${language === 'fr' ? 'Ouverts ici' : 'Open here'}${colon}${open.map((r) => `${escapeInline(r.id)} ${escapeInline(r.title)}`).join(', ')}${more > 0 ? `, … (+${more})` : ''}`);
  return lines.join('  \n');
}

/** What the answers to the risk questions give, and each of them; nothing while none is answered. */
function riskLines({ model: { config }, language }: Book, rec: Rec): readonly string[] {
  const risk = rec.type === 'change' ? riskOf(rec.data, config) : undefined;
  if (!risk || risk.answers.every((a) => a.answer === undefined)) return [];
  const head = `${language === 'fr' ? 'Questions de risque : ' : 'Risk questions: '}${escapeInline(sayRisk(risk, config, language))}`;
  return [head, ...risk.answers.slice(0, 10).map((a) => escapeInline(sayAnswer(a, language)))];
}
