interface Sought {
  readonly personId: string
  readonly item: string
}

let sought: Sought | undefined

/** Another page leads to one question: the page of the questions may lie below it, open already. */
export const seek = (next: Sought): void => {
  sought = next
}

/** The question that was asked for, once; of somebody else it is forgotten. */
export function takeSought(personId: string): string | undefined {
  const item = sought?.personId === personId ? sought.item : undefined
  sought = undefined
  return item
}
