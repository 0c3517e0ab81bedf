/**
 * The records of the bench's repository beside its CIs, incidents, problems and changes: every other type, in the
 * proportions of a small provider. `make` is what `generate` draws from: ids, words, dates, moves and files.
 */
const sections = (make, titles) => titles.map((title) => `## ${title}\n\n${make.text(1)}`).join('\n\n');
const approval = (make, role, by, at) => `  - { role: ${role}, by: ${by}, decision: approved, at: ${at} }`;

const policies = [['policy.configuration', ['But', 'Portée', 'Définitions', 'Rôles et responsabilités', 'Identification et nommage des CI', 'Classes de CI et niveau de détail', 'Relations entre CI', 'Mécanismes de contrôle', 'Bases de référence', "Suivi d'état et rapports", 'Vérification et audit', 'Révision de la politique']]];
const procedures = ['procedure.incident', 'procedure.major-incident', 'procedure.problem', 'procedure.configuration', 'procedure.change', 'procedure.continuity-availability'];
const procedureTitles = ['But', 'Portée', 'Rôles et responsabilités', 'Logigramme', 'Étapes', 'Escalade', 'Enregistrements produits', 'Mesures et révision'];
const planTitles = ['Service, client et engagement (RTO, RPO)', 'Scénarios : sinistre et fonctionnement dégradé', 'Déclenchement et alerte', 'Ressources matérielles', 'Intervenants et coordonnées', 'Démarche de reprise pas à pas', 'Retour à la normale', 'Tests : fréquence et résultats', 'Correctifs apportés'];
const releaseTitles = ['Contenu : changements et CI', 'Calendrier et jalons', 'Ressources et responsabilités', 'Risques et dépendances', 'Construction et configuration', 'Communication et formation', 'Retour arrière', 'Plan de contrôle (PCMP)', 'Documentation livrée', 'Plan de déploiement (PDMP)'];
const configurationTitles = ['Demande de changement visée', 'CI touchés : état avant et état visé', 'Base de référence avant et après', "Contrôles d'intégrité", 'Responsabilités', 'Autorisation de mise en œuvre', 'Historique'];

/** The items that the kit's checklists of a release ask for. */
const checklist = {
  control: ['requirements', 'functional', 'regression', 'security', 'performance', 'integrity', 'backout-tested', 'accepted'],
  documentation: ['install', 'support', 'user-guides', 'security-plan', 'training', 'baseline'],
  deployment: ['approvals', 'backup', 'notice', 'install', 'smoke', 'go-no-go', 'cmdb', 'closure'],
};

/** Files `[path, text]` of the parties: who is served, by whom, on what terms. */
export function* parties(make) {
  const { n, id, file, head, moves, instant, text } = make;
  for (let i = 1; i <= n.supplier; i++) yield file('suppliers', id.supplier(i), `${head('supplier', i, `Fournisseur ${i}`, 'active')}\ncontacts:\n  - { name: Soutien ${i}, email: soutien${i}@example.org }\nsince: 2020-01-01\nhistory:\n${moves(i, ['candidate', 'active'])}`, `# Fournisseur ${i}\n\n${text(1)}`);
  for (let i = 1; i <= n.contract; i++) yield file('contracts', id.contract(i), `${head('contract', i, `Contrat de soutien ${i}`, 'in-force')}\nsupplier: ${id.supplier(1 + (i % n.supplier))}\ncis: [${id.ci(i)}]\nhours: always\navailability: 99.9\ntargets: { P1: { response: 10m, resolution: 2h }, P2: { response: 30m, resolution: 4h }, P3: { response: 1h, resolution: 8h }, P4: { response: 2h, resolution: 16h }, P5: { response: 4h, resolution: 24h } }\nfrom: 2020-01-01\nnotice: 60d\nhistory:\n${moves(i, ['draft', 'agreed', 'in-force'])}`, `# Contrat de soutien ${i}\n\n${sections(make, ['Portée', 'Engagements'])}`);
  for (let i = 1; i <= n.client; i++) {
    const own = make.servicesOf(i);
    if (own.length === 0) continue;
    yield file('slas', id.sla(i), `${head('sla', i, `Entente du client ${i}`, 'in-force')}\nclient: ${id.client(i)}\nservices: [${own.join(', ')}]\nhours: office\navailability: 99\navailability_kind: high\ntargets: { P1: { response: 30m, resolution: 8h }, P2: { response: 1h, resolution: 16h }, P3: { response: 4h, resolution: 40h }, P4: { response: 8h, resolution: 80h }, P5: { response: 16h, resolution: 120h } }\npauses: [client]\nmaintenance_notice: 2d\nfrom: 2026-01-01\nreview_due: 2099-01-01\napprovals:\n${approval(make, 'RGS/RC', 'claire.roy', instant(i, 8))}\nhistory:\n${moves(i, ['draft', 'agreed', 'in-force'])}`, `# Entente du client ${i}\n\n${sections(make, ['Portée du service', 'Engagements', 'Exclusions', 'Suivi et rapports'])}`);
  }
}

