import { configSchema, recordSchema, typeSchema } from '../../core/model/schema/record-schema';
import type { JsonSchema } from '../../core/model/schema/kind-schema';
import { isTypeName } from '../../core/model/types/all';
import { nearest } from '../../core/util/suggest';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { openSettings } from '../open';

export const schema: Command = {
  name: 'schema',
  summary: { fr: "Donne le JSON Schema d'un type, de tout enregistrement, ou de gitsm.yaml.", en: 'Gives the JSON Schema of a type, of any record, or of gitsm.yaml.' },
  usage: '[TYPE|config]',
  options: [],
  run(args, terminal) {
    const { model, language } = openSettings(args, terminal);
    const [what, ...more] = args.positionals;
    if (more.length > 0) throw new CannotRun({ fr: 'schema prend un seul type.', en: 'schema takes one type.' });
    terminal.out(`${JSON.stringify(schemaOf(), null, 2)}\n`);
    return 0;

    function schemaOf(): JsonSchema {
      if (what === undefined) return recordSchema(model, language);
      if (what === 'config') return configSchema(model, language);
      if (isTypeName(what)) return typeSchema(model, model.types.get(what)!, language);
      const near = nearest(what, [...model.types.keys(), 'config']);
      throw new CannotRun({
        fr: `il n'y a pas de type « ${what} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`,
        en: `there is no type "${what}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
      });
    }
  },
};
