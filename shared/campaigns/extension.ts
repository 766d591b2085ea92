import type { Edition } from '../forms/edition'

/** Who must agree before an extension is asked: R158 (province, then the state office) and R159 (the local statistics bureau). */
export type Office = 'province' | 'state' | 'statistics'
export const offices: readonly Office[] = ['province', 'state', 'statistics']

export interface Approval {
  readonly document: string
  readonly date: string
}

export interface ExtensionFacts {
  readonly key: string
  readonly title: string
  /** Only what it adds to the base. */
  readonly content: Edition
  readonly hash: string
  /** A module comes with the published edition; the rest out of a file. */
  readonly source: 'module' | 'xlsform'
  readonly fileName?: string
}

export interface Extension extends ExtensionFacts {
  readonly approvals: Readonly<Partial<Record<Office, Approval>>>
  /** Once it was on there may be answers under its names: then it stays as it is. */
  readonly wasOn: boolean
}

export type ExtensionEvent =
  | ({ readonly type: 'campaign.extensionKept' } & ExtensionFacts)
  | ({ readonly type: 'campaign.extensionApproved'; readonly key: string; readonly office: Office } & Approval)
  | {
      readonly type: 'campaign.extensionSwitched'
      readonly key: string
      readonly on: boolean
      /** The edition in force from now on, with its content hash. */
      readonly edition: string
      readonly content: Edition
    }
  /** The form of another campaign, unchanged (R9): its extensions with their approvals, and those in force. */
  | ({ readonly type: 'campaign.formTakenOver'; readonly from: string } & Pick<
      Form,
      'extensions' | 'on' | 'edition' | 'content'
    >)

/** The form of a campaign: what it began with, what may be added, and what is asked now. */
export interface Form {
  /** Content hash of the edition its interviews are made with. */
  readonly edition: string
  /** The edition itself: a campaign keeps the form it began with, whatever is published later. */
  readonly content: Edition
  readonly base: { readonly hash: string; readonly content: Edition }
  readonly extensions: readonly Extension[]
  /** Keys of the extensions in force, in the order they were switched on. */
  readonly on: readonly string[]
  /** Every edition that was ever in force, by content hash: a phone without a network goes on with a former one. */
  readonly editions: Readonly<Record<string, Edition>>
}

export const newForm = (edition: string, content: Edition): Form => ({
  edition,
  content,
  base: { hash: edition, content },
  extensions: [],
  on: [],
  editions: { [edition]: content },
})

export const findExtension = ({ extensions }: Pick<Form, 'extensions'>, key: string): Extension | undefined =>
  extensions.find((extension) => extension.key === key)

/** What was agreed to was the former content, so the approvals of an extension that is replaced are void. */
export const withExtension = (form: Form, { key, ...facts }: ExtensionFacts): Form => ({
  ...form,
  extensions: [
    ...form.extensions.filter((extension) => extension.key !== key),
    { key, ...facts, approvals: {}, wasOn: false },
  ],
})

export const withApproval = (form: Form, key: string, office: Office, approval: Approval): Form =>
  changed(form, key, ({ approvals }) => ({ approvals: { ...approvals, [office]: approval } }))

export function withSwitch(form: Form, { key, on, edition, content }: Switched): Form {
  const others = form.on.filter((other) => other !== key)
  return {
    ...changed(form, key, ({ wasOn }) => ({ wasOn: wasOn || on })),
    on: on ? [...others, key] : others,
    edition,
    content,
    editions: { ...form.editions, [edition]: content },
  }
}

/** Here nobody has answered anything yet: what is off may be replaced. */
export const withFormOf = (form: Form, { extensions, on, edition, content }: TakenOver): Form => ({
  ...form,
  extensions: extensions.map((extension) => ({ ...extension, wasOn: on.includes(extension.key) })),
  on,
  edition,
  content,
  editions: { ...form.editions, [edition]: content },
})

type TakenOver = Extract<ExtensionEvent, { type: 'campaign.formTakenOver' }>
type Switched = Extract<ExtensionEvent, { type: 'campaign.extensionSwitched' }>

const changed = (form: Form, key: string, change: (extension: Extension) => Partial<Extension>): Form => ({
  ...form,
  extensions: form.extensions.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
})
