import { partOf } from './part-of'
import type { ProgressProps } from './progress.props'

export const Progress = ({ label, value, total, text }: ProgressProps) => (
  <div className="progress">
    <p className="text">{text}</p>
    <div
      className="progress-track"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <div className="progress-done" style={{ width: partOf(value, total) }} />
    </div>
  </div>
)
