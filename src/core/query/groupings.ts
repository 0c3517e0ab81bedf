/** What the CMDB and the Queue can be grouped by. Apart from the trees, so that a host that only names them does not load them. */
export const cmdbGroupings = ['services', 'class', 'client', 'location', 'status'] as const;
export type CmdbGrouping = (typeof cmdbGroupings)[number];

export const queueGroupings = ['process', 'status', 'assignee', 'client', 'priority', 'due'] as const;
export type QueueGrouping = (typeof queueGroupings)[number];
