import { beijingDate } from '../../../shared/forms/facts'

/** The day in Beijing of an instant, whatever time zone the phone is set to; a calendar date stays as it is. */
export const calendarDay = (iso: string): string => (iso.length > 10 ? beijingDate(iso) : iso)
