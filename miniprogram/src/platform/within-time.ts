/** Settles as `work` does, or fails after so many milliseconds. */
export function withinTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing for ${milliseconds} ms`)), milliseconds)
    work
      .finally(() => clearTimeout(timer))
      .then(resolve)
      .catch(reject)
  })
}
