/** Every id that package.json contributes and the code uses; a test holds both together. */
export const commands = {
  openRule: 'gitsm.openRule',
  openReference: 'gitsm.openReference',
  showLog: 'gitsm.showLog',
  restart: 'gitsm.restart',
  init: 'gitsm.init',
  firstSteps: 'gitsm.firstSteps',
  tryStep: 'gitsm.tryStep',
  find: 'gitsm.find',
  openRecord: 'gitsm.openRecord',
  showMoves: 'gitsm.showMoves',
  showActions: 'gitsm.showActions',
  showReferences: 'gitsm.showReferences',
  openToSide: 'gitsm.openToSide',
  copyId: 'gitsm.copyId',
  showMore: 'gitsm.showMore',
  cmdbGroupBy: 'gitsm.cmdb.groupBy',
  cmdbReveal: 'gitsm.cmdb.reveal',
  cmdbShowUp: 'gitsm.cmdb.showUp',
  cmdbShowDown: 'gitsm.cmdb.showDown',
  cmdbRootUp: 'gitsm.cmdb.rootUp',
  cmdbRootDown: 'gitsm.cmdb.rootDown',
  cmdbShowWhole: 'gitsm.cmdb.showWhole',
  cmdbAsOf: 'gitsm.cmdb.asOf',
  cmdbNow: 'gitsm.cmdb.now',
  cmdbCompareNow: 'gitsm.cmdb.compareNow',
  relate: 'gitsm.relate',
  moveAll: 'gitsm.moveAll',
  linkAll: 'gitsm.linkAll',
  queueGroupBy: 'gitsm.queue.groupBy',
  queueShowMine: 'gitsm.queue.showMine',
  queueShowAll: 'gitsm.queue.showAll',
  queueFilter: 'gitsm.queue.filter',
  queueClearFilter: 'gitsm.queue.clearFilter',
  openTarget: 'gitsm.openTarget',
  reviewCompare: 'gitsm.review.compare',
  diagramProcess: 'gitsm.diagram.process',
  diagramRecord: 'gitsm.diagram.record',
  diagramHistory: 'gitsm.diagram.history',
  diagramImpact: 'gitsm.diagram.impact',
  diagramCalendar: 'gitsm.diagram.calendar',
  diagramUpdateDocument: 'gitsm.diagram.updateDocument',
  diagramUpdateAll: 'gitsm.diagram.updateAll',
  newRecord: 'gitsm.new',
  move: 'gitsm.move',
  approve: 'gitsm.approve',
  reject: 'gitsm.reject',
  escalate: 'gitsm.escalate',
  classify: 'gitsm.classify',
  major: 'gitsm.major',
  outage: 'gitsm.outage',
  convert: 'gitsm.convert',
  raise: 'gitsm.raise',
  schedule: 'gitsm.schedule',
  publish: 'gitsm.publish',
  link: 'gitsm.link',
  planConfiguration: 'gitsm.planConfiguration',
  applyConfiguration: 'gitsm.applyConfiguration',
  checklist: 'gitsm.checklist',
  baseline: 'gitsm.baseline',
  planMaintenance: 'gitsm.planMaintenance',
  recoveryTest: 'gitsm.recoveryTest',
  renumber: 'gitsm.renumber',
  makeRelease: 'gitsm.makeRelease',
  trends: 'gitsm.trends',
  report: 'gitsm.report',
  evaluate: 'gitsm.evaluate',
} as const;

/** As `workbench.action.openWalkthrough` names it. */
export const walkthrough = 'gitsm.gitsm#gitsm.firstSteps';

export const views = { queue: 'gitsm.queue', cmdb: 'gitsm.cmdb', kit: 'gitsm.kit', calendar: 'gitsm.calendar', review: 'gitsm.review' } as const;

/** Keys of `when` clauses. */
export const contexts = {
  /** What the window holds: `noConfig`, `notOnDisk`, `stopped`, `failed`, `empty`, `loading` or `ready`. */
  state: 'gitsm.state',
  /** What the Review view could do: `compared`, `restricted`, or why git could not answer. */
  review: 'gitsm.reviewState',
  cmdbUp: 'gitsm.cmdbUp',
  /** One record is at the top of the CMDB. */
  cmdbRooted: 'gitsm.cmdbRooted',
  /** The CMDB shows an earlier state. */
  cmdbPast: 'gitsm.cmdbPast',
  queueMine: 'gitsm.queueMine',
  queueFiltered: 'gitsm.queueFiltered',
  /** The type of the active editor's record; empty when there is none. */
  recordType: 'gitsm.recordType',
  /** That record is at the end of its lifecycle. */
  recordOver: 'gitsm.recordOver',
  /** Its lifecycle leads nowhere from there. */
  recordStuck: 'gitsm.recordStuck',
  /** The active document holds markers of diagrams. */
  hasDiagrams: 'gitsm.hasDiagrams',
  /** What was done once in this window, for the walkthrough. */
  didFix: 'gitsm.did.fix',
  didNew: 'gitsm.did.new',
  didMove: 'gitsm.did.move',
  didImpact: 'gitsm.did.impact',
} as const;

export const settings = { section: 'gitsm', mine: 'mine', autoReveal: 'cmdb.autoReveal', codeLens: 'editor.codeLens', inlayTitles: 'editor.inlayTitles', updateDiagramsOnSave: 'diagrams.updateOnSave' } as const;

export const colours = { openIncident: 'gitsm.openIncident', openChange: 'gitsm.openChange' } as const;

/** What diagnostics, quick fixes and output name themselves. */
export const source = 'gitsm';
