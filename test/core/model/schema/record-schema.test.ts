import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv';
import { readConfig } from '../../../../src/core/model/config/read';
import { buildModel } from '../../../../src/core/model/model';
import type { Model } from '../../../../src/core/model/model';
import { configSchema, recordSchema, typeSchema } from '../../../../src/core/model/schema/record-schema';
import { languages } from '../../../../src/core/model/text';
import { SourceReader } from '../../../../src/core/record/source';
import type { RecordSource } from '../../../../src/core/record/source';
import { classAttributes } from '../../../../src/core/rules/ci/class-attributes';
import { judgeConfig, readConfigFile } from '../../../../src/core/rules/config-file';
import { configRule } from '../../../../src/core/rules/structure/config';
import { idPattern } from '../../../../src/core/rules/structure/id-pattern';
import { parseDate, parseDateTime } from '../../../../src/core/util/time';
import { fixturesByRule, layOver, readFixture, readTree } from '../../../support/fixture';

const ajv = (): Ajv2020 => new Ajv2020({
  strict: true, strictTypes: false, allErrors: false,
  formats: { date: (s: string) => parseDate(s) !== undefined, 'date-time': (s: string) => parseDateTime(s) !== undefined },
});
const base = readTree('test/fixtures/rules/base');
const baseModel = modelOf(base);

function modelOf(files: ReadonlyMap<string, string>): Model {
  return buildModel(readConfig(readConfigFile(files.get('gitsm.yaml') ?? '').data));
}

/** What the rules find in a record, of all that JSON Schema can say. */
function findings(source: RecordSource, model: Model): readonly string[] {
  const found = source.inspection.problems.filter((p) => ['wrong-type', 'not-allowed', 'unknown-field', 'missing-field'].includes(p.reason)).map((p) => `${p.reason} ${p.path.join('.')}`);
  idPattern.judge(source, () => found.push('id-pattern'), { model });
  if (source.type?.name === 'ci') classAttributes.judge(source, () => found.push('class-attributes'), { model });
  return source.unknownType === undefined ? found : [...found, 'unknown-type'];
}

function agree(validate: ValidateFunction, source: RecordSource, model: Model, what: string): void {
  const found = findings(source, model);
  const valid = validate(JSON.parse(JSON.stringify(source.data)));
  assert.equal(valid, found.length === 0, `${what}: schema says ${JSON.stringify(validate.errors)}, rules say ${found.join(', ') || 'nothing'}`);
}

/** One value of each form that YAML has, and some that look like dates, ids and choices. */
const values: readonly unknown[] = [
  null, '', 'x', 'high', '1', 0, 3, 3.5, -1, true, false, [], ['x'], [null], [['x']], [3], [{}], {}, { x: 1 }, { any: 1, of: ['CI-00001'] }, { any: 0, of: [] },
  '2026-11-20', '2026-02-30', '2026-11', '2026-13', '2026-11-20T09:05:00-05:00', '2026-11-20T25:05:00-05:00', '4h', 'PT4H', '4 hours', 'FREQ=DAILY', 'https://a.example/x', 'CI-00001', 'CI-1', 'new', 'P1',
];

/** Every place of a value, the value itself left out. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Rows of a table are alike: one of each is enough. */
function alike(path: readonly (string | number)[]): string {
  return path.map((step, i) => (typeof step === 'number' || ['people', 'calendars', 'targets', 'urgency', 'after', 'report_schedule'].includes(String(path[i - 1])) ? '*' : step)).join('.');
}

