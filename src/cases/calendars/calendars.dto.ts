import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { CLOCKS, type CalendarDay, type ClockKind, type DraftAssignment, type DraftCalendar, type OpenHours, type TryCalendar } from '../../contract/index.js';
import { IsDay } from '../../platform/http/is-day.js';
import { IsMoment } from '../../platform/http/is-moment.js';

const WRONG_TIME = { message: '时间要写成 09:00|A time looks like 09:00' };
/** short, as it stands in ids such as `office@3` and in addresses */
export const CALENDAR_ID = /^[a-z][a-z0-9-]{1,23}$/;

export class OpenHoursDto implements OpenHours {
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, WRONG_TIME) open!: string;
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, WRONG_TIME) close!: string;
}

export class CalendarDayDto implements CalendarDay {
  @IsDay() day!: string;
  @IsIn(['closed', 'works', 'hours']) kind!: CalendarDay['kind'];
  @IsOptional() @IsArray() @ArrayMaxSize(6) @ValidateNested({ each: true }) @Type(() => OpenHoursDto) hours?: OpenHoursDto[];
  @IsString() @Length(1, 60, { message: '请写明是什么日子|Please name the day' }) name!: string;
  @IsOptional() @IsString() @Length(1, 60) nameEn?: string;
  @IsIn(['public', 'own']) source!: CalendarDay['source'];
}

class WeekdayDto {
  @IsArray() @ArrayMaxSize(6) @ValidateNested({ each: true }) @Type(() => OpenHoursDto) hours!: OpenHoursDto[];
}

export class CalendarContentDto {
  @IsString() @Length(1, 60) name!: string;
  @IsString() @Length(1, 40) zone!: string;
  /** seven, Sunday first */
  @IsArray() @ArrayMinSize(7) @ArrayMaxSize(7) @ValidateNested({ each: true }) @Type(() => WeekdayDto) week!: WeekdayDto[];
  @IsArray() @ArrayMaxSize(3000) @ValidateNested({ each: true }) @Type(() => CalendarDayDto) days!: CalendarDayDto[];
}

export class DraftCalendarDto extends CalendarContentDto implements DraftCalendar {
  @IsString() @Length(2, 500, { message: '请写明为什么改|Please say why it changes' }) note!: string;
}

class ClockCalendarDto {
  @IsIn(CLOCKS) clock!: ClockKind;
  @Matches(CALENDAR_ID) calendar!: string;
}

export class ServesDto {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ClockCalendarDto) serves!: ClockCalendarDto[];
}

export class DraftAssignmentDto extends ServesDto implements DraftAssignment {
  @IsString() @Length(2, 500, { message: '请写明为什么改|Please say why it changes' }) note!: string;
}

export class TryCalendarDto implements TryCalendar {
  @IsMoment() from!: string;
  @IsInt() @Min(1) @Max(250) workingDays!: number;
  @IsOptional() @ValidateNested() @Type(() => CalendarContentDto) draft?: CalendarContentDto;
}
