type Container = Record<string, unknown>

/** As WeChat's `setData` does with a key such as `root.cn.[0].v`. */
export function setPath(target: Container, key: string, value: unknown): void {
  const steps = key.split(/[.[\]]+/).filter((step) => step !== '')
  let place = target
  steps.slice(0, -1).forEach((step, index) => {
    const next = place[step]
    if (typeof next !== 'object' || next === null) place[step] = /^\d+$/.test(steps[index + 1] ?? '') ? [] : {}
    place = place[step] as Container
  })
  place[steps.at(-1) ?? key] = value
}
