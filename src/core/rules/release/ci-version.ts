import { changesOfPlan, configurationPlansOf, implementedAt, isImplemented } from '../../query/change-plan';
import { targetsOf } from '../../query/drift';
import { changesOf } from '../../query/impact';
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
  what: { fr: "Un CI qu'une mise en production déployée nomme porte sa version, sauf si un plan de configuration de cette mise en production, ou un changement mis en œuvre plus tard, lui en donne une autre.", en: 'A CI that a deployed release names has its version, unless a configuration plan of that release, or a change implemented later, gives it another.' },
  why: { fr: "Ou la CMDB n'a pas suivi, ou le déploiement a manqué ce CI : les deux faussent le prochain diagnostic.", en: 'Either the CMDB did not follow, or the deployment missed this CI: both falsify the next diagnosis.' },
  mend: { fr: 'Corrigez la version du CI, ou retirez-le de la mise en production.', en: 'Correct the version of the CI, or take it out of the release.' },
  messages: {
    differs: { fr: '{release} a déployé la version {version}, et ce CI porte {found}.', en: '{release} deployed version {version}, and this CI has {found}.' },
    absent: { fr: '{release} a déployé la version {version}, et ce CI ne dit pas la sienne.', en: '{release} deployed version {version}, and this CI does not say its own.' },
  },
  types: ['ci'],
  reads: ['id', 'type', 'status', 'version', 'cis', 'history', 'outcome', 'actual', 'planned', 'items', 'change', 'configuration_plan', 'changes', 'release'],
  readsOf: ['release', 'configuration-plan', 'change'],
  hops: 2,
  judge(rec, report, { model, catalog }) {
    if (isFinal(model.types.get('ci')!.lifecycle, rec.status)) return;
    const release = lastReleaseOf(rec, catalog, model);
    const version = text(release?.data['version']);
    const found = text(rec.data['version']);
    if (!release || version === undefined || found === version || decidedByChanges(rec, release, catalog, model)) return;
    report({
      message: found === undefined ? 'absent' : 'differs', holes: { release: release.id, version, ...(found === undefined ? {} : { found }) }, at: { value: ['version'] },
      fixes: [{ title: { fr: 'Prendre la version {version}', en: 'Take version {version}' }, holes: { version }, do: { op: 'set', path: ['version'], value: version } }],
    });
  },
});

/**
 * Whether changes say otherwise than the release. Where a configuration plan of the release, or of a later change, sets the
 * version, `change/cmdb` judges; where a later change touched the CI without such a plan, nobody wrote which version it has.
 */
function decidedByChanges(ci: Rec, release: Rec, catalog: Catalog, model: Model): boolean {
  const since = deployedAt(release) ?? -Infinity;
  const own = new Set(changesOf(release, catalog));
  const isLater = (change: Rec): boolean => isImplemented(change, model) && (implementedAt(change) ?? -Infinity) > since;
  for (const plan of catalog.naming(ci.id, 'configuration-plan', 'items')) {
    if (plan.status === 'cancelled') continue;
    for (const change of changesOfPlan(plan, catalog)) {
      const counts = own.has(change) ? isImplemented(change, model) : isLater(change);
      if (counts && targetsOf(change, plan, catalog).some((t) => t.ci === ci && t.path === 'version')) return true;
    }
  }
  for (const change of catalog.naming(ci.id, 'change', 'cis')) {
    if (!own.has(change) && isLater(change) && configurationPlansOf(change, catalog).length === 0) return true;
  }
  return false;
}
