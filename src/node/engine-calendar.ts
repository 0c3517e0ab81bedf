import type { Workspace } from '../core/gitsm';
import type { Language } from '../core/model/text';
import { CalendarTree } from '../core/query/calendar-tree';
import { pageOf } from '../core/query/rows';
import type { PageRequest, RowPage } from '../core/query/rows';

/** What the Calendar view asks of a repository. The tree is good for one state of the records and one instant. */
export class EngineCalendar {
  #tree: CalendarTree | undefined;

  constructor(readonly workspace: Workspace, readonly language: Language) {}

  forget(): void {
    this.#tree = undefined;
  }

  rows({ path, count }: PageRequest): RowPage {
    const { model, catalog, now } = this.workspace;
    this.#tree ??= new CalendarTree({ model, catalog, now, language: this.language });
    return pageOf(this.#tree.list(path), count);
  }
}
