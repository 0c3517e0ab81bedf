import type { FromDiagram } from '../../protocol/diagram';

interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): HostApi;

/** May be asked for once only; it never leaves this module. */
const host = acquireVsCodeApi();

const panel = JSON.parse(document.getElementById('state')?.textContent || 'null') as { readonly folder?: string } | null;

/** What the window needs to open this tab again after a reload: written in the page by the extension. */
host.setState({ ...(host.getState() as object | undefined), panel });

/** The workspace folder that the diagram is of. */
export const folder = panel?.folder;

export function tell(message: FromDiagram): void {
  host.postMessage(message);
}

/** What survives a reload of the window and a hidden tab. */
export interface Kept {
  readonly table?: boolean;
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
}

export function kept(): Kept {
  return (host.getState() as { view?: Kept } | undefined)?.view ?? {};
}

export function keep(view: Kept): void {
  host.setState({ ...(host.getState() as object | undefined), view: { ...kept(), ...view } });
}
