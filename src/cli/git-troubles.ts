import type { Text } from '../core/model/text';
import type { GitTrouble } from '../node/git';

/** Why git could not answer, and what to do. */
export const gitTroubles: Readonly<Record<GitTrouble, Text>> = {
  'no-git': { fr: "git n'est pas installé : il garde les états que cette commande lit.", en: 'git is not installed: it keeps the states that this command reads.' },
  'no-repository': { fr: "ce dossier n'est pas dans un dépôt git : lancez « git init » et un premier commit.", en: 'this folder is in no git repository: run "git init" and make a first commit.' },
  'no-commit': { fr: "le dépôt n'a pas encore de commit.", en: 'the repository has no commit yet.' },
  'unknown-revision': { fr: "cette révision n'existe pas (ou le dépôt n'a pas encore de commit) : voyez « git log » et « git branch -a ».", en: 'this revision does not exist (or the repository has no commit yet): see "git log" and "git branch -a".' },
  failed: { fr: "git a refusé : lancez « git status » pour voir pourquoi.", en: 'git refused: run "git status" to see why.' },
};
