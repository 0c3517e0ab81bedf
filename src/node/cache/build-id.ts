/** Put in by the build: a digest of the sources and of what they stand on. Absent when the program runs from its sources. */
declare const GITSM_BUILD: string | undefined;

/** Names the code that judged: what other code kept is void. Undefined from sources, which change under a running program. */
export const buildId: string | undefined = typeof GITSM_BUILD === 'undefined' ? undefined : GITSM_BUILD;
