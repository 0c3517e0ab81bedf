import { readConfig } from './model/config/read';
import { buildModel } from './model/model';
import type { Model } from './model/model';
import type { Path } from './record/node';
import { judgeConfig, readConfigFile, settingsRange } from './rules/config-file';
import { linksOfConfig } from './rules/config-links';
import type { ConfigLink } from './rules/config-links';
import { compareFindings } from './rules/finding';
import type { Finding } from './rules/finding';
import { ruleIds } from './rules/registry';
import { ignorePatterns } from './util/ignore';
import type { Range } from './util/lines';

/** What gitsm.yaml makes of a repository. Nothing of it changes once it is read. */
export interface Settings {
  readonly model: Model;
  readonly findings: readonly Finding[];
  /** The records that it names. */
  readonly links: readonly ConfigLink[];
  /** Whether `ignore` leaves a file out. */
  readonly ignored: (file: string) => boolean;
  /** It is no YAML, or no map: what it says cannot be told, and the model is made of defaults. */
  readonly broken: boolean;
  /** Where a key stands; absent where there is no file. */
  readonly rangeOf?: (path: Path) => Range;
}

let last: { readonly name: string; readonly text: string | undefined; readonly settings: Settings } | undefined;

/** The settings of gitsm.yaml (`name`, as findings name it) by its text, the defaults without one. The last answer is kept: a reload, and a review of two states, ask the same. */
export function readSettings(name: string, text: string | undefined): Settings {
  if (!last || last.name !== name || last.text !== text) last = { name, text, settings: settingsOf(name, text) };
  return last.settings;
}

function settingsOf(name: string, text: string | undefined): Settings {
  const file = readConfigFile(text ?? '');
  const config = readConfig(file.data);
  const model = buildModel(config);
  const rest = { model, links: linksOfConfig(text ?? '', file, model), ignored: ignorePatterns(config.ignore), broken: text !== undefined && (!file.node || file.problems.length > 0) };
  if (text === undefined) return { ...rest, findings: [] };
  return { ...rest, findings: judgeConfig(name, text, file, model, ruleIds).toSorted(compareFindings), rangeOf: settingsRange(text, file) };
}
