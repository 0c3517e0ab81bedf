import assert from 'node:assert/strict';
import { compileCalendar } from '../../../src/core/query/calendar';
import type { Calendar } from '../../../src/core/query/calendar';
import { covers } from '../../../src/core/query/underpinning';

const ZONE = 'America/Toronto';
const since = Date.parse('2026-11-22T12:00:00-05:00');
const calendar = (hours: Readonly<Record<string, string | readonly string[]>>, holidays: readonly string[] = []): Calendar => compileCalendar('c', { hours, holidays }, ZONE).calendar!;

describe('The hours of a contract cover those of an SLA', () => {
  const office = { 'mon-fri': '08:00-18:00' };
  const rows: readonly (readonly [why: string, contract: Calendar, sla: Calendar, expected: boolean])[] = [
    ['when they are the same', calendar(office), calendar(office), true],
    ['when they are longer', calendar({ 'mon-sun': '00:00-24:00' }), calendar(office), true],
    ['not when they open a minute later', calendar({ 'mon-fri': '08:01-18:00' }), calendar(office), false],
    ['not when they miss a day', calendar({ 'mon-thu': '08:00-18:00' }), calendar(office), false],
    ['when two spans meet without a gap', calendar({ 'mon-fri': ['08:00-12:00', '12:00-18:00'] }), calendar(office), true],
    ['not when they close over noon', calendar({ 'mon-fri': ['08:00-12:00', '13:00-18:00'] }), calendar(office), false],
    ['over midnight too', calendar({ 'mon-sun': '20:00-08:00' }), calendar({ 'tue': '00:00-06:00' }), true],
    ['not when they close on a holiday to come on which the SLA is open', calendar(office, ['2026-12-25']), calendar(office), false],
    ['when the SLA has the holiday too', calendar(office, ['2026-12-25']), calendar(office, ['2026-12-25']), true],
    ['when the holiday is past', calendar(office, ['2026-11-20']), calendar(office), true],
    ['when the holiday is a day on which the SLA is closed anyway', calendar({ 'mon-sun': '08:00-18:00' }, ['2026-12-26']), calendar(office), true],
    ['not when the holiday is today', calendar({ 'mon-sun': '08:00-18:00' }, ['2026-11-22']), calendar({ 'sun': '08:00-18:00' }), false],
  ];
  for (const [why, contract, sla, expected] of rows) it(why, () => assert.equal(covers(contract, sla, since), expected));
});
