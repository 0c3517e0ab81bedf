import { step, type Explanations } from './explanation';

/** Continuity, availability and release management explained. */
export const deliveryExplanations = {
  'ITSM-SDE.3.1': {
    justification: {
      fr: "Les grandes ruptures, défaillances et sinistres touchent le client d'abord et l'image du fournisseur ensuite. S'y préparer est ce qui permet de tenir l'engagement le jour venu.",
      en: "Great breaks, failures and disasters hit the client first and the provider's image next. Preparing for them is what lets the commitment be kept on the day.",
    },
    steps: [
      step(
        { fr: "Prévoir la rupture (sinistre) et le fonctionnement dégradé (défaillance d'un composant) : la démarche de reprise, les ressources matérielles et les intervenants.", en: 'Provide for a break (disaster) and for degraded operation (failure of a component): the way to recover, the equipment and the people.' },
        ['RGS/AC', 'D', 'CL'],
        { fr: "Le RGS/AC établit les plans; le dirigeant les approuve; le client convient des délais.", en: 'The RGS/AC draws up the plans; the director approves them; the client agrees the delays.' },
      ),
      step(
        { fr: "Exécuter les plans à intervalle régulier pour en valider le contenu et mesurer que la reprise tient, avec de la marge, dans le délai convenu.", en: 'Carry the plans out at regular intervals, to validate their content and to measure that recovery fits, with some margin, in the agreed time.' },
        ['RGS/AC', 'CL'],
        { fr: 'Le RGS/AC conduit le test et consigne les durées; le client y prend part quand il est touché.', en: 'The RGS/AC runs the test and records the durations; the client takes part where it is affected.' },
      ),
      step(
        { fr: "Tirer de chaque test et de son analyse les corrections à faire, et s'assurer que la durée de reprise convenue reste tenable.", en: 'Draw the corrections from each test and its analysis, and make sure that the agreed recovery time can still be met.' },
        ['RGS/AC', 'D'],
        { fr: 'Le RGS/AC corrige le plan et suit chaque correctif; le dirigeant approuve la version revue.', en: 'The RGS/AC corrects the plan and follows each action; the director approves the revised version.' },
      ),
    ],
  },
  'ITSM-SDE.3.2': {
    justification: {
      fr: "La disponibilité se paie : l'organisation cherche l'équilibre entre coût et qualité, puis garantit au client la forme promise, haute disponibilité, exploitation continue ou disponibilité continue.",
      en: 'Availability has a price: the organisation seeks the balance of cost and quality, then guarantees the form that it promised, high availability, continuous operation or continuous availability.',
    },
    steps: [
      step(
        { fr: "Repérer les composants à maintenir et convenir de la stratégie et des horaires dans le SLA et les UC; prévoir la durée d'arrêt et le remplacement possible du CI; placer les maintenances là où elles gênent le moins.", en: 'Find the components to be maintained and agree strategy and times in the SLA and the underpinning contracts; foresee the downtime and whether the CI can be swapped; put maintenance where it disturbs least.' },
        ['RGS/AC', 'CL', 'D'],
        { fr: 'Le RGS/AC propose la stratégie et les horaires; le client en convient; le dirigeant tranche entre coût et qualité.', en: 'The RGS/AC proposes strategy and times; the client agrees them; the director settles between cost and quality.' },
      ),
      step(
        { fr: "Décrire dans le SLA le contexte du service et la disponibilité convenue, enregistrer la disponibilité obtenue, la comparer à la cible et corriger toute non-conformité.", en: 'Describe in the SLA the context of the service and the agreed availability, record the availability obtained, compare it with the target and correct any non-conformity.' },
        ['RGS/AC', 'D'],
        { fr: 'Le RGS/AC mesure, compare et corrige; le dirigeant suit les écarts.', en: 'The RGS/AC measures, compares and corrects; the director follows the gaps.' },
      ),
    ],
  },
  'ITSM-RLS.1.1': {
    justification: {
      fr: "Une mise en production est un changement, souvent plusieurs. Essayer les composants nouveaux ou modifiés avant de les déployer protège l'environnement où ils arrivent.",
      en: 'A release is a change, often several. Testing new or altered components before deploying them protects the environment in which they arrive.',
    },
    steps: [
      step(
        { fr: "Énoncer la stratégie de mise en production selon les affaires de l'organisation : comment ses services se livrent, et qui répond de quoi.", en: "State the release strategy that fits the organisation's business: how its services are delivered, and who answers for what." },
        ['D', 'RGS/AC'],
        { fr: 'Le dirigeant énonce la politique; le RGS/AC la met en pratique et la tient à jour.', en: 'The director states the policy; the RGS/AC puts it into practice and keeps it up to date.' },
      ),
      step(
        { fr: "Planifier la version qui répond aux demandes de changement : contenu, calendrier, ressources, risques et retour arrière, dans un plan approuvé.", en: 'Plan the release that answers the change requests: content, schedule, resources, risks and way back, in an approved plan.' },
        ['RGS/AC', 'D'],
        { fr: 'Le RGS/AC établit le PMP et le fait approuver.', en: 'The RGS/AC draws up the release plan and has it approved.' },
      ),
      step(
        { fr: "Une fois le plan approuvé, construire et configurer la version de manière que le système d'information du client reste intègre au déploiement.", en: "Once the plan is approved, build and configure the release so that the client's information system stays sound when it is deployed." },
        ['RGS/AC'],
        { fr: 'Le RGS/AC construit et configure, ou fait construire.', en: 'The RGS/AC builds and configures, or has it done.' },
      ),
      step(
        { fr: "Vérifier que la version répond aux exigences du client et le transcrire dans le plan de contrôle avant de l'accepter.", en: "Verify that the release meets the client's requirements, and write it in the control plan before accepting." },
        ['RGS/AC'],
        { fr: "Le RGS/AC mène les contrôles du PCMP; le client signe l'acceptation.", en: 'The RGS/AC runs the checks of the control plan; the client signs the acceptance.' },
      ),
      step(
        { fr: "Vérifier que tout ce qui accompagne la version est disponible : installation, assistance, guides, sécurité, formation, configuration de référence.", en: 'Verify that all that goes with the release is available: installation, support, guides, security, training, reference configuration.' },
        ['RGS/AC'],
        { fr: 'Le RGS/AC coche chaque document et dit où il se trouve.', en: 'The RGS/AC ticks each document and says where it is.' },
      ),
      step(
        { fr: "Déployer, distribuer et installer ce que contient la version, étape par étape, sous la maîtrise du plan de déploiement.", en: 'Deploy, distribute and install what the release contains, step by step, under the control of the deployment plan.' },
        ['RGS/AC'],
        { fr: "Le RGS/AC suit le PDMP jusqu'à la clôture et fait mettre la CMDB à jour.", en: 'The RGS/AC follows the deployment plan to closure and has the CMDB updated.' },
      ),
    ],
  },
} satisfies Explanations;
