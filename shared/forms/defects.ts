import { ExpressionError } from './expression/expression-error'

/** One mistake in an edition. `at` counts characters in an expression. */
export interface Defect {
  readonly item: string
  readonly field: string
  readonly at?: number
  readonly says: string
}

/** Thrown by compileEdition, with everything that is wrong with the edition. */
export class EditionError extends Error {
  readonly defects: readonly Defect[]
  constructor(edition: string, defects: readonly Defect[]) {
    const lines = defects.map(({ item, field, at, says }) => {
      return `${item}.${field}${at === undefined ? '' : ` at ${at}`}: ${says}`
    })
    super(`Edition ${edition} has ${defects.length} defects:\n${lines.join('\n')}`)
    this.name = 'EditionError'
    this.defects = defects
  }
}

/** Collects what is wrong so that an author sees all of it at once. */
export class DefectList {
  private readonly defects: Defect[] = []

  add(item: string, field: string, says: string): void {
    this.defects.push({ item, field, says })
  }

  /** The result, or undefined after noting the expression's error. */
  attempt<Result>(item: string, field: string, work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      this.defects.push({ item, field, at: error.at, says: error.message })
      return undefined
    }
  }

  throwIfAny(edition: string): void {
    if (this.defects.length > 0) throw new EditionError(edition, this.defects)
  }
}
