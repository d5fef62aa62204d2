export enum CalendarDayKind {
  HOLIDAY = 'HOLIDAY',
  WORKING = 'WORKING',
}
