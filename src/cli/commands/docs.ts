import { isTypeName } from '../../core/model/types/all';
import { recordsReference, settingsReference } from '../../core/report/reference';
import { rulesReference } from '../../core/report/reference-rules';
import { nearest } from '../../core/util/suggest';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { languageOf, openSettings } from '../open';
import { cliPage } from '../reference';

/** Made with the list of commands that it is part of. */
export function docsOf(commands: () => readonly Command[]): Command {
  return {
    name: 'docs',
    summary: {
      fr: "Donne une référence en Markdown : la ligne de commande, les enregistrements de l'organisation (ou un type), les règles et leur sévérité, ou gitsm.yaml.",
      en: "Gives a reference as Markdown: the command line, the organisation's records (or one type), the rules and their severity, or gitsm.yaml.",
    },
    usage: '[cli|records|rules|config|TYPE]',
    options: [],
    run(args, terminal) {
      const [what = 'cli', ...more] = args.positionals;
      if (more.length > 0) throw new CannotRun({ fr: 'docs prend un seul sujet.', en: 'docs takes one subject.' });
      terminal.out(pageOf());
      return 0;

      function pageOf(): string {
        if (what === 'cli') return cliPage(commands(), args.language ?? languageOf(terminal.environment) ?? 'en');
        const { model, language } = openSettings(args, terminal);
        if (what === 'records') return recordsReference(model, language);
        if (what === 'rules') return rulesReference(model, language);
        if (what === 'config') return settingsReference(model, language);
        if (isTypeName(what)) return recordsReference(model, language, model.types.get(what));
        const near = nearest(what, ['cli', 'records', 'rules', 'config', ...model.types.keys()]);
        throw new CannotRun({
          fr: `il n'y a pas de référence « ${what} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`,
          en: `there is no reference "${what}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
        });
      }
    },
  };
}
