import type { Artefact } from '../model/kit/artefacts';
import type { Text } from '../model/text';

/** What to do for an artefact of the kit that is not there, or not yet. */
export function advice(artefact: Artefact, nearly: { readonly file: string; readonly id?: string; readonly since?: string } | undefined): Text {
  const name = artefact.id.slice(artefact.id.indexOf('.') + 1);
  const there = nearly?.id ?? nearly?.file;
  switch (artefact.kind) {
    case 'policy': case 'procedure':
      return there === undefined
        ? { fr: `Établissez-la : « gitsm new ${artefact.kind} --set covers=${artefact.id} », puis faites-la approuver.`, en: `Draw it up: "gitsm new ${artefact.kind} --set covers=${artefact.id}", then have it approved.` }
        : { fr: `Faites approuver ${there} et mettez-la en vigueur.`, en: `Have ${there} approved and put it in force.` };
    case 'record':
      return there === undefined
        ? { fr: `Créez-en un premier : « gitsm new ${name} ».`, en: `Create the first: "gitsm new ${name}".` }
        : { fr: `${there} n'est pas en vigueur : faites-le approuver et mettez-le en vigueur.`, en: `${there} is not in force: have it approved and put it in force.` };
    case 'report': {
      const make = `gitsm report ${name} --output reports/${name}.md`;
      return nearly?.since === undefined
        ? { fr: `Produisez le rapport : « ${make} ».`, en: `Make the report: "${make}".` }
        : { fr: `Le dernier date du ${nearly.since} : refaites-le, « ${make} ».`, en: `The last is of ${nearly.since}: make it again, "${make}".` };
    }
    case 'configuration':
      return { fr: `Décidez-en dans gitsm.yaml, sous « ${name} » : une valeur par défaut n'est pas une décision.`, en: `Decide on it in gitsm.yaml, under "${name}": a default is not a decision.` };
    case 'section': {
      const [type, part] = name.split('.');
      return { fr: `Remplissez « ${part} » d'un enregistrement « ${type} ».`, en: `Fill in "${part}" of a record of the type "${type}".` };
    }
    case 'cmdb': return { fr: 'Enregistrez les CI, un à un : « gitsm new ci ».', en: 'Record the CIs, one by one: "gitsm new ci".' };
    case 'tool': return { fr: 'Gitsm est cet outil.', en: 'Gitsm is that tool.' };
  }
}
