/** What a change of the working calendar changes on other pages. */
export const CALENDAR_CHANGES = [['working_calendar'], ['tasks'], ['task'], ['home']];
