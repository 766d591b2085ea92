import type { Draft } from './compile-edition'
import type { DefectList } from './defects'

/** Every step after those whose values it reads; otherwise in the order given. A circle is a defect that names its path. */
export function inOrder(drafts: readonly Draft[], defects: DefectList): readonly Draft[] {
  const writerOf = new Map(drafts.map((draft) => [draft.slot, draft]))
  const state = new Map<Draft, 'open' | 'done'>()
  const ordered: Draft[] = []

  const visit = (draft: Draft, path: readonly string[]): void => {
    if (state.get(draft) === 'done') return
    const here = [...path, draft.name]
    if (state.get(draft) === 'open') {
      defects.add(draft.name, 'askedWhen', `It depends on itself: ${here.slice(here.indexOf(draft.name)).join(' → ')}.`)
      return
    }
    state.set(draft, 'open')
    for (const slot of draft.reads) {
      const writer = writerOf.get(slot)
      if (writer) visit(writer, here)
    }
    state.set(draft, 'done')
    ordered.push(draft)
  }
  for (const draft of drafts) visit(draft, [])
  return ordered
}

/** For each slot, who reads it, each reader once and in order. */
export function readersOf(slots: number, readsOfEach: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const readers: number[][] = Array.from({ length: slots }, () => [])
  readsOfEach.forEach((reads, reader) => {
    for (const slot of reads) {
      const list = readers[slot]
      if (list && list[list.length - 1] !== reader) list.push(reader)
    }
  })
  return readers
}
