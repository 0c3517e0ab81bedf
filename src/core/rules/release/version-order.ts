import { isAbove, isDeployed, lastDeployed, servicesOf } from '../../query/release-plan';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const versionOrder = linkedRule({
  id: 'release/version-order',
  severity: 'warning',
  title: { fr: 'Version qui ne monte pas', en: 'Version that does not rise' },
  what: { fr: 'La version est au-dessus de la dernière que le service a reçue.', en: 'The version is above the last one that the service received.' },
  why: { fr: "Deux versions de même numéro, ou à rebours, rendent le numéro inutile le jour d'un retour arrière.", en: 'Two versions of the same number, or going backwards, make the number useless on the day of a backout.' },
  mend: { fr: 'Prenez un numéro au-dessus.', en: 'Take a higher number.' },
  messages: { not: { fr: "{version} n'est pas au-dessus de {last}, que {service} a reçue avec {id}.", en: '{version} is not above {last}, which {service} received with {id}.' } },
  types: ['release'],
  reads: ['id', 'type', 'status', 'version', 'history', 'services', 'outcome', 'actual', 'planned'],
  readsOf: ['release', 'service'],
  hops: 2,
  judge(rec, report, { model, catalog }) {
    const version = text(rec.data['version']);
    if (version === undefined || rec.status === 'cancelled' || rec.status === 'rolled-back') return;
    // Closed by way of a backout: no service has the version any more.
    if (rec.status === 'closed' && !isDeployed(rec, model)) return;
    for (const service of servicesOf(rec)) {
      const last = catalog.get(service)?.type === 'service' ? lastDeployed(service, rec, catalog, model) : undefined;
      if (last && isAbove(rec, last) === false) return report({ message: 'not', holes: { version, last: text(last.data['version'])!, service, id: last.id }, at: { value: ['version'] } });
    }
  },
});
