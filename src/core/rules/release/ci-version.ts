import { changesOfPlan, implementedAt, isImplemented } from '../../query/change-plan';
import { targetsOf } from '../../query/drift';
import { deployedAt, lastReleaseOf } from '../../query/release-plan';
import type { Catalog } from '../../catalog/catalog';
import type { Model } from '../../model/model';
import { isFinal } from '../../model/lifecycle';
import type { Rec } from '../../record/rec';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const ciVersion = linkedRule({
  id: 'release/ci-version',
  severity: 'warning',
  title: { fr: "Version du CI autre que celle de la mise en production", en: "CI version other than the release's" },
  what: { fr: "Un CI qu'une mise en production déployée nomme porte sa version, jusqu'à ce qu'un changement mis en œuvre plus tard lui en donne une autre.", en: 'A CI that a deployed release names has its version, until a change implemented later gives it another.' },
  why: { fr: "Ou la CMDB n'a pas suivi, ou le déploiement a manqué ce CI : les deux faussent le prochain diagnostic.", en: 'Either the CMDB did not follow, or the deployment missed this CI: both falsify the next diagnosis.' },
  mend: { fr: 'Corrigez la version du CI, ou retirez-le de la mise en production.', en: 'Correct the version of the CI, or take it out of the release.' },
  messages: {
    differs: { fr: '{release} a déployé la version {version}, et ce CI porte {found}.', en: '{release} deployed version {version}, and this CI has {found}.' },
    absent: { fr: '{release} a déployé la version {version}, et ce CI ne dit pas la sienne.', en: '{release} deployed version {version}, and this CI does not say its own.' },
  },
  types: ['ci'],
  reads: ['id', 'type', 'status', 'version', 'cis', 'history', 'outcome', 'actual', 'planned', 'items', 'change', 'configuration_plan'],
  readsOf: ['release', 'configuration-plan', 'change'],
  hops: 2,
  judge(rec, report, { model, catalog }) {
    if (isFinal(model.types.get('ci')!.lifecycle, rec.status)) return;
    const release = lastReleaseOf(rec, catalog, model);
    const version = text(release?.data['version']);
    const found = text(rec.data['version']);
    if (!release || version === undefined || found === version || changedSince(rec, deployedAt(release) ?? -Infinity, catalog, model)) return;
    report({
      message: found === undefined ? 'absent' : 'differs', holes: { release: release.id, version, ...(found === undefined ? {} : { found }) }, at: { value: ['version'] },
      fixes: [{ title: { fr: 'Prendre la version {version}', en: 'Take version {version}' }, holes: { version }, do: { op: 'set', path: ['version'], value: version } }],
    });
  },
});

/** Whether a change implemented after an instant brought the CI to a version: `change/cmdb` judges that one. */
function changedSince(ci: Rec, since: number, catalog: Catalog, model: Model): boolean {
  for (const plan of catalog.naming(ci.id, 'configuration-plan', 'items')) {
    if (plan.status === 'cancelled') continue;
    for (const change of changesOfPlan(plan, catalog)) {
      if (isImplemented(change, model) && (implementedAt(change) ?? -Infinity) > since && targetsOf(change, plan, catalog).some((t) => t.ci === ci && t.path === 'version')) return true;
    }
  }
  return false;
}
