import * as vscode from 'vscode';
import type { FoundPast, NamedPast, Past, PastTrouble } from '../../../protocol/cmdb';
import type { LoadProgress } from '../../../protocol/engine';
import { showLoading } from '../../host/loading';
import { quietly } from '../../host/quietly';
import type { Repository } from '../../host/repository';

interface Item extends vscode.QuickPickItem {
  readonly asked?: string;
}

/** Asks for a date, a tag, a branch or a commit; what is typed may be any of them. */
export async function askPast(repositories: readonly Repository[]): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('The CMDB as of…');
  pick.placeholder = vscode.l10n.t('A date (2026-03-31), or a tag, a branch or a commit');
  pick.matchOnDescription = true;
  pick.busy = true;
  let known: readonly Item[] = [];
  const show = (): void => {
    const typed = pick.value.trim();
    const own: readonly Item[] = typed === '' ? [] : [{ label: vscode.l10n.t('As of {0}', withoutIcons(typed)), asked: typed, alwaysShow: true, iconPath: new vscode.ThemeIcon('history') }];
    pick.items = [...own, ...known];
  };
  pick.onDidChangeValue(show);
  void named(repositories).then((items) => {
    known = items;
    pick.busy = false;
    show();
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const typed = pick.value.trim();
      const [active] = pick.activeItems;
      // Typed and entered at once, the list is still that of the text before.
      resolve(active?.asked !== undefined && fits(active, typed) ? active.asked : typed || undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function fits({ label, description = '', asked }: Item, typed: string): boolean {
  return asked === typed || `${label} ${description}`.toLowerCase().includes(typed.toLowerCase());
}

const headings = { tag: () => vscode.l10n.t('Tags'), branch: () => vscode.l10n.t('Branches'), commit: () => vscode.l10n.t('Commits') } as const;
const icons = { tag: 'tag', branch: 'git-branch', commit: 'git-commit' } as const;

async function named(repositories: readonly Repository[]): Promise<readonly Item[]> {
  const found = (await Promise.all(repositories.map((r) => quietly(r.engine.pasts({}))))).flatMap((all) => all ?? []);
  const day = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (['tag', 'branch', 'commit'] as const).flatMap((kind) => {
    const of = unique(found.filter((n) => n.kind === kind));
    if (of.length === 0) return [];
    const items = of.map(({ name, revision, subject, at }): Item => ({ label: withoutIcons(name), description: [day.format(at), withoutIcons(subject)].filter(Boolean).join(' · '), asked: kind === 'commit' ? revision : name, iconPath: new vscode.ThemeIcon(icons[kind]) }));
    return [{ label: headings[kind](), kind: vscode.QuickPickItemKind.Separator }, ...items];
  });
}

function unique(all: readonly NamedPast[]): readonly NamedPast[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** What people wrote shows no icons of its own. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}

/**
 * Reads a state in each repository that has it; long reading shows how far it is and can be stopped. What no repository has
 * is told, and undefined.
 */
export async function openPasts(repositories: readonly Repository[], asked: string): Promise<ReadonlyMap<Repository, Past> | undefined> {
  const found = await Promise.all(repositories.map(async (repository) => ({ repository, found: await quietly(repository.engine.findPast({ asked })) })));
  const opened = new Map<Repository, Past>();
  let trouble: PastTrouble | undefined;
  for (const { repository, found: one } of found) {
    const why = one && (one.ok ? await open(repository, one) : one.trouble);
    if (one?.ok && why === undefined) opened.set(repository, one.past);
    else if (why !== undefined && why !== 'stopped') trouble = why;
  }
  if (opened.size > 0) return opened;
  if (trouble) void vscode.window.showWarningMessage(sayTrouble(trouble, asked));
  return undefined;
}

async function open(repository: Repository, { past }: FoundPast & { readonly ok: true }): Promise<PastTrouble | 'stopped' | undefined> {
  const changed = new vscode.EventEmitter<void>();
  let progress: LoadProgress | undefined;
  const follow = repository.onPastProgress((at) => {
    progress = at;
    changed.fire();
  });
  const loading = { name: `${repository.name} (${past.name})`, onChange: changed.event, get progress() { return progress; } };
  try {
    const answer = await quietly(showLoading(loading, (cancel) => repository.engine.openPast({ past }, cancel)));
    return answer === undefined ? 'stopped' : 'trouble' in answer ? answer.trouble : undefined;
  } finally {
    vscode.Disposable.from(follow, changed).dispose();
  }
}

function sayTrouble(trouble: PastTrouble, asked: string): string {
  switch (trouble) {
    case 'no-git': return vscode.l10n.t('Git is not installed, or VS Code does not find it: it keeps the earlier states.');
    case 'no-repository': return vscode.l10n.t('This folder is in no git repository: there is no earlier state.');
    case 'no-commit': return vscode.l10n.t('The repository has no commit yet: there is no earlier state.');
    case 'unknown-revision': return vscode.l10n.t('Git knows no revision {0}, and no commit until then.', asked);
    case 'no-records': return vscode.l10n.t('At {0} there was no gitsm.yaml yet.', asked);
    case 'failed': return vscode.l10n.t('Git refused to read {0}. The log says why.', asked);
  }
}
