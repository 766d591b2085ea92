export interface PhotoProps {
  /** What the photo is of: the group's name. */
  readonly label: string
  readonly hint?: string
  readonly error?: string
  /** Where the taken photo can be shown from: `addressOfBlob` of platform/storage. None: not yet taken. */
  readonly address?: string
  /** The picture in words. */
  readonly description: string
  readonly takeLabel: string
  readonly replaceLabel: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onTake: () => void
}
