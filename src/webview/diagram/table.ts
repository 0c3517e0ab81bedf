import type { Diagram } from '../../core/diagram/diagram';
import { tell } from './host';

/** The diagram's facts as a table: the twin that screen readers, and the curious, read. An id opens its record, as its node does. */
export function tableOf({ table, title, nodes }: Diagram): HTMLTableElement {
  const made = document.createElement('table');
  made.createCaption().textContent = title;
  const head = made.createTHead().insertRow();
  for (const column of table.columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = column;
    head.append(cell);
  }
  const body = made.createTBody();
  const nodeOf = new Map(nodes.flatMap((n) => (n.record !== undefined && n.move === undefined ? [[n.record, n.id] as const] : [])));
  for (const row of table.rows) {
    const line = body.insertRow();
    for (const text of row) {
      const cell = line.insertCell();
      const node = nodeOf.get(text);
      if (node === undefined) cell.textContent = text;
      else cell.append(opener(text, node));
    }
  }
  return made;
}

function opener(text: string, node: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => tell({ kind: 'activate', node }));
  return button;
}
