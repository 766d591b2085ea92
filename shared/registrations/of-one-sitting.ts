/** About one sitting, not about the person: never taken over from another one, and never asked again by itself. */
export const ofOneSitting: ReadonlySet<string> = new Set([
  'survey_method',
  'respondent_name',
  'respondent_relation',
  'readback_done',
  'fill_date',
  'note',
])
