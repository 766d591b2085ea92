import type { ListProps, RowProps } from './list.props'

// The role is written out: without list marks Safari no longer calls it a list.
export const List = ({ label, children }: ListProps) => (
  // biome-ignore lint/a11y/noRedundantRoles: see above
  <ul className="list" role="list" aria-label={label}>
    {children}
  </ul>
)

export const Row = ({ title, detail, state, tone = 'plain', onPress }: RowProps) => (
  <li>
    <button type="button" className="row" onClick={onPress}>
      <span className="row-title">{title}</span> {detail !== undefined && <span className="row-detail">{detail} </span>}
      {state !== undefined && <span className={`row-state row-${tone}`}>{state}</span>}
    </button>
  </li>
)
