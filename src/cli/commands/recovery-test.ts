import { recordRecoveryTest } from '../../core/edit/recovery-test';
import { idsInBranches } from '../../node/git-ids';
import { actOf, actOptions, assignmentsOf, carryOut, given, randomDigits, setOption } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const recoveryTest: Command = {
  name: 'recovery-test',
  summary: { fr: "Note un test de reprise : un nouveau d'un plan (PR), ou un test prévu (TPR).", en: 'Records a recovery test: a new one of a plan (PR), or a planned one (TPR).' },
  usage: 'PR|TPR',
  options: [
    { name: 'measured', value: 'DURATION', help: { fr: 'La reprise mesurée, comme 3h30m.', en: 'The measured recovery, such as 3h30m.' } },
    { name: 'data-loss', value: 'DURATION', help: { fr: 'La perte de données, en durée.', en: 'The loss of data, as a duration.' } },
    { name: 'result', value: 'RESULT', values: ['pass', 'fail', 'partial'], help: { fr: 'pass, fail ou partial.', en: 'pass, fail or partial.' } },
    { name: 'performed', value: 'DATE', help: { fr: "Quand; à défaut, aujourd'hui.", en: 'When; otherwise today.' } },
    { name: 'finding', value: 'TEXT', many: true, help: { fr: 'Un constat.', en: 'A finding.' } },
    { name: 'action', value: 'ID', help: { fr: 'Ce qui corrige le premier constat : CHG, PRB ou AME.', en: 'What corrects the first finding: CHG, PRB or AME.' } },
    { name: 'improve', value: 'TITLE', help: { fr: 'Ouvrir du même geste une amélioration qui le corrige.', en: 'Open an improvement that corrects it in the same go.' } },
    { name: 'title', value: 'TITLE', help: { fr: 'Le titre; à défaut, celui du plan.', en: "The title; otherwise the plan's." } },
    setOption,
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'recovery-test');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const action = args.text('action');
    const dataLoss = args.text('data-loss');
    const findings = args.texts('finding').map((text, i) => (i === 0 && action !== undefined ? { text, action } : { text }));
    return carryOut(recordRecoveryTest(workspace, id, {
      ...await actOf(args, opened), ...given(args, 'measured', 'result', 'performed', 'improve', 'title'), ...(dataLoss === undefined ? {} : { dataLoss }),
      findings, set: assignmentsOf(args, workspace.model.types.get('recovery-test')!), taken: await idsInBranches(root), random: randomDigits,
    }), args, opened, terminal);
  },
};
