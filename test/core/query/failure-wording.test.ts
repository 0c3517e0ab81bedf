import assert from 'node:assert/strict';
import fc from 'fast-check';
import { failureIn } from '../../../src/core/query/failure-wording';

/** Sentence, and the words that say that something has failed; none where nothing has. */
const sentences: readonly (readonly [sentence: string, words?: string])[] = [
  ['L’imprimante du 2e étage est en panne', 'panne'],
  ['Le portail ne fonctionne plus depuis lundi', 'ne fonctionne plus'],
  ["L'application ne s'ouvre pas", "ne s'ouvre pas"],
  ['Ça marche pas', 'marche pas'],
  ['Excel plante au démarrage', 'plante au'],
  ['La messagerie est de nouveau indisponible', 'messagerie est de nouveau indisponible'],
  ["J'ai un message d'erreur à l'ouverture", "message d'erreur"],
  ["L'écran est brisé", 'est brisé'],
  ['IMPOSSIBLE D’IMPRIMER', 'IMPOSSIBLE D’IMPRIMER'],
  ['Le réseau est très lent ce matin', 'très lent'],
  ['Nous n’avons plus internet', 'n’avons plus internet'],
  ['Pas de panne hier, mais le VPN ne répond plus', 'ne répond plus'],
  ['The client portal is down', 'is down'],
  ['The printers are all down again', 'are all down'],
  ['My laptop crashes when I open Word', 'crashes'],
  ["Mail doesn't work on my phone", "doesn't work"],
  ['Backup failed last night', 'failed'],
  ['I cannot log in since this morning', 'cannot log in'],
  ['No network: the switch is broken', 'broken'],
  ['The website is currently unavailable', 'website is currently unavailable'],
  ['Réserver un portable en cas de panne'],
  ['Aucune panne à signaler, installer une imprimante'],
  ["L'imprimante n'est pas en panne, il manque du papier"],
  ['Ajouter un écran sans coupure de service'],
  ['Coupure de courant planifiée samedi : arrêter les postes'],
  ['Rapport mensuel sur les pannes'],
  ['Qui appeler si le serveur tombe en panne?'],
  ['Procédure de reprise après panne du portail'],
  ['Je suis indisponible mardi'],
  ['Un poste qui fonctionne plus vite'],
  ['Accès à la plante de Sherbrooke'],
  ['Une plante verte pour l’accueil'],
  ['Download of the quarterly report'],
  ['Scale down the test environment'],
  ['A drop-down list in the form'],
  ['Please shut down the old server'],
  ['We are down to three licences'],
  ['Add a failover line'],
  ['Notify me if the portal is down'],
  ['No outage expected during the move'],
  ['Who is told in case of an outage?'],
  ['I am not working on Friday'],
  ['Break down costs by client'],
  ['A crash course in Excel'],
  ['A tool to prevent crashes'],
  ['Un compte pour une nouvelle infirmière'],
  ['A mailbox for a new nurse'],
  [''],
];

describe('Words of failure', () => {
  for (const [sentence, words] of sentences) {
    it(`${words === undefined ? 'hears none in' : `hears "${words}" in`} "${sentence}"`, () => {
      const found = failureIn(sentence);
      assert.equal(found && sentence.slice(found.start, found.end), words);
    });
  }

  it('gives offsets of the text as it was written, whatever its accents and blanks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (noise) => {
      const found = failureIn(`${noise}\nLe serveur est en panne`);
      if (!found) return false;
      const before = failureIn(noise);
      return before ? found.start <= noise.length : `${noise}\nLe serveur est en panne`.slice(found.start, found.end) === 'panne';
    }), { numRuns: 200 });
  });

  it('reads hostile texts in bounded steps', () => {
    for (const piece of ['portail ', 'n\'', 'ne se ', 'no outage ', 'is still ', 'a'.repeat(100), '_(', ' mais ']) assert.doesNotThrow(() => failureIn(piece.repeat(20_000)));
  });
});
