import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { validateSync } from 'class-validator';
import { ListDecidedDto } from '../../../../src/remedy/decided.dto.js';
import { DayDto, ListDaysDto, ListMatchedDto, ListMerchantsOfDayDto, ListOrdersDto, ListRowsDto } from '../../../../src/remedy/reconciliation/reconciliation.dto.js';

const faults = (dto: new () => object, fields: object) => validateSync(Object.assign(new dto(), fields)).map(fault => fault.property);

describe.each([DayDto, ListMatchedDto, ListMerchantsOfDayDto, ListOrdersDto, ListRowsDto, ListDecidedDto])('a day in %p', dto => {
  test.each(['2026-10-15', '2028-02-29', '2026-12-31'])('%s is one', day => expect(faults(dto, { day })).toEqual([]));
  test.each(['2026-02-31', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '1999-01-01', '20261015', '2026-10-15T00:00:00Z', 'today'])('%s is none', day => expect(faults(dto, { day })).toEqual(['day']));
});
test('the page after a day that the calendar lacks is none', () => expect([faults(ListDaysDto, { after: '2026-02-31' }), faults(ListDaysDto, { after: '2026-02-28' })]).toEqual([['after'], []]));
