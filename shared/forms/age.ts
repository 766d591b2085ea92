/** Completed years on the campaign's reference date: what "age" means in every condition of an edition. Both are ISO dates. */
export function ageOn(referenceDate: string, birthDate: string): number {
  const years = Number(referenceDate.slice(0, 4)) - Number(birthDate.slice(0, 4))
  // ISO dates compare as text. A Date object would bring in the phone's time zone, which may be set wrong.
  const hadBirthday = birthDate.slice(5) <= referenceDate.slice(5)
  return hadBirthday ? years : years - 1
}
