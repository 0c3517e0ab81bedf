import type { Direction } from '../../core/diagram/direction';
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
  /** Who placed the drawing, and where a reader's hand left it. */
  readonly by?: 'fit' | 'reader' | undefined;
  readonly scale?: number | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  /** The direction in which a graph was laid out, so that a place in it is the same place afterwards. */
  readonly direction?: Direction | undefined;
}

export function kept(): Kept {
  return (host.getState() as { view?: Kept } | undefined)?.view ?? {};
}

export function keep(view: Kept): void {
  host.setState({ ...(host.getState() as object | undefined), view: { ...kept(), ...view } });
}