/** Files `[path, text]` of what is asked for, planned and written down. */
export function* register(make) {
  const { n, id, file, head, moves, instant, text, sentence } = make;
  for (let i = 1; i <= n.request; i++) yield file(`requests/${make.lot(i)}`, id.request(i), `${head('request', i, `Accès au dossier ${i}`, 'closed')}\nservice: ${id.service(make.serviceFor(i))}\nclient: ${make.clientFor(i)}\nrequester: Poste ${i}\nchannel: email\nkind: ${make.pick(['access', 'standard-service', 'information'])}\npriority: P4\nassignee: marc.gagnon\nsatisfaction: ${make.upTo(5)}\nhistory:\n${moves(i, ['new', 'accepted', 'in-progress', 'fulfilled', 'closed'])}`, `# Accès au dossier ${i}\n\n## Demande\n\nPoste ${i}, dossier ${i}.\n\n## Réalisation\n\n${sentence()}`);
  for (let i = 1; i <= n.plan; i++) {
    const [change, ci] = make.planned(i);
    yield file(`configuration-plans/${make.lot(i)}`, id.plan(i), `${head('configuration-plan', i, `Plan du changement ${change}`, 'verified')}\nchange: ${change}\nitems:\n  - { ci: ${id.ci(ci)}, from: { version: "0.9" }, to: { version: "${make.version(ci)}" }, check: Version affichée }\napprovals:\n${approval(make, 'RGS/AC', 'marc.gagnon', instant(i, 8))}\nhistory:\n${moves(i, ['draft', 'approved', 'applied', 'verified'])}`, `# Plan du changement ${change}\n\n${sections(make, configurationTitles)}`);
  }
  for (let i = 1; i <= n.release; i++) yield file('releases', id.release(i), `${head('release', i, `Mise en production ${i}`, 'closed')}\nversion: "${i}.0"\nkind: minor\nchanges: [${make.planned(1 + (i % n.plan))[0]}]\nservices: [${id.service(make.serviceFor(i))}]\nplanned:\n  implement: { start: ${instant(i, 18)}, end: ${instant(i, 19)} }\napprovals:\n${approval(make, 'RGS/AC', 'marc.gagnon', instant(i, 8))}\ncontrol:\n${checklist.control.map((item) => `  - { item: ${item}, result: pass, by: alice.tremblay, at: ${instant(i, 8)} }`).join('\n')}\ndocumentation:\n${checklist.documentation.map((item) => `  - { item: ${item}, available: true, where: docs }`).join('\n')}\ndeployment:\n${checklist.deployment.map((item) => `  - { item: ${item}, done: true, by: marc.gagnon, at: ${instant(i, 8)} }`).join('\n')}\noutcome: successful\nhistory:\n${moves(i, ['draft', 'planned', 'approved', 'building', 'verifying', 'accepted', 'deploying', 'deployed', 'closed'])}`, `# Mise en production ${i}\n\n${sections(make, releaseTitles)}`);
  for (let i = 1; i <= n.maintenance; i++) yield file('maintenances', id.maintenance(i), `${head('maintenance', i, `Correctifs du mois ${i}`, 'done')}\nservices: [${id.service(make.serviceFor(i))}]\ncis: [${make.some('ci')}]\nstart: 2026-11-${make.pad(1 + (i % 20), 2)}T20:00:00-05:00\nend: 2026-11-${make.pad(1 + (i % 20), 2)}T22:00:00-05:00\nagreed_with: [${make.clientFor(i)}]\nreason: Correctifs de sécurité\nhistory:\n${moves(i, ['planned', 'agreed', 'in-progress', 'done'])}`, `# Correctifs du mois ${i}\n\n${sections(make, ['Travaux prévus', 'Impact'])}`);
  for (let i = 1; i <= n.knowledge; i++) yield file('knowledge', id.knowledge(i), `${head('knowledge', i, `Poste lent ${i}`, 'published')}\nkind: how-to\nservices: [${make.some('service')}]\ncis: [${make.some('ci')}]\naudience: staff\nreview_due: 2099-01-01\nhistory:\n${moves(i, ['draft', 'published'])}`, `# Poste lent ${i}\n\n${sections(make, ['Question ou symptôme', 'Réponse'])}`);
  for (let i = 1; i <= n.recovery; i++) {
    yield file('recovery-plans', id.recovery(i), `${head('recovery-plan', i, `Reprise du service ${i}`, 'in-force')}\nservices: [${id.service(1 + (i % n.service))}]\nrto: 4h\nrpo: 1d\nscenarios:\n  - { name: Panne du site, kind: disaster }\n  - { name: Lien coupé, kind: degraded }\nresources: [${make.some('ci')}]\npeople:\n  - { person: marc.gagnon, duty: Restaurer }\ntest_every: 400d\nversion: "1.0"\napprovals:\n${approval(make, 'D', 'claire.roy', instant(i, 8))}\n${approval(make, 'RGS/AC', 'marc.gagnon', instant(i, 8))}\nreview_due: 2099-01-01\nhistory:\n${moves(i, ['draft', 'approved', 'in-force'])}`, `# Reprise du service ${i}\n\n${sections(make, planTitles)}`);
    yield file('recovery-tests', id.recoveryTest(i), `${head('recovery-test', i, `Essai de reprise ${i}`, 'closed')}\nplan: ${id.recovery(i)}\nplanned: 2026-11-02\nperformed: 2026-11-02\nmeasured_recovery: 2h\ndata_loss: 1h\nresult: pass\nhistory:\n${moves(i, ['planned', 'done', 'closed'])}`, `# Essai de reprise ${i}\n\n${sections(make, ['Scénario', 'Déroulement', 'Constats'])}`);
  }
  for (let i = 1; i <= n.improvement; i++) yield file('improvements', id.improvement(i), `${head('improvement', i, `Moins de reprises ${i}`, 'closed')}\nprocess: ${make.pick(['ITSM-RES.1', 'ITSM-RES.2', 'ITSM-CON.2'])}\nsource: review\nmeasure: Reprises par mois\nhistory:\n${moves(i, ['plan', 'do', 'check', 'act', 'closed'])}`, `# Moins de reprises ${i}\n\n${sections(make, ['Constat', 'Plan', 'Réalisation', 'Vérification', 'Décision'])}`);
  yield file('evaluations', 'EVA-2026-001', `${head('evaluation', 1, 'Évaluation du kit', 'sent')}\nhistory:\n${moves(1, ['draft', 'sent'])}`, `# Évaluation du kit\n\n${text(1)}`);
}

/** Files `[path, text]` of the policies and procedures in force: as many however large the register is. */
export function* documents(make) {
  const { id, file, head, moves, instant } = make;
  const front = (covers, role, by, i) => `covers: ${covers}\nversion: "1.0"\napprovals:\n${approval(make, role, by, instant(i, 8))}\nreview_due: 2099-01-01\nhistory:\n${moves(i, ['draft', 'approved', 'in-force'])}`;
  for (const [i, [covers, titles]] of policies.entries()) yield file('policies', id.policy(i + 1), `${head('policy', i + 1, `Politique ${i + 1}`, 'in-force')}\n${front(covers, 'D', 'claire.roy', i + 1)}`, `# Politique ${i + 1}\n\n${sections(make, titles)}`);
  for (const [i, covers] of procedures.entries()) yield file('procedures', id.procedure(i + 1), `${head('procedure', i + 1, `Procédure ${i + 1}`, 'in-force')}\n${front(covers, 'RGS/AC', 'marc.gagnon', i + 1)}`, `# Procédure ${i + 1}\n\n${sections(make, procedureTitles)}`);
}
