import * as catalog from '../core/catalog/catalog';
import * as regions from '../core/diagram/regions';
import * as fillTemplate from '../core/edit/fill-template';
import * as organisationTables from '../core/edit/organisation-tables';
import * as readConfig from '../core/model/config/read';
import * as model from '../core/model/model';
import * as digest from '../core/query/digest';
import * as source from '../core/record/source';

/** What the maker of the example takes from the core, by the paths that it asks for: its bundle shares this program's copy. */
export const exampleCore: Readonly<Record<string, object>> = {
  'catalog/catalog.ts': catalog, 'diagram/regions.ts': regions, 'edit/fill-template.ts': fillTemplate, 'edit/organisation-tables.ts': organisationTables,
  'model/config/read.ts': readConfig, 'model/model.ts': model, 'query/digest.ts': digest, 'record/source.ts': source,
};
