/** What the CMDB and the Queue can be grouped by. Apart from the trees, so that a host that only names them does not load them. */
export const cmdbGroupings = ['services', 'class', 'client', 'location', 'status'] as const;
export type CmdbGrouping = (typeof cmdbGroupings)[number];

/** Where the CMDB's branches lead, and where they begin. */
export interface CmdbWay {
  /** To what stands on each, instead of what it stands on. */
  readonly up?: boolean | undefined;
  /** The id of the only record at the top. */
  readonly root?: string | undefined;
}

export const queueGroupings = ['process', 'status', 'assignee', 'client', 'priority', 'due'] as const;
export type QueueGrouping = (typeof queueGroupings)[number];