function withValue(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, step) => at[step] as Record<string | number, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe('The JSON Schemas', () => {
  for (const language of languages) {
    it(`are schemas of draft 2020-12, in ${language}`, () => {
      for (const schema of [recordSchema(baseModel, language), configSchema(baseModel, language), ...[...baseModel.types.values()].map((t) => typeSchema(baseModel, t, language))]) {
        assert.equal(ajv().validateSchema(schema as object), true);
        ajv().compile(schema as object);
      }
    });
  }

  it('agree with the rules on every record of every fixture', () => {
    let judged = 0;
    // Most fixtures leave the base's settings as they are: one schema serves them all. The others ask for that of the type.
    const ofBase = ajv().compile(recordSchema(baseModel, 'en') as object);
    const ofOthers = new Map<string, ValidateFunction>();
    const validatorOf = (settings: string, model: Model, source: RecordSource): ValidateFunction => {
      if (model === baseModel || !source.type) return ofBase;
      const key = `${source.type.name}\n${settings}`;
      const found = ofOthers.get(key) ?? ajv().compile(typeSchema(model, source.type, 'en') as object);
      ofOthers.set(key, found);
      return found;
    };
    for (const [, paths] of fixturesByRule()) {
      for (const path of paths) {
        const fixture = readFixture(path);
        const settings = layOver(base, fixture).get('gitsm.yaml') ?? '';
        const model = settings === base.get('gitsm.yaml') ? baseModel : modelOf(new Map([['gitsm.yaml', settings]]));
        const reader = new SourceReader(model);
        for (const [file, text] of fixture.files) {
          const source = /\.md$/.test(file) ? reader.read(file, text) : undefined;
          if (!source || source.front.problems.length > 0) continue;
          agree(validatorOf(settings, model, source), source, model, `${path} ${file}`);
          judged++;
        }
      }
    }
    assert.ok(judged > 5);
  });

  describe('agree with the rules whatever one value of a record becomes', () => {
    const reader = new SourceReader(baseModel);
    const sources = [...base].flatMap(([file, text]) => (/\.md$/.test(file) ? reader.read(file, text) ?? [] : [])).filter((s) => s.type !== undefined);
    const least = [...baseModel.types.values()].map((t) => reader.read('a.md', `---\nid: ${t.id.make({ y: 2026, m: 11, d: 22 }, 1)}\ntype: ${t.name}\ntitle: A\nstatus: ${t.lifecycle.statuses[0]}\ncreated: 2026-11-20T09:05:00-05:00\n---\n`)!);
    const byType = new Map([...least, ...sources].map((s) => [s.type!.name, s]));
    for (const [name, source] of byType) {
      it(`of a ${name}`, () => {
        const validate = ajv().compile(typeSchema(baseModel, source.type!, 'fr') as object);
        const data = JSON.parse(JSON.stringify(source.data)) as Record<string, unknown>;
        const absent = [...source.type!.field.keys(), 'unknown_field'].filter((f) => !Object.hasOwn(data, f)).map((f) => [f]);
        const shapes = new Map([...places(data)].map((path) => [alike(path), path]));
        for (const path of [...shapes.values(), ...absent]) {
          if (path[0] === 'type') continue;
          for (const value of [undefined, ...values]) {
            const changed = withValue(data, path, value) as Record<string, unknown>;
            const text = `---\n${Object.entries(changed).map(([k, v]) => `${k}: ${JSON.stringify(v)}\n`).join('')}---\n`;
            agree(validate, reader.read(source.file, text)!, baseModel, `${name} ${path.join('.')} = ${JSON.stringify(value)}`);
          }
        }
      });
    }
  });

  it('leave unknown fields alone where the organisation does', () => {
    const model = buildModel(readConfig({ rules: { 'structure/unknown-field': 'off' } }));
    const validate = ajv().compile(typeSchema(model, model.types.get('client')!, 'en') as object);
    const record = { id: 'CLT-0001', type: 'client', title: 'A', status: 'active', created: '2026-11-20T09:05:00-05:00', nickname: 'x' };
    assert.equal(validate(record), true);
    assert.equal(ajv().compile(typeSchema(baseModel, baseModel.types.get('client')!, 'en') as object)(record), false);
  });

  it('hold what the organisation adds: fields, statuses, classes and ids', () => {
    const model = buildModel(readConfig({
      ids: { client: 'K-{seq:2}' }, fields: { client: { tier: { kind: ['gold', 'silver'], required: true } } }, lifecycles: { client: { statuses: [{ id: 'paused' }] } },
    }));
    const validate = ajv().compile(recordSchema(model, 'en') as object);
    const record = { id: 'K-01', type: 'client', title: 'A', status: 'paused', created: '2026-11-20T09:05:00-05:00', tier: 'gold' };
    assert.equal(validate(record), true, JSON.stringify(validate.errors));
    for (const wrong of [{ id: 'CLT-0001' }, { tier: 'bronze' }, { tier: null }, { status: 'live' }]) assert.equal(validate({ ...record, ...wrong }), false, JSON.stringify(wrong));
  });

  it('agree with structure/config on whatever one value of gitsm.yaml becomes', () => {
    const validate = ajv().compile(configSchema(baseModel, 'fr') as object);
    const { data } = readConfigFile(base.get('gitsm.yaml')!);
    assert.equal(validate(JSON.parse(JSON.stringify(data))), true, JSON.stringify(validate.errors));
    // What names something that must exist, or has a meaning beyond its form, is for structure/config alone.
    const meaning = /^(organisation\.timezone|ids|folders|rules|default_calendar|ci_classes|fields|lifecycles|relations|priority_grid\.(impact|urgency)|\w+\.\d+\.after)/;
    const whole = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
    const { version, organisation, people } = whole;
    const shapes = new Map([...places(whole)].map((path) => [alike(path), path]));
    const values = [undefined, null, 'x', -1, true, ['x'], [null], { x: 1 }, '2026-12-31', '4h'];
    const hours = ['08:00-18:00', '22:00-05:00', '00:00-24:00', '08:00-25:00', '8:00-18:00', ['08:00-12:00', '13:00-18:00'], { mon: '08:00-18:00' }, { 'sat, sun': ['08:00-12:00'] }, { 'mon-': '08:00-12:00' }, { lundi: '08:00-12:00' }];
    for (const path of shapes.values()) {
      if (meaning.test(path.join('.'))) continue;
      // What the other keys say matters to no other check: the required ones are enough beside the one that changes.
      const least = { version, organisation, people, [path[0]!]: whole[path[0]!] };
      for (const value of path.some((step) => /hours$/.test(String(step))) ? [...values, ...hours] : values) {
        const changed = withValue(least, path, value);
        const text = JSON.stringify(changed);
        const file = readConfigFile(text);
        // Choices that gitsm.yaml itself makes (impacts, priorities) are those of the base on both sides.
        // A calendar or a day without hours has the form that it must have, and says nothing.
        const found = judgeConfig('gitsm.yaml', text, file, baseModel).filter((f) => f.text !== configRule.messages.closed && f.text !== configRule.messages.noHours);
        assert.equal(validate(changed), found.length === 0, `${path.join('.')} = ${JSON.stringify(value)}: schema says ${JSON.stringify(validate.errors)}, rules say ${found.map((f) => f.text.en).join(' ')}`);
      }
    }
  });
});
