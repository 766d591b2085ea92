export interface SearchProps {
  readonly label: string
  readonly value: string
  readonly clearLabel: string
  readonly onChange: (value: string) => void
}
