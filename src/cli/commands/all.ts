import type { Command } from '../command';
import { list } from './list';
import { validate } from './validate';

/** Every command, in the order that the help shows. */
export const commands: readonly Command[] = [validate, list];
