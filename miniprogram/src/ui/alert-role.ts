import type { AlertProps } from './alert.props'

export const roleOf: Readonly<Record<AlertProps['kind'], 'alert' | 'status'>> = {
  error: 'alert',
  warning: 'alert',
  success: 'status',
  note: 'status',
}
