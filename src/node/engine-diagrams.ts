import type { Workspace } from '../core/gitsm';
import type { Diagram } from '../core/diagram/diagram';
import { diagramFor } from '../core/diagram/request';
import { processDiagramIds } from '../core/diagram/process';
import { improvementCycle } from '../core/model/kit/improvement';
import { processOf } from '../core/model/kit/processes';
import type { DiagramRequest } from '../core/diagram/request';
import type { Language } from '../core/model/text';
import type { TypeName } from '../core/model/kind';
import type { DiagramEngine, DocumentDiagrams, StandingRecord } from '../protocol/diagram';
import { diagramsOf, staleDiagrams } from './document-diagrams';

type Answers = { readonly [method in keyof DiagramEngine]: (argument: Parameters<DiagramEngine[method]>[0]) => Awaited<ReturnType<DiagramEngine[method]>> | ReturnType<DiagramEngine[method]> };

/** What diagrams ask of a repository. */
export function diagramAnswers(workspace: Workspace, language: Language, giveWay: () => Promise<void>): Answers {
  return {
    diagram: (request: DiagramRequest): Diagram | undefined => diagramFor(request, workspace, language),
    processes: () => processDiagramIds.map((id) => ({ id, name: (processOf(id)?.name ?? improvementCycle.name)[language] })),
    standing: ({ type, status }: { readonly type: string; readonly status: string }): readonly StandingRecord[] =>
      [...workspace.catalog.ofType(type as TypeName)].filter((r) => r.status === status).slice(0, 1000).map((r) => ({ id: r.id, title: r.title, file: r.file })),
    whereIs: ({ id }: { readonly id: string }): string | undefined => workspace.catalog.get(id)?.file,
    idOf: ({ file }: { readonly file: string }): string | undefined => workspace.catalog.atFile(file)?.id || undefined,
    diagramsIn: ({ text }: { readonly text: string }): DocumentDiagrams => diagramsOf(text, workspace, language),
    staleDiagrams: () => staleDiagrams(workspace, language, giveWay),
  };
}
