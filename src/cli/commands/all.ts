import type { Command } from '../command';
import { clock } from './clock';
import { completionOf } from './completion';
import { diagram } from './diagram';
import { diff } from './diff';
import { due } from './due';
import { docsOf } from './docs';
import { evaluate } from './evaluate';
import { impact } from './impact';
import { init } from './init';
import { list } from './list';
import { report } from './report';
import { schema } from './schema';
import { show } from './show';
import { validate } from './validate';

/** Every command, in the order that the help shows. One a line, so that two branches rarely meet. */
export const commands: readonly Command[] = [
  init,
  validate,
  list,
  show,
  diff,
  diagram,
  impact,
  clock,
  due,
  evaluate,
  report,
  schema,
  docsOf(() => commands),
  completionOf(() => commands),
];
