type Asynchronous<Part> = { readonly [K in keyof Part]: (...given: never[]) => Promise<unknown> }

/**
 * A part that is made when it is first used. The S3 and KMS clients cost a third of a cold start, and most functions
 * never touch them. Every member of the part must be an asynchronous function.
 */
export function madeLater<Part extends Asynchronous<Part>>(make: () => Promise<Part>): Part {
  let made: Promise<Part> | undefined
  const part = () => {
    made ??= make()
    return made
  }
  const member =
    (name: string | symbol) =>
    async (...given: never[]) =>
      (await part())[name as keyof Part](...given)
  // Who awaits the part itself asks for `then` first: there is none.
  return new Proxy({} as Part, { get: (_, name) => (name === 'then' ? undefined : member(name)) })
}
