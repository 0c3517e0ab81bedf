import type { Command } from '../command';
import { validate } from './validate';

export const commands: readonly Command[] = [validate];
