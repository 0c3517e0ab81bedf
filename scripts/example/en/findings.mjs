// @ts-check
/** The findings left on purpose: a rule, a record, why. The README shows them; a test checks that there are no others. */

/** @type {import('../story.mjs').Documented[]} */
export const findings = [
  { rule: 'incident/priority', record: 'inc.proofs', say: 'the grid gives P2; nobody said why it is P3' },
  { rule: 'request/overdue', record: 'req.laptop', say: 'the delivery is late' },
  { rule: 'change/overdue', record: 'chg.volumes', say: 'its window has passed and nothing has begun' },
  { rule: 'ci/expired', record: 'CI-00017', say: 'the mail certificate ends within thirty days' },
  { rule: 'ci/orphan', record: 'CI-00025', say: 'no service reaches the laptop image' },
  { rule: 'availability/no-sla', record: 'SVC-0004', say: 'the guest Wi-Fi is offered without an agreement' },
  { rule: 'documents/review-due', record: 'SLA-0002', say: 'the review was due in September' },
  { rule: 'documents/rot', record: 'KB-0002', say: 'the article sends people to a host that was retired' },
];
