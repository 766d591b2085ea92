import { JSDOM } from 'jsdom'
import type { Answer, Edition, Item } from '../../../shared/forms/edition'
import { writeXlsForm } from '../../../shared/forms/xlsform/write-xlsform'
import type { BenchRecord, PeerEngine } from './engine'
import { instanceOf, rowsOf, xformOf } from './xform'

/** What the engine expects of a browser. */
const browserNames = ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'XPathResult', 'Text', 'Attr']

/**
 * ODK's own engine, told the same rules by our XLSForm export alone: what it finds is what ODK makes of the export.
 * Soft checks stand as constraints too, because ODK has no others; an option not offered is a fault, as with the other peers.
 */
export async function odkEngine(edition: Edition): Promise<PeerEngine> {
  const sheets = writeXlsForm(asConstraints(edition))
  const survey = rowsOf(sheets, 'survey')
  const { loadForm } = await loadEngine()
  const form = await loadForm(xformOf(sheets))
  if (form.status !== 'success') throw form.error

  const restored = (record: BenchRecord) => {
    const data = new FormData()
    data.set('xml_submission_file', new File([instanceOf(survey, textsOf(record))], 'xml_submission_file'))
    return form.restoreInstance({ data: [data as never] })
  }
  return {
    name: '@getodk/xforms-engine 0.22.0',
    async failing(record) {
      const { root } = await restored(record)
      return root.validationState.violations.map(({ reference }) => reference.replace(/^.*\//, ''))
    },
    async open(record) {
      const { root } = await restored(record)
      return (key, answer) => {
        const node = nodeNamed(root, key)
        if (node === undefined) throw new Error(`No question ${key}`)
        node.selectValue(String(answer))
        return node.validationState.violation
      }
    },
  }
}

let engine: Promise<typeof import('@getodk/xforms-engine')> | undefined

/** Once, because it keeps what it knows of the first window. */
function loadEngine() {
  engine ??= importEngine()
  return engine
}

function importEngine() {
  const { window } = new JSDOM('')
  for (const name of browserNames) Object.assign(globalThis, { [name]: window[name] })
  // Its XPath parser asks in which folder it lies, which no module knows.
  Object.assign(globalThis, { document: window.document, __dirname })
  return import('@getodk/xforms-engine')
}

function asConstraints(edition: Edition): Edition {
  return {
    ...edition,
    groups: edition.groups.map((group) => ({ ...group, items: group.items.map(asConstraintsOf) })),
  }
}

function asConstraintsOf(item: Item): Item {
  const offered = (item.options ?? []).flatMap(({ key, offeredWhen }) =>
    offeredWhen === undefined ? [] : [{ key, offeredWhen }],
  )
  const chosen = (key: string) => (item.type === 'multi' ? `selected(., '${key}')` : `. = '${key}'`)
  const faults = offered.map(({ key, offeredWhen }) => ({
    id: `offered.${key}`,
    kind: 'hard' as const,
    findsWhen: `${chosen(key)} and not(${offeredWhen})`,
    says: key,
    reviewerSays: key,
  }))
  const checks = [...(item.checks ?? []).map((check) => ({ ...check, kind: 'hard' as const })), ...faults]
  if (item.options === undefined) return { ...item, checks }
  return { ...item, checks, options: item.options.map(({ offeredWhen: _, ...option }) => option) }
}

function textsOf({ facts, answers }: BenchRecord): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [key, value] of Object.entries({ ...facts, ...answers })) {
    if (value !== undefined && value !== null) texts[key] = textOf(value as Answer)
  }
  return texts
}

const textOf = (value: Answer): string => (Array.isArray(value) ? value.join(' ') : String(value))

interface OdkNode {
  readonly currentState: { readonly reference: string; readonly children: readonly unknown[] | null }
  readonly validationState: { readonly violation: unknown }
  selectValue(value: string): void
}

/** Questions stand in groups, one deep. */
function nodeNamed(parent: unknown, key: string): OdkNode | undefined {
  const { currentState } = parent as OdkNode
  for (const child of currentState.children ?? []) {
    const node = child as OdkNode
    if (node.currentState.reference.endsWith(`/${key}`) && node.currentState.children === null) return node
    const inner = nodeNamed(node, key)
    if (inner) return inner
  }
  return undefined
}
