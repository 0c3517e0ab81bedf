import { emailOf } from '../node/git';
import { nearest } from '../core/util/suggest';
import { CannotRun } from './command';
import type { Arguments } from './command';
import type { Opened } from './open';

/** The key of `people` of whoever runs the command: the option (`--as`, `--by`), else the person with the address that git gives to commits here. */
export async function whoRuns(args: Arguments, { root, workspace }: Opened, option: 'as' | 'by' = 'as'): Promise<string> {
  const { people } = workspace.config;
  const given = args.text(option);
  if (given !== undefined) {
    if (people.has(given)) return given;
    const near = nearest(given, people.keys());
    const hint = near === undefined ? { fr: 'Voir « people ».', en: 'See "people".' } : { fr: `Vouliez-vous dire « ${near} »?`, en: `Did you mean "${near}"?` };
    throw new CannotRun({ fr: `gitsm.yaml n'a personne du nom de « ${given} ». ${hint.fr}`, en: `gitsm.yaml has no person "${given}". ${hint.en}` });
  }
  const email = await emailOf(root);
  if (email === undefined) throw new CannotRun({ fr: `git n'a pas d'adresse pour vous (user.email) : donnez --${option} PERSONNE.`, en: `git has no address for you (user.email): give --${option} PERSON.` });
  const person = [...people.values()].find((p) => p.emails.some((e) => e.toLowerCase() === email.toLowerCase()));
  if (!person) throw new CannotRun({ fr: `personne dans gitsm.yaml n'a l'adresse ${email} : ajoutez-la à « emails », ou donnez --${option} PERSONNE.`, en: `nobody in gitsm.yaml has the address ${email}: add it to "emails", or give --${option} PERSON.` });
  return person.key;
}
