import type { AlertProps } from './alert.props'
import { roleOf } from './alert-role'

export const Alert = ({ kind, title, children }: AlertProps) => (
  <div className={`alert alert-${kind}`} role={roleOf[kind]}>
    <p className="alert-title">{title}</p>
    {children}
  </div>
)
