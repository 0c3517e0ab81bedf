import { rank } from '../model/lifecycle';
import { isOpen } from '../model/model';
import type { Model, RecordType } from '../model/model';
import type { Value } from '../record/node';
import type { Rec } from '../record/rec';
import { comparison, holds } from './where-compare';
import type { WhereSituation } from './where-compare';
import { WhereSyntax, parseWhere } from './where-parse';
import type { Expression, Literal, Operator, WhereError } from './where-parse';
import { resolvePath, scalarsAt, standsAt } from './where-path';

export type Test = (rec: Rec) => boolean;
export type Where = { readonly ok: true; readonly test: Test } | { readonly ok: false; readonly error: WhereError };

/** What an expression may speak of: the fields of these types, and the instant and zone of its dates. */
export interface WhereScope extends WhereSituation {
  readonly model: Model;
  readonly types: readonly RecordType[];
}

/**
 * Compiles an expression over a record's fields: comparisons `= != < <= > >=` and `~` (contains),
 * `in (a, b)`, `not in (a, b)`, a lone path (holds anything but `false`), `and`, `or`, `not`, brackets.
 *
 * A path is `status`, `history.0.at`, `attributes.ram_gb`, `relations.depends_on`; a list on the way
 * matches when any of its items does, and `!=` is "not =", so that it also holds where nothing stands.
 * `file` and `open` are asked like fields. `status` is ordered as its type's lifecycle is, and a status
 * that never counts as later (`cancelled`) stands in no order. Dates compare as instants, a day or a
 * month as the whole of it; `today` and `now` are the instant of judgement.
 */
export function compileWhere(text: string, scope: WhereScope): Where {
  try {
    return { ok: true, test: compile(parseWhere(text), scope) };
  } catch (error) {
    if (error instanceof WhereSyntax) return { ok: false, error: error.where };
    throw error;
  }
}

function compile(expression: Expression, scope: WhereScope): Test {
  switch (expression.op) {
    case 'and': case 'or': {
      const left = compile(expression.left, scope), right = compile(expression.right, scope);
      return expression.op === 'and' ? (rec) => left(rec) && right(rec) : (rec) => left(rec) || right(rec);
    }
    case 'not': {
      const of = compile(expression.of, scope);
      return (rec) => !of(rec);
    }
    case 'has': {
      const { steps } = resolvePath(expression.path, scope.types);
      const [first = '', ...rest] = steps;
      return (rec) => standsAt(fieldOf(rec, first, scope.model), rest);
    }
    case 'in': {
      const tests = expression.values.map((value) => compare('=', expression.path, value, scope));
      return (rec) => tests.some((test) => test(rec));
    }
    case 'compare': {
      if (expression.by !== '!=') return compare(expression.by, expression.path, expression.value, scope);
      const same = compare('=', expression.path, expression.value, scope);
      return (rec) => !same(rec);
    }
  }
}

function compare(by: Operator, path: Literal, literal: Literal, scope: WhereScope): Test {
  const { steps, kinds } = resolvePath(path, scope.types);
  const [first = '', ...rest] = steps;
  if (path.text === 'status' && by !== '=' && by !== '~') return statusOrder(by, literal, scope);
  const test = comparison(by, literal, kinds, scope);
  return (rec) => scalarsAt(fieldOf(rec, first, scope.model), rest).some(test);
}

function statusOrder(by: Operator, literal: Literal, scope: WhereScope): Test {
  // The literal is known first as a value is, so that a misspelt status is told.
  comparison('=', literal, scope.types.flatMap((t) => t.field.get('status')?.kind ?? []), scope);
  return (rec) => {
    const { lifecycle } = scope.model.types.get(rec.type)!;
    const found = rank(lifecycle, rec.status), wanted = rank(lifecycle, literal.text);
    return found >= 0 && wanted >= 0 && holds(by, found - wanted);
  };
}

/** A field as the catalogue has it: what was worked out (the type by its folder) wins over what is written. */
export function fieldOf(rec: Rec, name: string, model: Model): Value | undefined {
  switch (name) {
    case 'file': return rec.file;
    case 'open': return isOpen(model.types.get(rec.type)!, rec.status);
    case 'id': return rec.id;
    case 'type': return rec.type;
    default: return Object.hasOwn(rec.data, name) ? rec.data[name] : undefined;
  }
}
