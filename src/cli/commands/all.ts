import type { Command } from '../command';
import { applyConfiguration } from './apply-configuration';
import { approve } from './approve';
import { baseline } from './baseline';
import { checklist } from './checklist';
import { classify } from './classify';
import { clock } from './clock';
import { completionOf } from './completion';
import { convert } from './convert';
import { diagram } from './diagram';
import { diff } from './diff';
import { docsOf } from './docs';
import { evaluate } from './evaluate';
import { due } from './due';
import { escalate } from './escalate';
import { impact } from './impact';
import { init } from './init';
import { link } from './link';
import { list } from './list';
import { major } from './major';
import { move } from './move';
import { newCommand } from './new';
import { outage } from './outage';
import { planConfiguration } from './plan-configuration';
import { publish } from './publish';
import { raise } from './raise';
import { recoveryTest } from './recovery-test';
import { renumber } from './renumber';
import { schedule } from './schedule';
import { report } from './report';
import { schema } from './schema';
import { show } from './show';
import { trends } from './trends';
import { validate } from './validate';

/** Every command, in the order that the help shows. One a line, so that two branches rarely meet. */
export const commands: readonly Command[] = [
  init,
  validate,
  newCommand,
  move,
  approve,
  classify,
  escalate,
  major,
  outage,
  convert,
  raise,
  link,
  schedule,
  planConfiguration,
  applyConfiguration,
  checklist,
  baseline,
  recoveryTest,
  publish,
  renumber,
  list,
  show,
  diff,
  diagram,
  impact,
  clock,
  due,
  trends,
  evaluate,
  report,
  schema,
  docsOf(() => commands),
  completionOf(() => commands),
];
