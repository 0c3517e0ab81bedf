import type { Diagram } from '../../core/diagram/diagram';

/** The diagram's facts as a table: the twin that screen readers, and the curious, read. */
export function tableOf({ table, title }: Diagram): HTMLTableElement {
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
  for (const row of table.rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return made;
}
