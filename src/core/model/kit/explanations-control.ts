import { step, type Explanations } from './explanation';

/** Configuration and change management explained. */
export const controlExplanations = {
  'ITSM-CON.1.1': {
    justification: {
      fr: "On ne mesure l'effet d'un changement que si l'on sait de quoi le service est fait. Le catalogue des CI et leurs relations nourrissent l'évaluation de chaque demande, chez le fournisseur comme chez le client.",
      en: 'The effect of a change can be judged only by knowing what the service is made of. The catalogue of CIs and their relations feed the assessment of every request, at the provider as at the client.',
    },
    steps: [
      step(
        { fr: "Énoncer comment les CI sont gérés, ce qui décrit chacun sans équivoque (fonction et forme), le niveau de détail voulu et qui répond de quoi; faire connaître la politique.", en: 'State how CIs are managed, what describes each without doubt (function and form), the level of detail wanted and who answers for what; make the policy known.' },
        ['D', 'RGS/AC'],
        { fr: 'Le dirigeant définit, maintient et diffuse la politique; le RGS/AC écrit la procédure qui en découle.', en: 'The director defines, maintains and spreads the policy; the RGS/AC writes the procedure that follows from it.' },
      ),
      step(
        { fr: "Pour chaque demande de changement, dire quels CI changent, de quel état à quel état, et comment l'intégrité sera vérifiée; la mise en œuvre n'est autorisée que sur ce plan.", en: 'For each change request, say which CIs change, from which state to which, and how integrity will be checked; implementation is authorised on this plan alone.' },
        ['RGS/AC'],
        { fr: "Le RGS/AC établit le PGC avec le client et le tient à jour jusqu'à sa vérification.", en: 'The RGS/AC draws up the configuration plan with the client and keeps it up to date until it is verified.' },
      ),
      step(
        { fr: "Faire entrer dans la CMDB tous les CI, ceux qui existent et ceux qui sont prévus, comme la politique le demande.", en: 'Bring all CIs into the CMDB, those that exist and those that are planned, as the policy asks.' },
        ['RGS/AC', 'CS'],
        { fr: 'Le RGS/AC en répond; le centre de services et les techniciens enregistrent ou importent.', en: 'The RGS/AC answers for it; the service desk and the technicians record or import.' },
      ),
      step(
        { fr: "Comparer les CI identifiés, acceptés et enregistrés avec la réalité, pour que la CMDB reste intègre et juste.", en: 'Compare the identified, accepted and recorded CIs with reality, so that the CMDB stays sound and true.' },
        ['RGS/AC'],
        { fr: 'Le RGS/AC contrôle, et régularise tout écart par un changement.', en: 'The RGS/AC audits, and regularises any gap through a change.' },
      ),
      step(
        { fr: "À intervalle régulier, dire au client dans quel état sont les CI de ses services, ce qui a changé, et garder la trace des états passés.", en: 'At regular intervals, tell the client the state of the CIs of its services and what has changed, and keep the trace of past states.' },
        ['RGS/AC', 'CS'],
        { fr: 'Le RGS/AC fait produire le rapport de chaque client; les états passés viennent de git.', en: "The RGS/AC has each client's report made; past states come from git." },
      ),
    ],
  },
  'ITSM-CON.2.1': {
    justification: {
      fr: "Un changement que personne n'a évalué peut dégrader ou rompre le service, et avec lui la réputation du fournisseur. Vérifier, évaluer et approuver avant d'agir coûte moins que réparer.",
      en: "A change that no one has assessed can degrade or break the service, and the provider's good name with it. Checking, assessing and approving before acting costs less than repairing.",
    },
    steps: [
      step(
        { fr: "Désigner qui décide d'un changement selon sa gravité et son impact.", en: 'Name who decides on a change by its gravity and impact.' },
        ['D'],
        { fr: 'Le dirigeant fixe la table des approbateurs dans gitsm.yaml.', en: 'The director sets the table of approvers in gitsm.yaml.' },
      ),
      step(
        { fr: "Écrire et tenir à jour le chemin complet : enregistrer la demande, la filtrer et la classer par urgence et impact, planifier sa portée, son impact, ses risques et ses actions au calendrier, coordonner construction, tests et mise en œuvre, mettre la CMDB à jour, pouvoir revenir en arrière, clore.", en: 'Write and keep up to date the whole path: record the request, filter and classify it by urgency and impact, plan its scope, impact, risks and actions on the calendar, coordinate build, tests and implementation, update the CMDB, be able to back out, close.' },
        ['RGS/AC', 'CS'],
        { fr: "Le RGS/AC, responsable du changement, écrit la procédure et la fait suivre; le centre de services enregistre les demandes.", en: 'The RGS/AC, as change manager, writes the procedure and sees it followed; the service desk records the requests.' },
      ),
    ],
  },
} satisfies Explanations;
