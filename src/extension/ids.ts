/** Every id that package.json contributes and the code uses; a test holds both together. */
export const commands = {
  openRule: 'gitsm.openRule',
  showLog: 'gitsm.showLog',
  restart: 'gitsm.restart',
} as const;

/** What diagnostics, quick fixes and output name themselves. */
export const source = 'gitsm';
