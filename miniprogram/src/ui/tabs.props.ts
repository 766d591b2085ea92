export interface TabsProps {
  readonly label: string
  readonly tabs: readonly { readonly key: string; readonly label: string }[]
  readonly selected: string
  readonly onSelect: (key: string) => void
}
